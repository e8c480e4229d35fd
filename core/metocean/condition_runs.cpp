// SPDX-License-Identifier: MIT
#include "core/metocean/condition_runs.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"
#include "core/metocean/daylight.hpp"

namespace fairlead {

namespace {

auto as_tuple(const WeatherLimit& limit) {
  return std::tie(limit.column, limit.minimum, limit.maximum);
}

bool limit_before(const WeatherLimit& a, const WeatherLimit& b) {
  return as_tuple(a) < as_tuple(b);
}

}  // namespace

bool operator<(const ConditionKey& a, const ConditionKey& b) {
  const auto rest = [](const ConditionKey& key) { return std::tie(key.series, key.daylight, key.shifts); };
  if (rest(a) != rest(b)) return rest(a) < rest(b);
  return std::lexicographical_compare(a.limits.begin(), a.limits.end(), b.limits.begin(), b.limits.end(), limit_before);
}

IntervalSet runs_within(const WeatherLimit& limit, const WeatherSeries& series, const TimeBase& base, Tick limit_tick) {
  const int column = series.column(limit.column);
  FAIRLEAD_INVARIANT(column >= 0, "every limit's column stands in the series");
  const std::vector<double>& values = series.columns[static_cast<std::size_t>(column)].values;
  const std::int64_t first = (series.start - base.origin).count();
  const auto good = [&](std::size_t k) { return values[k] >= limit.minimum && values[k] <= limit.maximum; };
  const auto tick = [&](std::size_t k) {
    return static_cast<Tick>(
        std::clamp(first + static_cast<std::int64_t>(k) * seconds_per_hour, std::int64_t{0}, std::int64_t{limit_tick}));
  };
  IntervalSet runs;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (!good(k)) continue;
    const std::size_t begin = k;
    while (k < values.size() && good(k)) ++k;
    if (tick(k) > tick(begin)) runs.append(tick(begin), tick(k));
  }
  return runs;
}

ConditionRuns::ConditionRuns(const Scenario& scenario, const std::vector<WeatherSeries>& series, Tick limit_tick)
    : scenario_(&scenario), series_(&series), limit_tick_(limit_tick) {}

IntervalSet ConditionRuns::holding(const ConditionKey& key) {
  IntervalSet runs;
  if (limit_tick_ > 0) runs.append(0, limit_tick_);
  for (const WeatherLimit& limit : key.limits)
    for (const SeriesId series : key.series) runs = runs.intersected(within(limit, series));
  if (key.daylight.valid()) runs = runs.intersected(daylight_at(key.daylight));
  for (const CalendarId calendar : key.shifts) runs = runs.intersected(in_shift(calendar));
  return runs;
}

const IntervalSet& ConditionRuns::within(const WeatherLimit& limit, SeriesId series) {
  const auto [at, is_new] = within_.try_emplace({series, limit.column, limit.minimum, limit.maximum});
  if (is_new) at->second = runs_within(limit, (*series_)[series.index()], scenario_->time_base(), limit_tick_);
  return at->second;
}

const IntervalSet& ConditionRuns::daylight_at(PlaceId place) {
  const auto [at, is_new] = daylight_.try_emplace(place);
  if (is_new) at->second = daylight(scenario_->places[place.index()].position, scenario_->time_base(), 0, limit_tick_);
  return at->second;
}

const IntervalSet& ConditionRuns::in_shift(CalendarId calendar) {
  const auto [at, is_new] = shifts_.try_emplace(calendar);
  if (is_new)
    at->second = working_time(scenario_->calendars[calendar.index()].pattern, scenario_->time_base(),
                              scenario_->zone_offset, 0, limit_tick_);
  return at->second;
}

}  // namespace fairlead
