// SPDX-License-Identifier: MIT
// What the parameters of decommissioning do to its networks.
#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const service = "decommissioning";

}  // namespace

TEST_CASE("wells are plugged by hydraulic unit or rig or by a crew without either") {
  CHECK(names_of(ways_of(service, R"({"wells": 2})")) == std::vector<std::string>{"hydraulic_unit", "rig"});
  const Way crew = only_way(service, R"({"wells": 2, "plug_by": "crew"})");
  CHECK(crew.roles.empty());
  CHECK(delivers(crew) == "plug_2");
  CHECK(quantity(crew, "wells_plugged") == 2);
}

TEST_CASE("a removal lifts the topside in pieces and cuts the piles and lifts the jacket") {
  const Way way = only_way(service, R"({"topside_weight_t": 900, "topside_pieces": 3, "jacket_weight_t": 400})");
  CHECK(count_activities(way, "topside_lift_") == 3);
  CHECK(mode_h(way, "topside_lift_1") == 40);
  CHECK(activity(way, "topside_lift_1").rule == WeatherRule::Continuous);
  CHECK(follows(way, "cut_piles", "topside_lift_3"));
  CHECK(follows(way, "lift_jacket", "cut_piles"));
  CHECK(delivers(way) == "lift_jacket");
  CHECK(quantity(way, "removed_t") == 1300);
}

TEST_CASE("the crane vessel is asked for the heaviest piece and the barge for all") {
  const Way way = only_way(service, R"({"topside_weight_t": 2000, "topside_pieces": 4, "jacket_weight_t": 400})");
  CHECK(asks(way, "crane", "crane_t") == Approx(500 / 0.8));
  CHECK(asks(way, "barge", "cargo_t") == 2400);
}

TEST_CASE("the topside is cleaned when the wells are plugged and the unit is off and the lines are flushed") {
  const Way way =
      ways_of(service, R"({"wells": 1, "lines": 2, "topside_weight_t": 900, "jacket_weight_t": 400})").front();
  CHECK(follows(way, "flush_1", "plug_1"));
  CHECK(follows(way, "clean", "lift_off"));
  CHECK(follows(way, "clean", "flush_2"));
  CHECK(follows(way, "set_up", "separate"));
}

TEST_CASE("tugs of the rig and of the barge are different roles") {
  const Way way = way_named(ways_of(service, R"({"wells": 1, "jacket_weight_t": 400})"), "rig");
  CHECK(has_role(way, "lead_tug"));
  CHECK(has_role(way, "barge_tug"));
}

TEST_CASE("piles take time by their number") {
  CHECK(mode_h(only_way(service, R"({"jacket_weight_t": 400, "piles": 8})"), "cut_piles") == 2 * 9 * 24);
}

TEST_CASE("lines alone are flushed by a supply vessel with pumps") {
  const Way way = only_way(service, R"({"lines": 2, "line_km": 20})");
  CHECK(delivers(way) == "flush_2");
  CHECK(mode_h(way, "flush_1") == 120);
  CHECK(pool_amount(activity(way, "flush_1"), "pump_spreads") == 1);
}

TEST_CASE("the cleaning crew takes shared berths where the order says so") {
  const Way way = only_way(service, R"({"topside_weight_t": 900, "quarters": true, "clean_crew": 50})");
  CHECK(role(way, "quarters").shared_amount.as_double() == 50);
  CHECK_FALSE(has_role(only_way(service, R"({"topside_weight_t": 900})"), "quarters"));
}

TEST_CASE("an order of nothing and a removal without a yard are the user's mistakes") {
  ShippedService decommissioning(service);
  CHECK(decommissioning.expand("{}").problems.size() == 1);
  const ExampleScenario example(R"({"id": "o", "service": "decommissioning", "places": {"site": "site"},
                                    "params": {"jacket_weight_t": 400}})",
                                decommissioning.description());
  CHECK(decommissioning.expand(example).problems.size() == 1);
}
