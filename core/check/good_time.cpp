// SPDX-License-Identifier: MIT
#include "core/check/good_time.hpp"

#include <algorithm>

#include "core/check/sun.hpp"

namespace fairlead::check {
namespace {

constexpr Seconds hour{3600};
constexpr Seconds day{86400};

const Route* route_between(const Scenario& scenario, PlaceId from, PlaceId to) {
  if (scenario.distances.places() != scenario.places.size()) return nullptr;
  return &scenario.distances.route(from, to);
}

std::vector<RegionId> regions_of(const Scenario& scenario, PlaceId from, PlaceId to) {
  const Route* route = route_between(scenario, from, to);
  if (from != to && route != nullptr && !route->regions.empty()) return route->regions;
  std::vector<RegionId> out;
  for (const PlaceId place : {from, to})
    if (const RegionId region = scenario.places[place.index()].region; region.valid()) out.push_back(region);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Days since the epoch of the local date; Monday is 0 as 1970-01-01 was a Thursday.
std::size_t weekday(std::int64_t local_day) {
  return static_cast<std::size_t>(((local_day + 3) % 7 + 7) % 7);
}

Spans calendar_time(const ShiftPattern& pattern, Seconds zone, Span window) {
  Spans open;
  const auto first = std::chrono::floor<std::chrono::days>(window.begin + zone).time_since_epoch().count() - 1;
  const auto last = std::chrono::floor<std::chrono::days>(window.end + zone).time_since_epoch().count();
  for (auto date = first; date <= last; ++date) {
    if (!pattern.weekdays[weekday(date)]) continue;
    const Instant midnight = Instant{date * day} - zone;
    if (pattern.spans.empty()) open.push_back({midnight, midnight + day});
    for (const ShiftPattern::DailySpan& span : pattern.spans)
      open.push_back(
          {midnight + Seconds{span.from}, midnight + Seconds{span.to} + (span.to <= span.from ? day : Seconds{0})});
  }
  Spans closed;
  for (const ShiftPattern::Closure& closure : pattern.closures) closed.push_back({closure.from, closure.to});
  return common(common(merged(std::move(open)), gaps(merged(std::move(closed)), window)), {window});
}

const WeatherSeries& series_of(const Scenario& scenario, RegionId region) {
  return scenario.series[scenario.regions[region.index()].series.index()];
}

Spans known_weather(const Scenario& scenario, RegionId region, Span window) {
  const WeatherSeries& series = series_of(scenario, region);
  return common({{series.start, series.start + hour * static_cast<std::int64_t>(series.hours())}}, {window});
}

}  // namespace

Waters waters_of(const Evidence& evidence, ActivityRef ref, PlaceId from) {
  const Activity& activity = evidence.activity(ref);
  Waters out{.conditions = &activity.conditions,
             .regions = {},
             .place = activity.move ? activity.move->to : activity.place,
             .shifts = {}};
  if (activity.move) {
    out.regions = regions_of(evidence.scenario, from, activity.move->to);
  } else if (activity.place.valid()) {
    out.regions = regions_of(evidence.scenario, activity.place, activity.place);
  }
  if (activity.conditions.shift.valid()) out.shifts.push_back(activity.conditions.shift);
  for (const PoolNeed& need : evidence.mode(ref).pools)
    if (const CalendarId shift = evidence.scenario.pools[need.pool.index()].shift; shift.valid())
      out.shifts.push_back(shift);
  return out;
}

Waters waters_of_sailing(const Evidence& evidence, AssetId asset, PlaceId from, PlaceId to) {
  const WorkConditions& transit = evidence.asset(asset).transit;
  Waters out{.conditions = &transit, .regions = regions_of(evidence.scenario, from, to), .place = to, .shifts = {}};
  if (transit.shift.valid()) out.shifts.push_back(transit.shift);
  return out;
}

Spans shift_time(const Evidence& evidence, const std::vector<CalendarId>& shifts, Span window) {
  Spans open{window};
  for (const CalendarId shift : shifts)
    open = common(
        open, calendar_time(evidence.scenario.calendars[shift.index()].pattern, evidence.scenario.zone_offset, window));
  return open;
}

Spans within_limit(const Evidence& evidence, const WeatherLimit& limit, RegionId region, Span window) {
  const WeatherSeries& series = series_of(evidence.scenario, region);
  const int column = series.column(limit.column);
  if (column < 0) return {};
  const std::vector<double>& values = series.columns[static_cast<std::size_t>(column)].values;
  Spans good;
  const std::int64_t first = std::max<std::int64_t>(0, (window.begin - series.start) / hour);
  for (auto k = first; k < static_cast<std::int64_t>(values.size()) && series.start + k * hour < window.end; ++k) {
    const double value = values[static_cast<std::size_t>(k)];
    if (value < limit.minimum || value > limit.maximum) continue;
    if (!good.empty() && good.back().end == series.start + k * hour) {
      good.back().end += hour;
    } else {
      good.push_back({series.start + k * hour, series.start + (k + 1) * hour});
    }
  }
  return common(good, {window});
}

Spans good_time(const Evidence& evidence, const Waters& waters, bool insensitive, Span window) {
  Spans good = shift_time(evidence, waters.shifts, window);
  if (insensitive || !evidence.scenario.weather) return good;
  for (const RegionId region : waters.regions) good = common(good, known_weather(evidence.scenario, region, window));
  for (const WeatherLimit& limit : waters.conditions->limits)
    for (const RegionId region : waters.regions) good = common(good, within_limit(evidence, limit, region, window));
  if (waters.conditions->daylight && waters.place.valid())
    good = common(good, daylight_spans(evidence.scenario.places[waters.place.index()].position, window));
  return good;
}

}  // namespace fairlead::check
