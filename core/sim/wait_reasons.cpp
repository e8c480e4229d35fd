// SPDX-License-Identifier: MIT
#include "core/sim/wait_reasons.hpp"

#include <algorithm>

namespace fairlead {

namespace {

const std::string daylight_name = "daylight";
const std::string beyond_name = "beyond-weather";

/// First interval of the set that ends after `at`, or null.
const TickInterval* run_after(const IntervalSet& set, Tick at) {
  const auto& runs = set.intervals();
  const auto next =
      std::upper_bound(runs.begin(), runs.end(), at, [](Tick t, const TickInterval& run) { return t < run.end; });
  return next == runs.end() ? nullptr : &*next;
}

}  // namespace

Cause cause_from(const Reason& reason) {
  Cause cause{.kind = reason.kind, .detail = {}};
  if (reason.what) cause.detail = *reason.what;
  if (reason.where) cause.detail += (reason.kind == CauseKind::Weather ? '@' : '/') + *reason.where;
  return cause;
}

void WaitReasons::split(const Exposure& exposure, Tick from, Tick to, std::vector<ReasonedWait>& out) const {
  Tick at = from;
  while (at < to) {
    const TickInterval* run = run_after(exposure.windows->good(), at);
    const bool good = run != nullptr && run->begin <= at;
    const Tick looked_at = good ? run->end : at;
    Piece piece = missing_at(exposure, looked_at);
    const Tick until = std::clamp(good ? run->end : piece.until, at + 1, to);
    if (!out.empty() && out.back().when.end == at && out.back().reason == piece.reason)
      out.back().when.end = until;
    else
      out.push_back({{at, until}, piece.reason});
    at = until;
  }
}

WaitReasons::Piece WaitReasons::missing_at(const Exposure& exposure, Tick at) const {
  for (const CalendarId shift : exposure.shifts) {
    const TickInterval* run = run_after(windows_->shift(shift).good(), at);
    if (run == nullptr || run->begin > at)
      return {{CauseKind::Shift, &scenario_->calendars[shift.index()].id, nullptr}, run ? run->begin : never};
  }
  if (scenario_->weather && exposure.conditions->daylight && exposure.place.valid()) {
    const TickInterval* run = run_after(windows_->daylight(exposure.place).good(), at);
    if (run == nullptr || run->begin > at)
      return {{CauseKind::Shift, &daylight_name, nullptr}, run ? run->begin : never};
  }
  // Weather may change with the next hour of any series; all series step on full hours UTC.
  const std::int64_t origin = scenario_->start.time_since_epoch().count();
  const auto into_hour = static_cast<Tick>((origin + at) % seconds_per_hour);
  return {weather_at(exposure, at), at + seconds_per_hour - into_hour};
}

Reason WaitReasons::weather_at(const Exposure& exposure, Tick at) const {
  if (exposure.regions == nullptr) {
    const Place& place = scenario_->places[exposure.place.index()];
    if (!place.region.valid()) return {CauseKind::Weather, &beyond_name, &place.id};
    const Region& region = scenario_->regions[place.region.index()];
    return limit_broken(exposure, scenario_->series[region.series.index()], place.id, at);
  }
  Reason reason{CauseKind::Weather, &beyond_name, nullptr};
  for (const RegionId id : *exposure.regions) {
    const Region& region = scenario_->regions[id.index()];
    reason = limit_broken(exposure, scenario_->series[region.series.index()], region.id, at);
    if (reason.what != &beyond_name) return reason;
  }
  return reason;
}

Reason WaitReasons::limit_broken(const Exposure& exposure, const WeatherSeries& series, const std::string& where,
                                 Tick at) const {
  const std::int64_t since = (scenario_->start - series.start).count() + at;
  const std::int64_t hour = since / seconds_per_hour;
  if (since >= 0 && hour < static_cast<std::int64_t>(series.hours()))
    for (const WeatherLimit& limit : exposure.conditions->limits) {
      const int column = series.column(limit.column);
      if (column < 0) continue;
      const double value = series.columns[static_cast<std::size_t>(column)].values[static_cast<std::size_t>(hour)];
      if (value < limit.minimum || value > limit.maximum) return {CauseKind::Weather, &limit.column, &where};
    }
  return {CauseKind::Weather, &beyond_name, &where};
}

}  // namespace fairlead
