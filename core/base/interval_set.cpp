// SPDX-License-Identifier: MIT
#include "core/base/interval_set.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"

namespace fairlead {

IntervalSet::IntervalSet(std::vector<TickInterval> intervals) {
  std::sort(intervals.begin(), intervals.end(), [](TickInterval a, TickInterval b) { return a.begin < b.begin; });
  for (const TickInterval& next : intervals) {
    if (next.end <= next.begin) continue;
    if (intervals_.empty() || next.begin > intervals_.back().end) {
      intervals_.push_back(next);
    } else {
      intervals_.back().end = std::max(intervals_.back().end, next.end);
    }
  }
}

void IntervalSet::append(Tick begin, Tick end) {
  FAIRLEAD_INVARIANT(intervals_.empty() || begin >= intervals_.back().end, "intervals are appended in order");
  if (end <= begin) return;
  if (!intervals_.empty() && intervals_.back().end == begin) {
    intervals_.back().end = end;
  } else {
    intervals_.push_back({begin, end});
  }
}

bool IntervalSet::contains(Tick at) const {
  const auto after = std::upper_bound(intervals_.begin(), intervals_.end(), at,
                                      [](Tick t, const TickInterval& i) { return t < i.end; });
  return after != intervals_.end() && after->begin <= at;
}

std::int64_t IntervalSet::total() const {
  std::int64_t seconds = 0;
  for (const TickInterval& i : intervals_) seconds += i.length();
  return seconds;
}

IntervalSet IntervalSet::intersected(const IntervalSet& other) const {
  IntervalSet common;
  auto a = intervals_.begin();
  auto b = other.intervals_.begin();
  while (a != intervals_.end() && b != other.intervals_.end()) {
    const Tick begin = std::max(a->begin, b->begin);
    const Tick end = std::min(a->end, b->end);
    if (begin < end) common.append(begin, end);
    if (a->end < b->end) {
      ++a;
    } else {
      ++b;
    }
  }
  return common;
}

IntervalSet IntervalSet::complement(Tick begin, Tick end) const {
  IntervalSet gaps;
  Tick free_from = begin;
  for (const TickInterval& i : intervals_) {
    if (i.begin >= end) break;
    if (i.begin > free_from) gaps.append(free_from, i.begin);
    free_from = std::max(free_from, i.end);
  }
  if (free_from < end) gaps.append(free_from, end);
  return gaps;
}

}  // namespace fairlead
