// SPDX-License-Identifier: MIT
#include "core/metocean/window_index.hpp"

#include <catch2/catch.hpp>

#include "core/metocean/daylight.hpp"

using namespace fairlead;

namespace {

constexpr Tick hour = seconds_per_hour;

WeatherSeries series_of(const char* id, Instant start, std::vector<double> hs_m, std::vector<double> wind_ms = {}) {
  WeatherSeries series;
  series.id = id;
  series.start = start;
  wind_ms.resize(hs_m.size(), 0.0);
  series.columns = {{"hs_m", std::move(hs_m)}, {"wind_ms", std::move(wind_ms)}};
  return series;
}

Region region_of(std::size_t series) {
  Region region;
  region.series = SeriesId{series};
  return region;
}

Place place_in(std::size_t region) {
  Place place;
  place.position = {10.35, 107.07};
  place.region = RegionId{region};
  return place;
}

Activity work_at(std::size_t place) {
  Activity activity;
  activity.place = PlaceId{place};
  activity.modes.emplace_back();
  return activity;
}

WorkConditions hs_below(double hs_m) {
  WorkConditions conditions;
  conditions.limits.push_back({.column = "hs_m", .maximum = hs_m});
  return conditions;
}

NamedCalendar daily(const char* id, Tick from, Tick to) {
  NamedCalendar calendar;
  calendar.id = id;
  calendar.pattern.spans.push_back({from, to});
  return calendar;
}

/// Three places in a row, two regions with six hours of weather each, routes that cross both.
Scenario two_waters() {
  Scenario scenario;
  scenario.start = *parse_instant("2021-03-01T00:00Z", Seconds{0});
  scenario.end = scenario.start + std::chrono::hours{5};
  scenario.series = {series_of("near", scenario.start, {1, 2, 1, 1, 2, 1}),
                     series_of("far", scenario.start, {1, 1, 1, 3, 1, 1})};
  scenario.regions = {region_of(0), region_of(1)};
  scenario.places = {place_in(0), place_in(1), place_in(0)};
  scenario.distances = DistanceTable(3);
  for (std::size_t from = 0; from < 3; ++from)
    for (std::size_t to = 0; to < 3; ++to) {
      std::vector<RegionId>& regions = scenario.distances.route(PlaceId{from}, PlaceId{to}).regions;
      if (from != 1 || to != 1) regions.push_back(RegionId{0});
      if (from == 1 || to == 1) regions.push_back(RegionId{1});
    }
  return scenario;
}

Scenario with_activity(Activity activity) {
  Scenario scenario = two_waters();
  Way way;
  way.activities.push_back(std::move(activity));
  scenario.orders.emplace_back();
  scenario.orders.front().ways.push_back(std::move(way));
  return scenario;
}

IntervalSet hours_of(std::vector<TickInterval> hours) {
  for (TickInterval& interval : hours) interval = {interval.begin * hour, interval.end * hour};
  return IntervalSet{hours};
}

IntervalSet good_at_place(const Scenario& scenario) {
  return WindowIndex(scenario, scenario.series).at_place(OrderId{0}, 0, 0, 0).good();
}

}  // namespace

TEST_CASE("a limit equal to the sample is met") {
  Activity activity = work_at(0);
  activity.conditions = hs_below(1.0);
  CHECK(good_at_place(with_activity(activity)) == hours_of({{0, 1}, {2, 4}, {5, 6}}));
}

TEST_CASE("several limits hold at once and a range has two ends") {
  Activity activity = work_at(0);
  activity.conditions.limits = {{"hs_m", 0.5, 1.5}, {.column = "wind_ms", .maximum = 8}};
  Scenario scenario = with_activity(activity);
  scenario.series[0].columns[0].values = {1, 0.4, 0.5, 1.5, 1.6, 1};
  scenario.series[0].columns[1].values = {9, 8, 8, 8, 8, 8};
  CHECK(good_at_place(scenario) == hours_of({{2, 4}, {5, 6}}));
}

TEST_CASE("a move meets its limits in every region of the route") {
  Activity activity = work_at(1);
  activity.rule = WeatherRule::Suspendable;
  activity.move.emplace();
  activity.move->to = PlaceId{1};
  activity.conditions = hs_below(1.0);
  const Scenario scenario = with_activity(activity);
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.under_way(OrderId{0}, 0, 0, 0, PlaceId{0}).good() == hours_of({{0, 1}, {2, 3}, {5, 6}}));
  CHECK(index.under_way(OrderId{0}, 0, 0, 0, PlaceId{1}).good() == hours_of({{0, 3}, {4, 6}}));
}

TEST_CASE("an asset sails within its transit limits") {
  Scenario scenario = two_waters();
  scenario.assets.resize(2);
  scenario.assets[1].transit = hs_below(2.0);
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.sailing(AssetId{0}, PlaceId{0}, PlaceId{1}).always());
  CHECK(index.sailing(AssetId{1}, PlaceId{0}, PlaceId{1}).good() == hours_of({{0, 3}, {4, 6}}));
  CHECK(index.sailing(AssetId{1}, PlaceId{0}, PlaceId{2}).always());
}

