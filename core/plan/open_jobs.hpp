// SPDX-License-Identifier: MIT
// OpenJobs: the jobs of a list that are not placed though all that they wait for is, in the list's order.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "core/plan/flat_jobs.hpp"

namespace fairlead {

/// One bit for each position: finding the next one passes 64 at a time.
class OpenJobs {
 public:
  /// All jobs of the list, each of which waits for all its predecessors.
  void reset(const FlatJobs& jobs, const std::vector<int>& list);

  /// A job that is not in the list has been placed all the same.
  void note_placed(const FlatJobs& jobs, int job) {
    for (const int next : jobs.after(job)) {
      Job& later = jobs_[static_cast<std::size_t>(next)];
      if (--later.waits_for == 0) flip(later.position);
    }
  }

  /// First position from the given one on whose job is open and ready; end() if none is.
  [[nodiscard]] int from(int position) const {
    std::size_t word = static_cast<std::size_t>(position) / 64;
    std::uint64_t bits = ready_[word] >> (position % 64) << (position % 64);
    while (bits == 0) bits = ready_[++word];
    return static_cast<int>(word * 64) + std::countr_zero(bits);
  }
  [[nodiscard]] int end() const { return end_; }
  /// Of a job of the list.
  [[nodiscard]] int position(int job) const { return jobs_[static_cast<std::size_t>(job)].position; }

  void take_out(const FlatJobs& jobs, int job);
  /// Invariant: the job taken out last of those that are out.
  void put_back(const FlatJobs& jobs, int job);

 private:
  struct Job {
    int position = 0;
    int waits_for = 0;  // links from jobs that are not placed
  };
  void flip(int position) { ready_[static_cast<std::size_t>(position) / 64] ^= std::uint64_t{1} << (position % 64); }

  int end_ = 0;
  std::vector<std::uint64_t> ready_;  // by position; that of the end is always set
  std::vector<Job> jobs_;
};

}  // namespace fairlead
