// SPDX-License-Identifier: MIT
// ProjectDecoder: serial generation for a packed project, forward in time or backward from its end.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project/packed_project.hpp"

namespace fairlead {

enum class Direction { Forward, Backward };

[[nodiscard]] constexpr Direction opposite(Direction direction) {
  return direction == Direction::Forward ? Direction::Backward : Direction::Forward;
}

/// By job; backward, times run from the end to the beginning.
struct ProjectTimes {
  std::vector<int> start;
  std::vector<int> finish;
  int makespan = 0;
};

class ProjectDecoder {
 public:
  explicit ProjectDecoder(const PackedProject& project);

  /// The mode of each job from now on. A project of single modes need not call it.
  void choose_modes(const std::uint8_t* modes);
  /// Each job of the list at the first time at which it fits. Invariant: in the list every job comes after its
  /// predecessors (backward: its successors).
  void decode(Direction direction, const JobIndex* list, ProjectTimes& times);
  /// The same, but a job marked in `free` takes the mode in which it ends first, if the stocks allow. Changes `modes`.
  void decode_choosing(Direction direction, const JobIndex* list, const char* free, std::uint8_t* modes,
                       ProjectTimes& times);

  [[nodiscard]] int duration(int job) const { return needs_[static_cast<std::size_t>(job)].duration; }
  [[nodiscard]] PoolWord demand(int job) const { return needs_[static_cast<std::size_t>(job)].demand; }

 private:
  struct Need {
    PoolWord demand = 0;
    int duration = 0;
    int first_link[2] = {0, 0};  // by direction
    int link_count[2] = {0, 0};
  };

  void clear();
  [[nodiscard]] int ready(Direction direction, const Need& need, const int* finish) const;
  void take(const Need& need, int start);
  void find_mode(int job, int ready, std::uint8_t& mode);
  [[nodiscard]] bool stocks_allow(const int* now, const int* then) const;

  const PackedProject* project_;
  std::vector<Need> needs_;      // by job
  std::vector<PoolWord> free_;   // by unit of time, guards set
  std::vector<int> stock_left_;  // with the modes of now; below 0: short
  int used_ = 0;                 // units of free_ that differ from the capacity
};

}  // namespace fairlead
