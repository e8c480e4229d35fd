// SPDX-License-Identifier: MIT
#include "core/sim/wait_reasons.hpp"

#include <algorithm>

namespace fairlead {

namespace {

const std::string daylight_name = "daylight";
const std::string beyond_name = "beyond-weather";

/// First interval of the set that ends after `at`, or the end.
const TickInterval* run_after(const IntervalSet& set, Tick at) {
  const TickInterval* const begin = set.intervals().data();
  return std::upper_bound(begin, begin + set.intervals().size(), at,
                          [](Tick t, const TickInterval& run) { return t < run.end; });
}

const TickInterval* end_of(const IntervalSet& set) {
  return set.intervals().data() + set.intervals().size();
}

}  // namespace

Cause cause_from(const Reason& reason) {
  Cause cause{.kind = reason.kind, .detail = {}};
  if (reason.what && reason.where) cause.detail.reserve(reason.what->size() + 1 + reason.where->size());
  if (reason.what) cause.detail = *reason.what;
  if (reason.where) {
    cause.detail += reason.kind == CauseKind::Weather ? '@' : '/';
    cause.detail += *reason.where;
  }
  return cause;
}

/// Beyond the series nothing is known, and no limit is charged.
bool WaitReasons::Limit::broken(Tick at) const {
  const std::int64_t since = offset_s + at;
  const auto hour = static_cast<std::size_t>(since / seconds_per_hour);
  if (since < 0 || hour >= values->size()) return false;
  const double value = (*values)[hour];
  return value < minimum || value > maximum;
}

void WaitReasons::gather(const Exposure& exposure, Tick from) {
  hours_.clear();
  limits_.clear();
  const Place* place = exposure.place.valid() ? &scenario_->places[exposure.place.index()] : nullptr;
  beyond_ = {CauseKind::Weather, &beyond_name, place ? &place->id : nullptr};
  const auto ask_for_shift = [&](CalendarId shift) {
    if (shift.valid()) ask_for(windows_->shift(shift), scenario_->calendars[shift.index()].id, from);
  };
  if (exposure.mode != nullptr) {
    ask_for_shift(exposure.conditions->shift);
    for (const PoolNeed& need : exposure.mode->pools) ask_for_shift(scenario_->pools[need.pool.index()].shift);
  }
  if (scenario_->weather && exposure.conditions->daylight && place)
    ask_for(windows_->daylight(exposure.place), daylight_name, from);
  if (exposure.regions != nullptr)
    for (const RegionId region : *exposure.regions) watch(exposure, region, scenario_->regions[region.index()].id);
  else if (place && place->region.valid())
    watch(exposure, place->region, place->id);
}

void WaitReasons::ask_for(const WorkWindows& hours, const std::string& name, Tick from) {
  hours_.push_back({run_after(hours.good(), from), end_of(hours.good()), {CauseKind::Shift, &name, nullptr}});
}

void WaitReasons::watch(const Exposure& exposure, RegionId region, const std::string& where) {
  const WeatherSeries& series = scenario_->series[scenario_->regions[region.index()].series.index()];
  for (const WeatherLimit& limit : exposure.conditions->limits)
    if (const int column = series.column(limit.column); column >= 0)
      limits_.push_back({&series.columns[static_cast<std::size_t>(column)].values,
                         (scenario_->start - series.start).count(),
                         limit.minimum,
                         limit.maximum,
                         {CauseKind::Weather, &limit.column, &where}});
}

std::size_t WaitReasons::first_broken(Tick at) const {
  std::size_t k = 0;
  while (k < limits_.size() && !limits_[k].broken(at)) ++k;
  return k;
}

/// Asked for later and later ticks. A reason that lasts beyond `until` is not followed further.
WaitReasons::Piece WaitReasons::missing_at(Tick at, Tick until) {
  for (Hours& hours : hours_) {
    while (hours.run != hours.end && hours.run->end <= at) ++hours.run;
    if (hours.run == hours.end) return {hours.reason, never};
    if (hours.run->begin > at) return {hours.reason, hours.run->begin};
    until = std::min(until, hours.run->end);
  }
  // Weather may change with the next hour of any series; all series step on full hours UTC.
  const std::int64_t origin = scenario_->start.time_since_epoch().count();
  const std::size_t broken = first_broken(at);
  Tick next = at + seconds_per_hour - static_cast<Tick>((origin + at) % seconds_per_hour);
  while (next < until && first_broken(next) == broken) next += seconds_per_hour;
  return {broken < limits_.size() ? limits_[broken].reason : beyond_, next};
}

void WaitReasons::split(const Exposure& exposure, Tick from, Tick to, std::vector<ReasonedWait>& out) {
  gather(exposure, from);
  const TickInterval* run = run_after(exposure.windows->good(), from);
  const TickInterval* const last = end_of(exposure.windows->good());
  Tick at = from;
  while (at < to) {
    const bool inside = run != last && run->begin <= at;
    const Tick bad_until = run != last ? std::min(to, run->begin) : to;
    const Piece piece = inside ? missing_at(run->end, run->end) : missing_at(at, bad_until);
    const Tick until = std::clamp(inside ? run->end : std::min(piece.until, bad_until), at + 1, to);
    if (inside) ++run;
    if (!out.empty() && out.back().when.end == at && out.back().reason == piece.reason)
      out.back().when.end = until;
    else
      out.push_back({{at, until}, piece.reason});
    at = until;
  }
}

}  // namespace fairlead
