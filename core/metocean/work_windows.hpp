// SPDX-License-Identifier: MIT
// WorkWindows: the good runs under one combination of conditions and waters, and searches in them. docs/weather.md
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/base/interval_set.hpp"
#include "core/metocean/longest_runs.hpp"
#include "core/metocean/sorted_locator.hpp"

namespace fairlead {

/// When a piece of work starts and ends if it is ready at some tick; end == never: beyond weather.
struct WorkSpan {
  Tick start = never;
  Tick end = never;
  [[nodiscard]] bool found() const { return end != never; }
  friend bool operator==(WorkSpan, WorkSpan) = default;
};

struct SuspendRule {
  Tick restart = 0;
  Tick abandon = 0;
  Tick minimum_chunk = 0;

  friend bool operator==(const SuspendRule&, const SuspendRule&) = default;
  /// Length from which a run counts even if the work does not end in it.
  [[nodiscard]] std::int64_t counting_length() const { return std::int64_t{restart} + abandon + minimum_chunk; }
};

/// Immutable; queries take no lock and allocate nothing. Ready ticks are not negative; past the limit no work
/// longer than zero is found.
class WorkWindows {
 public:
  /// `good` within [0, limit); nothing is known, so nothing good, from `limit` on.
  WorkWindows(IntervalSet good, Tick limit);

  /// First start >= ready with [start, start + duration) inside one good run. A duration of zero starts at ready.
  [[nodiscard]] WorkSpan continuous(Tick ready, Tick duration) const;
  /// Accrues `work` in counting runs. Work of zero starts and ends at ready.
  [[nodiscard]] WorkSpan suspendable(Tick ready, Tick work, const SuspendRule& rule) const;
  /// The stretches in which suspendable work started at `ready` accrues, in order; appends to `out`; of work that is
  /// not found, what accrues until the limit.
  void accrual(Tick ready, Tick work, const SuspendRule& rule, std::vector<TickInterval>& out) const;

  /// The counting runs themselves, restart and abandonment included: when people are at that work; appends to `out`.
  void attended(Tick ready, Tick work, const SuspendRule& rule, std::vector<TickInterval>& out) const;

  /// Latest ready time whose suspendable span (no restart, abandon or chunk) ends by `deadline`; `earliest` if that
  /// is earlier or there is none. Used to time a sailing.
  [[nodiscard]] Tick latest_ready(Tick earliest, Tick work, Tick deadline) const;

  [[nodiscard]] const IntervalSet& good() const { return good_; }
  [[nodiscard]] bool always() const { return always_; }  ///< one run from 0 to the limit

 private:
  [[nodiscard]] WorkSpan accrued(Tick ready, Tick work) const;
  template <class OnStretch>
  WorkSpan walk(Tick ready, Tick work, const SuspendRule& rule, OnStretch&& on_stretch) const;

  struct Run {
    Tick begin = never;
    Tick end = std::numeric_limits<Tick>::max();  ///< beyond any tick asked for
    Tick good_before = 0;                         ///< seconds of good runs before this one
  };
  /// First run that ends after `ready`; the one behind them all if there is none.
  [[nodiscard]] std::size_t run_from(Tick ready) const {
    std::size_t run = run_ends_.scan_from(ready);
    while (runs_[run].end <= ready) ++run;
    return run;
  }
  /// First run with so many seconds of good runs up to its end, searched from run `from` on.
  [[nodiscard]] std::size_t run_through(Tick seconds, std::size_t from) const;

  IntervalSet good_;
  Tick limit_ = 0;
  bool always_ = false;
  SortedLocator run_ends_;
  std::vector<Run> runs_;       ///< those of good_, and one more behind them all
  SortedLocator good_through_;  ///< seconds of good runs up to the end of run i
  LongestRuns longest_;
};

}  // namespace fairlead
