// SPDX-License-Identifier: MIT
// Lists of a packed project's jobs: sampled by priority, crossed, and read from a schedule.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project/project_decoder.hpp"

namespace fairlead {

/// Reads lists from schedules by counting; holds the counters.
class ListSorter {
 public:
  explicit ListSorter(const PackedProject& project) : counts_(static_cast<std::size_t>(project.horizon) + 2, 0) {}
  /// A list for the opposite of the schedule's direction.
  void by_falling_finish(Direction direction, const ProjectTimes& times, std::vector<JobIndex>& list);

 private:
  std::vector<int> counts_;
};

/// Draws lists in which a job comes early the more likely the longer the path that follows it and, by a weight drawn
/// anew for each list, the more work follows it.
class ListSampler {
 public:
  explicit ListSampler(const PackedProject& project);
  void sample(const ProjectDecoder& durations, Draws& draws, std::vector<JobIndex>& list);

 private:
  void find_urgencies(const ProjectDecoder& durations, int weight);
  const PackedProject* project_;
  std::vector<int> work_after_;  // by job: units of time in which all pools together do what follows, shortest modes
  std::vector<int> tails_;
  std::vector<int> urgency_;
  std::vector<int> waiting_for_;
  std::vector<int> eligible_;
};

/// Crosses lists; the child keeps every order that its parents agree on.
class ListCrossing {
 public:
  explicit ListCrossing(const PackedProject& project) : part_(static_cast<std::size_t>(project.jobs), Part::After) {}
  /// Mother's list up to `first`, then father's next jobs up to `last`, then the rest of mother's.
  void insert(const std::vector<JobIndex>& mother, const std::vector<JobIndex>& father, int first, int last,
              std::vector<JobIndex>& child);
  /// Father's jobs from `first` to `last` at their places; before and after them those that he has there, in mother's
  /// order.
  void frame(const std::vector<JobIndex>& mother, const std::vector<JobIndex>& father, int first, int last,
             std::vector<JobIndex>& child);
  /// Whether the child of the last crossing has the job from the father.
  [[nodiscard]] bool from_father(int job) const { return part_[static_cast<std::size_t>(job)] == Part::Father; }

 private:
  enum class Part : char { After, Before, Father };
  std::vector<Part> part_;  // by job: where the child has it
};

/// Moves one job of a list to another place between its predecessors and successors.
class JobMover {
 public:
  explicit JobMover(const PackedProject& project)
      : project_(&project), position_(static_cast<std::size_t>(project.jobs), 0) {}
  void move_one(Direction direction, Draws& draws, std::vector<JobIndex>& list);

 private:
  const PackedProject* project_;
  std::vector<int> position_;  // by job
};

}  // namespace fairlead
