// SPDX-License-Identifier: MIT
#include "core/metocean/work_windows.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

std::vector<Tick> ends_of(const IntervalSet& good) {
  std::vector<Tick> ends;
  ends.reserve(good.intervals().size());
  for (const TickInterval& run : good.intervals()) ends.push_back(run.end);
  return ends;
}

std::vector<Tick> lengths_of(const IntervalSet& good) {
  std::vector<Tick> lengths;
  lengths.reserve(good.intervals().size());
  for (const TickInterval& run : good.intervals()) lengths.push_back(run.length());
  return lengths;
}

std::vector<Tick> sums_through(const IntervalSet& good) {
  std::vector<Tick> sums = lengths_of(good);
  std::partial_sum(sums.begin(), sums.end(), sums.begin());
  return sums;
}

bool covers(const IntervalSet& good, Tick limit) {
  return good.intervals().size() == 1 && good.intervals().front() == TickInterval{0, limit};
}

}  // namespace

WorkWindows::WorkWindows(IntervalSet good, Tick limit)
    : good_(std::move(good)),
      limit_(limit),
      always_(covers(good_, limit)),
      run_ends_(ends_of(good_)),
      good_through_(sums_through(good_)),
      longest_(lengths_of(good_)) {
  const std::vector<TickInterval>& runs = good_.intervals();
  FAIRLEAD_INVARIANT(runs.empty() || (runs.front().begin >= 0 && runs.back().end <= limit),
                     "good runs lie within [0, limit)");
  runs_.reserve(runs.size() + 1);
  Tick before = 0;
  for (const TickInterval& run : runs) {
    runs_.push_back({run.begin, run.end, before});
    before += run.length();
  }
  runs_.push_back({.good_before = before});
}

WorkSpan WorkWindows::continuous(Tick ready, Tick duration) const {
  if (duration == 0) return {ready, ready};
  std::size_t run = run_from(ready);
  if (run == run_ends_.size()) return {};
  const Tick clipped = std::max(runs_[run].begin, ready);
  if (runs_[run].end - clipped >= duration) return {clipped, clipped + duration};
  run = longest_.next(run + 1, duration);
  if (run == run_ends_.size()) return {};
  return {runs_[run].begin, runs_[run].begin + duration};
}

WorkSpan WorkWindows::suspendable(Tick ready, Tick work, const SuspendRule& rule) const {
  if (work == 0) return {ready, ready};
  if (rule.counting_length() == 0) return accrued(ready, work);
  return walk(ready, work, rule, [](TickInterval, TickInterval) {});
}

/// Mostly one of the next, which lie in memory side by side.
std::size_t WorkWindows::run_through(Tick seconds, std::size_t from) const {
  constexpr std::size_t near = 4;
  const std::size_t far = std::min(from + near, runs_.size() - 1);
  for (std::size_t run = from; run < far; ++run)
    if (runs_[run + 1].good_before >= seconds) return run;
  return good_through_.first_above(seconds - 1);
}

WorkSpan WorkWindows::accrued(Tick ready, Tick work) const {
  const std::size_t first = run_from(ready);
  const Run& run = runs_[first];
  if (run.begin == never) return {};
  const Tick start = std::max(run.begin, ready);
  if (run.end - start >= work) return {start, start + work};
  const Tick target = run.good_before + (start - run.begin) + work;
  const Run& last = runs_[run_through(target, first + 1)];
  if (last.begin == never) return {};
  return {start, last.begin + (target - last.good_before)};
}

template <class OnStretch>
WorkSpan WorkWindows::walk(Tick ready, Tick work, const SuspendRule& rule, OnStretch&& on_stretch) const {
  const std::vector<TickInterval>& runs = good_.intervals();
  const std::int64_t counting = rule.counting_length();
  WorkSpan span;
  Tick restart = 0;
  Tick left = work;
  for (std::size_t k = run_from(ready); k < runs.size(); ++k) {
    const Tick begin = std::max(runs[k].begin, ready);
    const Tick room = runs[k].end - begin - restart;
    const bool ends_here = left <= room;
    if (!ends_here && runs[k].end - begin < counting) continue;
    span.start = std::min(span.start, begin);
    const Tick progress = ends_here ? left : room - rule.abandon;
    const Tick accrues = begin + restart;
    on_stretch(TickInterval{accrues, accrues + progress},
               TickInterval{begin, ends_here ? accrues + left : runs[k].end});
    if (ends_here) return {span.start, begin + restart + left};
    left -= progress;
    restart = rule.restart;
  }
  return {};
}

void WorkWindows::accrual(Tick ready, Tick work, const SuspendRule& rule, std::vector<TickInterval>& out) const {
  if (work == 0) return;
  walk(ready, work, rule, [&out](TickInterval accrues, TickInterval) {
    if (accrues.length() > 0) out.push_back(accrues);
  });
}

void WorkWindows::attended(Tick ready, Tick work, const SuspendRule& rule, std::vector<TickInterval>& out) const {
  if (work == 0) return;
  walk(ready, work, rule, [&out](TickInterval, TickInterval counting) { out.push_back(counting); });
}

Tick WorkWindows::latest_ready(Tick earliest, Tick work, Tick deadline) const {
  if (work == 0) return std::max(earliest, deadline);
  const Run& last = runs_[run_from(deadline)];
  const Tick spent = last.good_before + std::max(0, deadline - last.begin) - work;
  if (spent < 0) return earliest;
  const Run& run = runs_[good_through_.first_above(spent)];
  return std::max(earliest, run.begin + (spent - run.good_before));
}

}  // namespace fairlead
