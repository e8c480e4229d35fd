// SPDX-License-Identifier: MIT
#include "core/model/network_rules.hpp"

#include <catch2/catch.hpp>

#include "tests/support/small_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace std::chrono_literals;

TEST_CASE("a rated duration is its quantity over the capability of the asset in the role") {
  Scenario scenario = small_scenario();
  scenario.assets[0].capabilities = {{"lay_km_per_day", 2.4}};
  const Duration laid{.kind = DurationKind::Rate, .a = 12, .rate_role = 1, .rate_capability = "lay_km_per_day"};
  CHECK(planning_duration(laid, scenario, std::vector<AssetId>{rig, crane}) == 120h);
  const Duration stated{.kind = DurationKind::Rate, .a = 3, .b = 1.5};
  CHECK(planning_duration(stated, scenario, {}) == 48h);
}

TEST_CASE("the scenario's percentile decides a distributed duration") {
  Scenario scenario = small_scenario();
  const Duration duration{.kind = DurationKind::Triangular, .a = 8, .b = 12, .c = 18};
  CHECK(planning_duration(duration, scenario, {}) == 12h);
  scenario.planning_percentile = 90;
  CHECK(planning_duration(duration, scenario, {}) > 12h);
}

TEST_CASE("what is carried leads a move") {
  Mode mode;
  mode.roles = {{.role = 0}, {.role = 2}};
  Activity tow;
  tow.move = Move{.to = field, .carried = {2}};
  CHECK(lead_role(tow, mode) == 2);
  tow.move->carried.clear();
  CHECK(lead_role(tow, mode) == 0);
  CHECK(lead_role(tow, Mode{}) == -1);
}

TEST_CASE("a move takes route over its speed or its stated hours") {
  const Scenario scenario = small_scenario();
  Activity tow;
  tow.move = Move{.to = field, .speed_kn = 4};
  const Mode mode{.duration = {.a = 30}};
  CHECK(move_duration(tow, mode, port, scenario, {}) == 15h);
  CHECK(move_duration(tow, mode, field, scenario, {}) == 0h);
  tow.move->speed_kn = 0;
  CHECK(move_duration(tow, mode, port, scenario, {}) == 30h);
}

TEST_CASE("sailing takes route over speed") {
  const Scenario scenario = small_scenario();
  CHECK(sailing(scenario, crane, port, field).time == 6h);
  CHECK(sailing(scenario, crane, port, port).time == 0h);
  CHECK(sailing(scenario, crane, port, port).possible);
}

TEST_CASE("a travel entry of the asset goes before one for all and both before the route") {
  Scenario scenario = small_scenario();
  scenario.travel = {{.from = port, .to = field, .hours = 8, .cost = Cents{100}}};
  CHECK(sailing(scenario, crane, port, field).time == 8h);
  CHECK(sailing(scenario, crane, field, port).time == 6h);
  scenario.travel.push_back({.asset = crane, .from = port, .to = field, .hours = 5, .cost = Cents{70}});
  CHECK(sailing(scenario, crane, port, field).time == 5h);
  CHECK(sailing(scenario, crane, port, field).cost == Cents{70});
}

TEST_CASE("nothing sails without means of its own or without a sea route") {
  Scenario scenario = small_scenario();
  CHECK_FALSE(sailing(scenario, rig, port, field).possible);
  CHECK(sailing(scenario, rig, port, port).possible);
  scenario.distances.route(port, field).reachable = false;
  CHECK_FALSE(sailing(scenario, crane, port, field).possible);
}

TEST_CASE("a hired asset waits for its notice and every asset until the order is known") {
  Scenario scenario = small_scenario();
  Order order;
  order.known_from = scenario.start - 24h;
  CHECK(available_from(scenario, order, crane) == scenario.start);
  order.known_from = scenario.start + 100h;
  CHECK(available_from(scenario, order, crane) == scenario.start + 100h);
  scenario.assets[0].ownership = Ownership::HiredIn;
  scenario.assets[0].hire = Hire{.per_day = {}, .notice = 48h};
  CHECK(available_from(scenario, order, crane) == scenario.start + 148h);
}
