// SPDX-License-Identifier: MIT
// OpenJobs: the jobs of a list that are not placed, in order, and how many predecessors each still waits for.
#pragma once

#include <vector>

#include "core/plan/flat_jobs.hpp"

namespace fairlead {

/// Positions are linked both ways; taking one out and putting it back, last out first in, costs a few steps.
class OpenJobs {
 public:
  /// All jobs of the list, each of which waits for all its predecessors.
  void reset(const FlatJobs& jobs, int job_count, const std::vector<int>& list);

  /// First open position; end() if none is.
  [[nodiscard]] int first() const { return next_[0] - 1; }
  /// First open position after one that is open, or was when it was taken out last.
  [[nodiscard]] int after(int position) const { return next_[static_cast<std::size_t>(position) + 1] - 1; }
  [[nodiscard]] int end() const { return static_cast<int>(next_.size()) - 2; }
  [[nodiscard]] bool ready(int job) const { return waits_for_[static_cast<std::size_t>(job)] == 0; }
  /// Of a job of the list.
  [[nodiscard]] int position(int job) const { return position_[static_cast<std::size_t>(job)]; }

  void take_out(const FlatJobs& jobs, int job);
  /// Invariant: the job taken out last of those that are out.
  void put_back(const FlatJobs& jobs, int job);

 private:
  std::vector<int> next_;  // of each position, one up: 0 is before the first
  std::vector<int> previous_;
  std::vector<int> position_;   // by job
  std::vector<int> waits_for_;  // by job: links from jobs that are not placed
};

}  // namespace fairlead
