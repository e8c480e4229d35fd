// SPDX-License-Identifier: MIT
#include "core/base/calendar.hpp"

#include <algorithm>

namespace fairlead {

namespace {

using LocalDay = std::chrono::local_days;

constexpr ShiftPattern::DailySpan whole_day{0, seconds_per_day};

/// Instants clipped to a window of ticks, so that far-off dates never leave the range of Tick.
class Clip {
 public:
  Clip(const TimeBase& base, Tick begin, Tick end) : base_(base), begin_(begin), end_(end) {}

  [[nodiscard]] TickInterval operator()(Instant from, Instant to) const { return {clipped(from), clipped(to)}; }

 private:
  [[nodiscard]] Tick clipped(Instant at) const {
    if (at <= base_.instant(begin_)) return begin_;
    if (at >= base_.instant(end_)) return end_;
    return base_.tick(at);
  }

  TimeBase base_;
  Tick begin_;
  Tick end_;
};

LocalDay local_day(Instant at, Seconds offset) {
  return LocalDay{std::chrono::floor<std::chrono::days>(at + offset).time_since_epoch()};
}

bool works_on(const ShiftPattern& pattern, LocalDay day) {
  const unsigned monday_first = std::chrono::weekday{day}.iso_encoding() - 1;
  return pattern.weekdays[monday_first];
}

IntervalSet closed_time(const ShiftPattern& pattern, const Clip& clip) {
  std::vector<TickInterval> closed;
  for (const auto& closure : pattern.closures) closed.push_back(clip(closure.from, closure.to));
  return IntervalSet{std::move(closed)};
}

}  // namespace

IntervalSet working_time(const ShiftPattern& pattern, const TimeBase& base, Seconds offset, Tick begin, Tick end) {
  if (begin >= end) return {};
  const Clip clip{base, begin, end};
  const auto spans = pattern.spans.empty() ? std::vector{whole_day} : pattern.spans;
  std::vector<TickInterval> open;
  // One day early: a night shift of the day before may reach into the window.
  const LocalDay first = local_day(base.instant(begin), offset) - std::chrono::days{1};
  const LocalDay last = local_day(base.instant(end), offset);
  for (LocalDay day = first; day <= last; day += std::chrono::days{1}) {
    if (!works_on(pattern, day)) continue;
    const Instant midnight = Instant{Seconds{day.time_since_epoch()}} - offset;
    for (const auto& span : spans) {
      const Tick to = span.to > span.from ? span.to : span.to + seconds_per_day;
      open.push_back(clip(midnight + Seconds{span.from}, midnight + Seconds{to}));
    }
  }
  return IntervalSet{std::move(open)}.intersected(closed_time(pattern, clip).complement(begin, end));
}

}  // namespace fairlead
