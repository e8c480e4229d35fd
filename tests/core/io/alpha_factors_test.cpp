// SPDX-License-Identifier: MIT
#include "core/io/alpha_factors.hpp"

#include <catch2/catch.hpp>

#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

AlphaTables whole_tables() {
  const JsonDocument document = JsonDocument::parse(whole_scenario(), "scenario.json");
  Problems problems;
  return read_scenario(document, problems).alpha;
}

}  // namespace

TEST_CASE("the factor rounds the period up to a row and is linear between limits") {
  const AlphaTables tables = whole_tables();
  CHECK(tables.factor("hs_m", 2, 12) == 0.76);
  CHECK(*tables.factor("hs_m", 3, 12) == Approx(0.775));
  CHECK(tables.factor("hs_m", 2, 12.1) == 0.73);
  CHECK(tables.factor("hs_m", 0.5, 1) == 0.65);
  CHECK(tables.factor("hs_m", 9, 1) == 0.8);
}

TEST_CASE("beyond the table the scenario's factor holds or the order is refused") {
  AlphaTables tables = whole_tables();
  CHECK(tables.factor("hs_m", 2, 25) == 0.5);
  tables.beyond.reset();
  CHECK_FALSE(tables.factor("hs_m", 2, 25));
}

TEST_CASE("columns without a table keep their limits") {
  CHECK(whole_tables().factor("wind_ms", 12, 500) == 1.0);
}

TEST_CASE("suspendable work that can be left needs the forecast for one stretch") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<Activity>& activities = scenario.orders[0].ways[0].activities;
  CHECK(operation_period_h(activities[1], scenario) == 12);   // mode of the triangle
  CHECK(operation_period_h(activities[2], scenario) == 6.5);  // restart, abandon and chunk
  CHECK(operation_period_h(activities[3], scenario) == 12);   // 12 units at 24 a day
  CHECK(operation_period_h(activities[4], scenario) == Approx(10 * std::sqrt(0.5)));
}

TEST_CASE("a move at a speed needs the forecast for its longest route") {
  Scenario scenario = read_whole(whole_scenario());
  scenario.distances = DistanceTable(3);
  scenario.distances.route(PlaceId{0}, PlaceId{2}).nm = 60;
  scenario.distances.route(PlaceId{1}, PlaceId{2}).nm = 80;
  Activity tow = scenario.orders[0].ways[0].activities[0];
  CHECK(operation_period_h(tow, scenario) == 15);
  tow.move->from = PlaceId{};
  CHECK(operation_period_h(tow, scenario) == 20);
}

TEST_CASE("maxima are lowered once and minima stay") {
  Scenario scenario = read_whole(whole_scenario());
  const JsonDocument document = JsonDocument::parse("{}", "scenario.json");
  Problems problems;
  Way& way = scenario.orders[0].ways[0];
  AlphaTables tables = whole_tables();
  apply_alpha_factors(tables, scenario, document.root(problems), way);
  const std::vector<WeatherLimit>& limits = way.activities[1].conditions.limits;
  CHECK(limits[0].maximum == Approx(1.25 * (0.65 + 0.25 * (0.76 - 0.65))));
  CHECK(limits[1].minimum == -1);
  CHECK(problems.empty());
  tables.beyond.reset();
  tables.columns[0].rows.resize(1);
  way.activities[2].minimum_chunk = std::chrono::hours{30};
  apply_alpha_factors(tables, scenario, document.root(problems), way);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "beyond-alpha-table");
}
