// SPDX-License-Identifier: MIT
// MakespanWindows: when each job of a packed project can start and end if the project has to end by a given time.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/plan/project/packed_project.hpp"

namespace fairlead {

/// Of a job, in units of time.
struct TimeWindow {
  int earliest = 0;  ///< start
  int latest = 0;    ///< end
};

/// Windows are narrowed until links, what must be in use at a time whatever is done, and pairs of jobs that cannot go
/// together narrow them no more. A job of several modes counts as one as short as its shortest, with the least demand
/// of them for each pool.
class MakespanWindows {
 public:
  explicit MakespanWindows(const PackedProject& project);

  /// Every job anywhere up to then.
  void open(int makespan);
  /// False if no schedule is left in the windows.
  [[nodiscard]] bool narrow();

  [[nodiscard]] const std::vector<TimeWindow>& windows() const { return windows_; }
  void set_windows(const std::vector<TimeWindow>& windows) { windows_ = windows; }
  /// The job starts at the beginning of its window.
  void fix(int job) { window(job).latest = earliest_end(job); }
  [[nodiscard]] bool fixed(int job) const { return earliest_end(job) == window(job).latest; }
  [[nodiscard]] int earliest_start(int job) const { return window(job).earliest; }
  [[nodiscard]] int earliest_end(int job) const { return window(job).earliest + need(job).duration; }
  [[nodiscard]] int latest_start(int job) const { return window(job).latest - need(job).duration; }

 private:
  struct Need {
    int duration = 0;
    PoolWord demand = 0;
  };

  [[nodiscard]] const Need& need(int job) const { return needs_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] const TimeWindow& window(int job) const { return windows_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] TimeWindow& window(int job) { return windows_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] Need relaxed(int job) const;
  [[nodiscard]] bool go_together(int one, int other) const;
  [[nodiscard]] bool begin_from(int job, int earliest);
  [[nodiscard]] bool end_by(int job, int latest);
  [[nodiscard]] bool keep_links();
  [[nodiscard]] bool keep_use();
  [[nodiscard]] bool barred(int job, int t) const;
  [[nodiscard]] int first_start(int job) const;
  [[nodiscard]] int last_end(int job) const;
  [[nodiscard]] bool keep_pairs();
  [[nodiscard]] bool comes_before(int first, int second);
  [[nodiscard]] bool overfull();
  [[nodiscard]] bool overfull(int pool, int begin);

  const PackedProject* project_;
  std::vector<Need> needs_;                 // by job
  std::vector<std::pair<int, int>> apart_;  // jobs that cannot go together
  std::vector<TimeWindow> windows_;         // by job
  std::vector<PoolWord> free_;              // by unit of time, of what is not in use whatever is done
  std::vector<int> begins_;                 // of intervals that may be too full
  std::vector<int> change_;                 // by unit of time: of the demand that can wait no longer
  int makespan_ = 0;
  bool narrowed_ = false;
};

}  // namespace fairlead
