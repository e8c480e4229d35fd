// SPDX-License-Identifier: MIT
// Operation by periods, crew changes, shutdown, rounds, visits and call-outs.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const field = R"({"site": "site", "port": "port"})";

Way by_boat(const std::string& params) {
  return way_named(ways_of("operations-maintenance", field, params), "crew_boat");
}

Way only(const std::string& params) {
  return only_way("operations-maintenance", field, params);
}

std::vector<Demand> call_outs(const std::string& failures) {
  return answered("operations-maintenance", field, R"({"periods": 0, "failures": [)" + failures + "]}").network.demands;
}

}  // namespace

TEST_CASE("crews go by boat or by helicopter where the fleet has one") {
  CHECK(names_of(ways_of("operations-maintenance", field, "{}")) ==
        std::vector<std::string>{"crew_boat", "helicopter"});
}

TEST_CASE("without a helicopter the crews have the boat alone") {
  ExampleScenario example = order_for("operations-maintenance", field, "{}");
  auto& assets = example.scenario.assets;
  assets.erase(std::remove_if(assets.begin(), assets.end(), [](const Asset& a) { return a.id == "helicopter"; }),
               assets.end());
  CHECK(names_of(answered("operations-maintenance", example).network.ways) == std::vector<std::string>{"crew_boat"});
}

TEST_CASE("a crew larger than the helicopter takes several flights") {
  const std::vector<Way> ways = ways_of("operations-maintenance", field, R"({"relief_people": 30})");
  CHECK(mode_h(way_named(ways, "helicopter"), "change_1") == 6);
}

TEST_CASE("operation yields men's days and barrels for each period") {
  const Way way = by_boat(R"({"periods": 3, "period_days": 30, "operators": 50, "barrels_per_day": 1000})");
  CHECK(activity(way, "operate_2").quantities.size() == 2);
  CHECK(mode_h(way, "operate_2") == 720);
  CHECK(delivers(way) == "operate_3");
  CHECK(role(way, "boat").shared_amount.as_double() == 25);
}

TEST_CASE("the next crew boards when four fifths of the period are over") {
  const Way way = by_boat(R"({"periods": 2, "period_days": 30})");
  const Link* boards = find_link(way, "operate_1", "board_2");
  REQUIRE(boards != nullptr);
  CHECK(boards->kind == LinkKind::StartStart);
  CHECK(hours(boards->lag) == 576);
  CHECK(follows(way, "operate_2", "change_1"));
  CHECK_FALSE(follows(way, "operate_2", "change_2"));
  CHECK(follows(by_boat(R"({"periods": 2, "crews_may_stay": false})"), "operate_2", "change_2"));
  CHECK(role(way, "boat").shared_capacity == "pax");
}

TEST_CASE("planned work comes once a period with its least and most days between") {
  const Way way = by_boat(R"({"periods": 2, "maintenance": [
      {"name": "pig", "hours": 84, "start_day": 20, "min_days_between": 50, "max_days_between": 180}]})");
  const Link* next = find_link(way, "pig_1", "pig_2");
  REQUIRE(next != nullptr);
  CHECK(hours(next->lag) == 1200);
  CHECK(hours(next->maximum.value_or(Seconds{0})) == 4320);
  CHECK(hours(find_link(way, "operate_1", "pig_1")->lag) == 480);
}

TEST_CASE("the shutdown stops operation between two periods") {
  const Way way = by_boat(R"({"periods": 2, "shutdown_before_period": 2, "shutdown_people": 80})");
  CHECK(follows(way, "make_safe", "operate_1"));
  CHECK(hours(find_link(way, "operate_1", "team_on_board")->lag) == 28 * 24 - 96);
  CHECK(follows(way, "operate_2", "start_up"));
  CHECK(duration(way, "shutdown").a == 240);
  CHECK(duration(way, "shutdown").c == 504);
  CHECK(role(way, "quarters").shared_amount.as_double() == 80);
}

TEST_CASE("fronts of a shutdown go on side by side and crane work is by day") {
  const Way way = only(R"({"periods": 0, "shutdown_before_period": 1, "shutdown_fronts": [
      {"name": "separators", "hours": 192, "welders": 16},
      {"name": "flare", "hours": 9, "technicians": 0, "riggers": 16, "wind_limit_kn": 20}]})");
  CHECK(find_activity(way, "shutdown") == nullptr);
  CHECK(follows(way, "separators", "make_safe"));
  CHECK(follows(way, "start_up", "flare"));
  CHECK(activity(way, "flare").conditions.daylight);
  CHECK(delivers(way) == "start_up");
}

TEST_CASE("a shutdown's team lives on shared berths or on a barge of its own or nowhere") {
  const auto shutdown = [](const std::string& quarters) {
    return only(R"({"periods": 0, "shutdown_before_period": 1, "shutdown_quarters": ")" + quarters + "\"}");
  };
  CHECK(shutdown("shared").roles.front().shared_capacity == "pob");
  const Way barge = shutdown("barge");
  CHECK(role(barge, "quarters").whole());
  CHECK(follows(barge, "team_on_board", "quarters_out"));
  CHECK(follows(barge, "quarters_back", "start_up"));
  CHECK(delivers(barge) == "start_up");
  CHECK(shutdown("none").roles.empty());
}

