// SPDX-License-Identifier: MIT
// What the parameters of platform-installation do to its networks.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("the crane lifts the jacket with a fifth of its capacity to spare") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 800})");
  const auto crane = std::find_if(way.roles.begin(), way.roles.end(), [](const Role& r) { return r.id == "crane"; });
  REQUIRE(crane != way.roles.end());
  CHECK(crane->requirements.front().minimum == 1000);
}

TEST_CASE("the lift needs barge and crane vessel together in one calm window") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  const Activity& lift = activity(way, "lift");
  CHECK(lift.rule == WeatherRule::Continuous);
  CHECK(lift.modes.front().roles.size() == 3);
  CHECK(limit(lift, "hs_m") == 1.25);
  CHECK(limit(lift, "current_ms") == Approx(0.514444));
}

TEST_CASE("the barge is fetched and brought back by a tug") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  for (const char* id : {"fetch_barge", "tow", "return_barge"}) {
    CHECK(activity(way, id).move->carried.size() == 1);
    CHECK(activity(way, id).modes.front().roles.size() == 2);
  }
}

TEST_CASE("costly spreads gather only when what comes before is done") {
  const Way lift = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  CHECK(follows(lift, "set_up", "sea_fastening"));
  CHECK_FALSE(follows(lift, "set_up", "tow"));
}

TEST_CASE("without conductors the installation ends with the weld-out") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 400, "piles": 3, "conductors": 0})");
  CHECK(delivers(way) == "weld_out");
  CHECK(find_activity(way, "conductors") == nullptr);
  CHECK(find_activity(way, "pile_3") != nullptr);
}

TEST_CASE("conductors take time by their number") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 400, "conductors": 3})");
  const Duration& duration = activity(way, "conductors").modes.front().duration;
  CHECK(duration.a == 36);
  CHECK(duration.b == 48);
  CHECK(duration.c == 84);
}

namespace {

Expansion installed_at(double depth_m, const std::string& params_json) {
  ShippedService service("platform-installation");
  ExampleScenario example = service.example(params_json);
  example.place("site").depth_m = depth_m;
  return service.expand(example);
}

std::vector<std::string> ways_at(double depth_m, const std::string& params_json) {
  return names_of(installed_at(depth_m, params_json).network.ways);
}

}  // namespace

TEST_CASE("a jacket is lifted in shallow water and launched in deep water and either between") {
  const std::string jacket = R"({"jacket_weight_t": 900})";
  CHECK(ways_at(50, jacket) == std::vector<std::string>{"lift"});
  CHECK(ways_at(70, jacket) == std::vector<std::string>{"lift", "launch"});
  CHECK(ways_at(150, jacket) == std::vector<std::string>{"launch"});
}

TEST_CASE("a jacket in 160 m of water is refused with the depth and the nearest crane vessel") {
  const std::string refusal = installed_at(160, R"({"jacket_weight_t": 900})").refusal;
  CHECK(refusal.find("160 m") != std::string::npos);
  CHECK(refusal.find("up to 150 m") != std::string::npos);
  CHECK(refusal.find("crane_vessel") != std::string::npos);
}

TEST_CASE("a method that the depth forbids is refused") {
  CHECK(installed_at(120, R"({"jacket_weight_t": 900, "jacket_by": "lift"})").refusal.find("up to 80 m") !=
        std::string::npos);
  CHECK(installed_at(40, R"({"jacket_weight_t": 900, "jacket_by": "launch"})").refusal.find("only from 60 m") !=
        std::string::npos);
}

TEST_CASE("a launch needs a launch barge and two tugs and a crane vessel that helps the jacket upright") {
  const Way way = installed_at(110, R"({"jacket_weight_t": 4200, "upending_crane_t": 1000})").network.ways.front();
  CHECK(asks(way, "barge", "launch") == 1);
  CHECK(asks(way, "barge", "cargo_t") == 4200);
  CHECK(asks(way, "crane", "crane_t") == 1000);
  CHECK(activity(way, "launch").modes.front().roles.size() == 1 + 1 + 2 + 2);
  CHECK(activity(way, "launch").rule == WeatherRule::Continuous);
  CHECK(mode_h(way, "load_out") == 36);
  CHECK(mode_h(way, "sea_fastening") == 240);
  CHECK(count_activities(way, "pile_") == 8);
  CHECK(mode_h(way, "pile_1") == Approx(14 * 24 / 8.0));
}

TEST_CASE("a topside is lifted in as many pieces as a way says") {
  const auto ways =
      ways_of("platform-installation", R"({"topside_weight_t": 780, "topside_by": "lift", "topside_pieces": 2})");
  CHECK(names_of(ways) == std::vector<std::string>{"topside_lift", "topside_in_2_lifts"});
  CHECK(asks(ways[0], "crane", "crane_t") == Approx(780 / 0.8));
  CHECK(asks(ways[1], "crane", "crane_t") == Approx(390 * 1.08 / 0.8));
  CHECK(quantity(ways[1], "lifts") == 2);
  CHECK(delivers(ways[1]) == "topside_weld_out");
}

TEST_CASE("a float-over needs a transport and three tugs in one calm window and no crane vessel") {
  const Way way = only_way("platform-installation", R"({"topside_weight_t": 6500, "topside_by": "float_over"})");
  CHECK(way.id == "float_over");
  CHECK_FALSE(has_role(way, "crane"));
  CHECK(asks(way, "transport", "float_over_t") == 6500);
  CHECK(activity(way, "mate").modes.front().roles.size() == 4);
  CHECK(limit(activity(way, "mate"), "hs_m") == 1.0);
  CHECK(delivers(way) == "mate");
}

TEST_CASE("a fleet with a ship that carries topsides may float over from it without tugs on the voyage") {
  ShippedService service("platform-installation");
  ExampleScenario example = service.example(R"({"topside_weight_t": 6500, "topside_by": "float_over"})");
  Asset ship = example.scenario.assets.front();
  ship.id = "ship";
  ship.self_propelled = true;
  ship.speed_kn = 12;
  ship.capabilities = {{"float_over_t", 20000}};
  example.scenario.assets.push_back(ship);
  const auto ways = service.expand(example).network.ways;
  CHECK(names_of(ways) == std::vector<std::string>{"float_over", "float_over_by_ship"});
  CHECK(activity(ways[1], "voyage").modes.front().roles.size() == 1);
  CHECK(find_activity(ways[1], "float_return") == nullptr);
}

TEST_CASE("jacket and topside are one campaign of the same crane vessel and barge") {
  const Way way =
      only_way("platform-installation", R"({"jacket_weight_t": 400, "topside_weight_t": 900, "topside_by": "lift"})");
  CHECK(way.id == "lift_and_topside_lift");
  CHECK(asks(way, "crane", "crane_t") == Approx(900 / 0.8));
  CHECK(asks(way, "barge", "cargo_t") == 900);
  CHECK(follows(way, "topside_load_out", "return_barge"));
  CHECK(follows(way, "topside_lift_1", "conductors"));
  CHECK(quantity(way, "installed_t") == 1300);
  CHECK(count_activities(way, "set_up") == 1);
}

TEST_CASE("an order without any weight is the user's mistake") {
  CHECK(ShippedService("platform-installation").expand("{}").problems.size() == 1);
}

TEST_CASE("a depth between the methods is refused with both limits") {
  const std::string refusal =
      installed_at(50, R"({"jacket_weight_t": 900, "lift_depth_m": 40, "launch_from_m": 60})").refusal;
  CHECK(refusal.find("up to 40 m") != std::string::npos);
  CHECK(refusal.find("from 60 m") != std::string::npos);
}
