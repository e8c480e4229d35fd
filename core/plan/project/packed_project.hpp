// SPDX-License-Identifier: MIT
// PackedProject: a project where only pools matter: jobs in topological order, up to four pools in one 64-bit word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fairlead {

/// Four lanes of 16 bits, one a pool. The top bit of each lane is a guard: free | guards minus a demand keeps a guard
/// exactly where the lane had enough.
using PoolWord = std::uint64_t;
using JobIndex = std::int16_t;  ///< narrow: lists of jobs are copied a lot
inline constexpr std::size_t most_packed_pools = 4;
inline constexpr int lane_bits = 16;
inline constexpr PoolWord lane_guards = 0x8000'8000'8000'8000U;
inline constexpr std::int64_t most_in_lane = 0x7fff;

[[nodiscard]] constexpr PoolWord in_lane(std::int64_t amount, int lane) {
  return static_cast<PoolWord>(amount) << (lane * lane_bits);
}
[[nodiscard]] constexpr int of_lane(PoolWord word, int lane) {
  return static_cast<int>((word >> (lane * lane_bits)) & static_cast<PoolWord>(most_in_lane));
}
[[nodiscard]] constexpr bool has_room(PoolWord free, PoolWord demand) {
  return ((free - demand) & lane_guards) == lane_guards;
}

struct PackedMode {
  int duration = 0;  ///< units
  PoolWord demand = 0;
  int model_mode = 0;
};

/// A finish-start link to `job`, the other end; the lag in units.
struct PackedLink {
  int job = -1;
  int lag = 0;
};

/// Lists of links by job, one after the other.
struct PackedLinks {
  std::vector<int> first;  ///< by job, and one more
  std::vector<PackedLink> links;
  [[nodiscard]] const PackedLink* begin(int job) const { return links.data() + first[static_cast<std::size_t>(job)]; }
  [[nodiscard]] const PackedLink* end(int job) const { return links.data() + first[static_cast<std::size_t>(job) + 1]; }
};

struct PackedProject {
  int jobs = 0;
  PackedLinks before;
  PackedLinks after;
  std::vector<int> first_mode;    ///< by job, and one more
  std::vector<PackedMode> modes;  ///< of a job: shortest first
  PoolWord capacity = 0;          ///< guards not set
  int pools = 0;
  int stocks = 0;
  std::vector<int> consumption;     ///< by mode and stock
  std::vector<int> stock_capacity;  ///< by stock
  int horizon = 0;                  ///< units within which any list ends
  std::int64_t unit = 1;            ///< ticks
  std::vector<int> model_job;       ///< by job

  [[nodiscard]] int mode_count(int job) const {
    return first_mode[static_cast<std::size_t>(job) + 1] - first_mode[static_cast<std::size_t>(job)];
  }
  [[nodiscard]] const PackedMode& mode(int job, int mode) const {
    return modes[static_cast<std::size_t>(first_mode[static_cast<std::size_t>(job)] + mode)];
  }
  [[nodiscard]] const int* consumed(int job, int mode) const {
    return consumption.data() + (first_mode[static_cast<std::size_t>(job)] + mode) * stocks;
  }
  [[nodiscard]] bool single_mode() const { return static_cast<int>(modes.size()) == jobs; }
};

}  // namespace fairlead
