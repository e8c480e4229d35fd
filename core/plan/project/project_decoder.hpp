// SPDX-License-Identifier: MIT
// ProjectDecoder: serial generation for a packed project, forward in time or backward from its end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/plan/project/draws.hpp"
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

/// Which of several jobs that fit goes first in a packed part: the one that takes much of scarce pools and that much
/// follows.
struct PackingKeys {
  explicit PackingKeys(const PackedProject& project);
  std::vector<std::int64_t> use;  ///< by job: of the pools' capacities, a pool by the square of its load; millionths
  std::array<std::vector<int>, 2> follows;  ///< by direction and job: length of the path after it
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

  /// As decode(), but the jobs of the list from `first` to `last` are taken as they fit: the next is always one that
  /// can begin earliest, and of those the one with the largest key, by chance.
  void decode_packing(Direction direction, const JobIndex* list, int first, int last, const PackingKeys& keys,
                      Draws& draws, ProjectTimes& times);

  [[nodiscard]] int duration(int job) const { return needs_[static_cast<std::size_t>(job)].duration; }
  [[nodiscard]] PoolWord demand(int job) const { return needs_[static_cast<std::size_t>(job)].demand; }

 private:
  struct Need {
    PoolWord demand = 0;
    int duration = 0;
    int first_link[2] = {0, 0};  // by direction
    int link_count[2] = {0, 0};
  };

  struct Waiting {  // a job of the part to be packed, after its predecessors
    int job = 0;
    int place = 0;  // in the part's list
    int at = 0;     // where it fits
  };

  void clear();
  void place_in_turn(Direction direction, const JobIndex* first, const JobIndex* last, ProjectTimes& times);
  void place(const Need& need, int job, int start, ProjectTimes& times);
  void pack(Direction direction, const JobIndex* first, const JobIndex* last, const PackingKeys& keys, Draws& draws,
            ProjectTimes& times);
  int open_part(Direction direction, const JobIndex* first, const JobIndex* last, const PackingKeys& keys,
                const ProjectTimes& times);
  Waiting take_next_of_part(Direction direction, int longest, const PackingKeys& keys, Draws& draws);
  void follow_up(Direction direction, const Waiting& placed, const ProjectTimes& times);
  [[nodiscard]] int fit(int job, int from) const;
  [[nodiscard]] int ready(Direction direction, const Need& need, const int* finish) const;
  void take(const Need& need, int start);
  void find_mode(int job, int ready, std::uint8_t& mode);
  [[nodiscard]] bool stocks_allow(const int* now, const int* then) const;

  const PackedProject* project_;
  std::vector<Need> needs_;         // by job
  std::vector<PoolWord> free_;      // by unit of time, guards set
  std::vector<Waiting> ready_;      // of the part that is packed, as listed
  std::vector<int> waits_for_;      // by place in that part: predecessors in it that are not placed
  std::vector<int> place_in_part_;  // by job; -1: not in it
  std::vector<int> stock_left_;     // with the modes of now; below 0: short
  int used_ = 0;                    // units of free_ that differ from the capacity
};

}  // namespace fairlead