TEST_CASE("rounds land a crew by boat and work in its shift") {
  const Way way = only(R"({"periods": 0, "rounds": 3, "shift": "day_shift"})");
  CHECK(activity(way, "maintain_1").conditions.shift.valid());
  CHECK(hours(find_link(way, "land_1", "round_board_2")->lag) == 900);
  CHECK(quantity(way, "man_days") == 1800);
  CHECK(activity(way, "maintain_1").quantities.front().amount == 600);
}

TEST_CASE("visits go by day and one after the other") {
  const Way way = only(R"({"periods": 0, "visits": 4, "visit_gap_days": 2})");
  CHECK(hours(find_link(way, "visit_3", "visit_4")->lag) == 48);
  CHECK(activity(way, "visit_1").conditions.daylight);
  CHECK(limit(activity(way, "visit_1"), "hs_m") == 1.5);
}

TEST_CASE("each class of failures is a stream of call-outs of its own") {
  const std::vector<Demand> demands = call_outs(
      R"({"name": "reset", "events_per_unit_year": 7.5, "units": 80, "repair_h": 3, "waiting_usd_per_day": 500},
         {"name": "gearbox", "events_per_unit_year": 0.08, "units": 80, "repair_h": 52, "vessel": "turbine_lift_t",
          "vessel_at_least": 300, "part_lead_days": 30, "priority": 2})");
  REQUIRE(demands.size() == 2);
  CHECK(demands[0].events_per_unit_year == 7.5);
  CHECK(demands[0].units == 80);
  CHECK(demands[0].units_down == 1);
  CHECK(demands[0].way.activities.size() == 1);
  CHECK(asks(demands[1].way, "vessel", "turbine_lift_t") == 300);
  CHECK(mode_h(demands[1].way, "part") == 720);
  CHECK(follows(demands[1].way, "repair", "part"));
  CHECK(demands[1].priority == 2);
}

TEST_CASE("a repair longer than a visit takes several of the same length") {
  const Way way =
      call_outs(
          R"({"name": "service", "events_per_unit_year": 1, "units": 80, "repair_h": 60, "longest_visit_h": 9.3,
                          "spread": 0, "part_cost": 100})")
          .front()
          .way;
  REQUIRE(way.activities.size() == 7);
  CHECK(mode_h(way, "repair_7") == Approx(60.0 / 7));
  CHECK(follows(way, "repair_7", "repair_6"));
  CHECK(delivers(way) == "repair_7");
  CHECK(quantity(way, "call_outs") == 1);
}

TEST_CASE("where nothing is planned the order lasts as long as it is on call") {
  const Way way = only(
      R"({"periods": 0, "on_call_days": 100, "failures": [{"name": "pump", "events_per_unit_year": 1, "units": 1, "repair_h": 5}]})");
  CHECK(mode_h(way, "on_call") == 2400);
}

TEST_CASE("classes of failures may share their units and planned service stops none before it starts") {
  const std::vector<Demand> demands = call_outs(
      R"({"name": "reset", "events_per_unit_year": 7, "units": 80, "repair_h": 3, "unit": "turbine"},
         {"name": "service", "events_per_unit_year": 1, "units": 80, "repair_h": 60, "down_while_served": true})");
  CHECK(demands[0].unit_kind == "turbine");
  CHECK_FALSE(demands[0].down_from_start);
  CHECK(demands[1].unit_kind.empty());
  CHECK(demands[1].down_from_start);
}

TEST_CASE("people on board repair without a vessel and technicians may share one") {
  const auto one = [](const std::string& more) {
    return call_outs(R"({"name": "pump", "events_per_unit_year": 1, "units": 1, "repair_h": 5, )" + more + "}").front();
  };
  CHECK(one(R"("vessel": "none")").way.roles.empty());
  CHECK(one(R"("vessel_shared": true, "technicians": 3)").way.roles.front().shared_amount.as_double() == 3);
  CHECK(one(R"("vessel_shared": false)").way.roles.front().whole());
  CHECK(duration(one(R"("spread": 0)").way, "repair").kind == DurationKind::Fixed);
}

TEST_CASE("an order with nothing to do or with a name taken is the user's mistake") {
  CHECK(answered("operations-maintenance", field, R"({"periods": 0})").problems.size() == 1);
  CHECK(answered("operations-maintenance", field, R"({"maintenance": [{"name": "operate", "hours": 5}]})")
            .problems.front()
            .pointer == "/orders/0/params/maintenance/0/name");
  CHECK(answered("operations-maintenance", R"({"site": "site"})", "{}").problems.size() == 1);
}

TEST_CASE("names that cannot be ids are the user's mistakes") {
  for (const char* name : {"", "oil pump", "pig_1", "a_name_longer_than_any_that_a_superintendent_would_write_down"}) {
    INFO(name);
    const std::string params = R"({"maintenance": [{"hours": 5, "name": ")" + std::string(name) + "\"}]}";
    CHECK(answered("operations-maintenance", field, params).problems.size() == 1);
  }
}

TEST_CASE("maintenance that must come again sooner than it may is refused") {
  const Expansion answer = answered("operations-maintenance", field, R"({"maintenance": [
      {"name": "pig", "hours": 24, "technicians": 2, "min_days_between": 90, "max_days_between": 60}]})");
  REQUIRE(answer.problems.size() == 1);
  CHECK(answer.problems[0].pointer.find("/params/maintenance/0/max_days_between") != std::string::npos);
}
