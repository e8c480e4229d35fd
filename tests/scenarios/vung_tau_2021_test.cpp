// SPDX-License-Identifier: MIT
// What the year out of Vung Tau promises: its size, its shapes of work, and figures near those of the real year.
#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "core/load/load_scenario.hpp"
#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* year = "scenarios/vung-tau-2021/scenario.json";

/// Two networks of one shape have as many activities, links, roles and holds.
std::set<std::string> shapes_of(const Scenario& scenario) {
  std::set<std::string> shapes;
  for (const Order& order : scenario.orders) {
    std::string shape;
    for (const Way& way : order.ways)
      shape += std::to_string(way.activities.size()) + "/" + std::to_string(way.links.size()) + "/" +
               std::to_string(way.roles.size()) + "/" + std::to_string(way.holds.size()) + " ";
    shapes.insert(shape);
  }
  return shapes;
}

std::size_t activities_of(const Scenario& scenario) {
  std::size_t activities = 0;
  for (const Order& order : scenario.orders)
    for (const Way& way : order.ways) activities += way.activities.size();
  return activities;
}

std::ptrdiff_t orders_with(const Run& run, OrderStatus status) {
  return std::count_if(run.trace.orders.begin(), run.trace.orders.end(),
                       [&](const OrderOutcome& outcome) { return outcome.status == status; });
}

double waited_for_weather_h(const Run& run, const std::string& order) {
  double waited = 0;
  for (const ActivityRecord& record : run.trace.activities)
    if (run.scenario.orders[record.activity.order.index()].id == order) waited += hours(record.waited_weather);
  return waited;
}

}  // namespace

TEST_CASE("the year out of Vung Tau is as large as promised") {
  Catalogue catalogue({FAIRLEAD_PLUGIN_DIR});
  const Scenario scenario = load_scenario(source_path(year), {.settings = {}, .catalogue = &catalogue}).scenario;
  CHECK(scenario.orders.size() >= 30);
  CHECK(shapes_of(scenario).size() >= 8);
  CHECK(activities_of(scenario) >= 400);
  CHECK(scenario.assets.size() >= 12);
  CHECK(scenario.pools.size() >= 5);
  CHECK(scenario.regions.size() == 5);
  for (const WeatherSeries& series : scenario.series) CHECK(series.note == "synthetic");
}

TEST_CASE("the year out of Vung Tau comes near the real year") {
  const Run run = run_of(year);
  CHECK(run.figures.plan_attainment_pct.value_or(0) == Approx(111).margin(6));
  CHECK(run.figures.labour_cover_pct.value_or(0) > 20);
  CHECK(run.figures.win_rate_pct.value_or(0) > 65);
  CHECK(orders_with(run, OrderStatus::Unserved) == 0);
  CHECK(orders_with(run, OrderStatus::LeftOut) >= 4);
  CHECK(waited_for_weather_h(run, "drill-su-tu-den") > 0);
}

TEST_CASE("the year out of Vung Tau can be run on the weather of four years") {
  const std::string weather_year = GENERATE(as<std::string>{}, "2019", "2020", "2022");
  const Run run = run_of(year, {"weather_year=" + weather_year});
  INFO(weather_year);
  CHECK(violations_of(run) == "");
  CHECK(run.figures.plan_attainment_pct.value_or(0) > 95);
  CHECK(run.trace.end <= run.scenario.series.front().start + std::chrono::hours{run.scenario.series.front().hours()});
}