TEST_CASE("without a sea route the waters of both ends count") {
  Scenario scenario = two_waters();
  scenario.assets.resize(1);
  scenario.assets[0].transit = hs_below(1.0);
  scenario.distances = {};
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.sailing(AssetId{0}, PlaceId{2}, PlaceId{1}).good() == hours_of({{0, 1}, {2, 3}, {5, 6}}));
}

TEST_CASE("the shifts of the activity and of all pools of the mode hold at once") {
  Activity activity = work_at(0);
  activity.conditions.shift = CalendarId{0};
  activity.modes.emplace_back();
  activity.modes[0].pools.push_back({PoolId{0}, Amount::whole(1)});
  Scenario scenario = with_activity(activity);
  scenario.calendars = {daily("early", 0, 3 * hour), daily("late", 2 * hour, 5 * hour)};
  scenario.pools.resize(1);
  scenario.pools[0].shift = CalendarId{1};
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.at_place(OrderId{0}, 0, 0, 0).good() == hours_of({{2, 3}}));
  CHECK(index.at_place(OrderId{0}, 0, 0, 1).good() == hours_of({{0, 3}}));
  CHECK(index.shift(CalendarId{1}).good() == hours_of({{2, 5}}));
  CHECK(index.shift(CalendarId{}).always());
}

TEST_CASE("insensitive work looks at shifts alone") {
  Activity activity = work_at(0);
  activity.rule = WeatherRule::Insensitive;
  activity.conditions = hs_below(0.1);
  activity.conditions.daylight = true;
  activity.conditions.shift = CalendarId{0};
  Scenario scenario = with_activity(activity);
  scenario.calendars = {daily("early", 0, 3 * hour)};
  CHECK(good_at_place(scenario) == hours_of({{0, 3}}));
}

TEST_CASE("daylight is that of the place within what is known") {
  Activity activity = work_at(0);
  activity.conditions.daylight = true;
  const Scenario scenario = with_activity(activity);
  const WindowIndex index(scenario, scenario.series);
  const IntervalSet expected = fairlead::daylight(scenario.places[0].position, scenario.time_base(), 0, 6 * hour);
  CHECK_FALSE(expected.empty());
  CHECK(index.at_place(OrderId{0}, 0, 0, 0).good() == expected);
  CHECK(index.daylight(PlaceId{0}).good() == expected);
}

TEST_CASE("without weather limits and daylight are lifted but shifts count") {
  Activity activity = work_at(0);
  activity.conditions = hs_below(0.1);
  activity.conditions.daylight = true;
  activity.conditions.shift = CalendarId{0};
  activity.modes.emplace_back();
  Scenario scenario = with_activity(activity);
  scenario.calendars = {daily("early", 0, 3 * hour)};
  scenario.weather = false;
  scenario.series.clear();
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.limit() > 3650 * seconds_per_day);
  CHECK(index.at_place(OrderId{0}, 0, 0, 0).continuous(4 * hour, hour) == WorkSpan{24 * hour, 25 * hour});
  CHECK(index.daylight(PlaceId{0}).always());
}

TEST_CASE("nothing is known past the end of the shortest series") {
  Scenario scenario = with_activity(work_at(0));
  scenario.series[1].columns[0].values.pop_back();
  scenario.series[1].columns[1].values.pop_back();
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.limit() == 5 * hour);
  CHECK_FALSE(index.at_place(OrderId{0}, 0, 0, 0).continuous(4 * hour, hour + 1).found());
}

TEST_CASE("a series may begin before or after the horizon") {
  Activity activity = work_at(0);
  activity.conditions = hs_below(1.0);
  Scenario scenario = with_activity(activity);
  scenario.series[0].start -= std::chrono::hours{2};
  CHECK(good_at_place(scenario) == hours_of({{0, 2}, {3, 4}}));
  scenario.series[0].start += std::chrono::hours{3};
  CHECK(good_at_place(scenario) == hours_of({{1, 2}, {3, 5}}));
}

TEST_CASE("a series that ends before the horizon leaves nothing known") {
  Scenario scenario = with_activity(work_at(0));
  scenario.series[0].start -= std::chrono::hours{50};
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.limit() == 0);
  CHECK_FALSE(index.at_place(OrderId{0}, 0, 0, 0).continuous(0, 1).found());
}

TEST_CASE("orders with several ways and modes find their own windows") {
  Scenario scenario = two_waters();
  scenario.orders.resize(3);
  for (std::size_t order = 0; order < 3; ++order)
    for (int way = 0; way < 2; ++way) {
      Way& of = scenario.orders[order].ways.emplace_back();
      for (int k = 0; k < 2; ++k) {
        Activity& activity = of.activities.emplace_back(work_at(static_cast<std::size_t>(k)));
        activity.conditions = hs_below(order == 1 && way == 1 ? 1.0 : 9.0);
      }
    }
  const WindowIndex index(scenario, scenario.series);
  CHECK(index.at_place(OrderId{1}, 1, 0, 0).good() == hours_of({{0, 1}, {2, 4}, {5, 6}}));
  CHECK(index.at_place(OrderId{1}, 1, 1, 0).good() == hours_of({{0, 3}, {4, 6}}));
  CHECK(index.at_place(OrderId{1}, 0, 1, 0).always());
  CHECK(index.at_place(OrderId{2}, 1, 1, 0).always());
}
