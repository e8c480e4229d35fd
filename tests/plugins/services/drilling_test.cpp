// SPDX-License-Identifier: MIT
// What the parameters of drilling do to its networks.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("each well is drilled in three sections and delivery is the last completion") {
  const Way way = only_way("drilling", R"({"wells": 3})");
  CHECK(way.activities.size() == 4 + 3 * 3 + 1);
  CHECK(delivers(way) == "well_3_completion");
  CHECK(way.quantities.front().amount == 3);
}

TEST_CASE("the rig is towed by the lead tug and the assisting tugs at the tow's speed") {
  const Way way = only_way("drilling", R"({"wells": 1, "assisting_tugs": 3, "tow_speed_kn": 4})");
  const Activity& tow = activity(way, "tow");
  REQUIRE(tow.move);
  CHECK(tow.move->speed_kn == 4);
  CHECK(way.roles[static_cast<std::size_t>(tow.move->carried.front())].id == "rig");
  CHECK(tow.modes.front().roles.size() == 5);
  CHECK(tow.rule == WeatherRule::Continuous);
  CHECK(limit(tow, "hs_m") == 2.0);
  CHECK(limit(tow, "wind_ms") == Approx(25 * 0.514444));
}

TEST_CASE("the rig is towed back only where the order says so") {
  CHECK(find_activity(only_way("drilling", R"({"wells": 1})"), "tow_back") == nullptr);
  const Way back = only_way("drilling", R"({"wells": 1, "return_to_port": true})");
  CHECK(activity(back, "tow_back").move.has_value());
  CHECK(back.holds.back().last == static_cast<int>(back.activities.size()) - 1);
}

TEST_CASE("a return without a port is the user's mistake at the user's pointer") {
  ShippedService drilling("drilling");
  const ExampleScenario example(R"({"id": "o", "service": "drilling", "places": {"site": "site"},
                                    "params": {"wells": 1, "return_to_port": true}})",
                                drilling.description());
  CHECK(example.problems.empty());
  const Expansion expansion = drilling.expand(example);
  REQUIRE(expansion.problems.size() == 1);
  CHECK(expansion.problems.front().pointer == "/orders/0/places");
  CHECK(expansion.network.ways.empty());
}

TEST_CASE("wells of a list differ in their days and a side-track has no top hole") {
  const Way way = only_way("drilling", R"({"well_list": [{"name": "P-1"},
      {"name": "P-2", "top_hole_days": 0, "sections_days": 10, "completion_days": 4.5}]})");
  CHECK(find_activity(way, "well_2_top_hole") == nullptr);
  CHECK(mode_h(way, "well_1_sections") == 20 * 24);
  CHECK(mode_h(way, "well_2_sections") == 10 * 24);
  CHECK(activity(way, "well_2_completion").modes.front().duration.c == 7 * 24);
  CHECK(activity(way, "well_2_completion").name == "P-2: completion and tree");
  CHECK(quantity(way, "wells") == 2);
}

TEST_CASE("a number of wells that disagrees with the list is refused at its pointer") {
  const auto refused_at = [](const std::string& params_json) {
    const Expansion expansion = ShippedService("drilling").expand(params_json);
    REQUIRE(expansion.problems.size() == 1);
    return expansion.problems.front().pointer;
  };
  CHECK(refused_at(R"({"wells": 3, "well_list": [{}, {}]})") == "/orders/0/params/wells");
  CHECK(refused_at("{}") == "/orders/0/params");
  CHECK(refused_at(R"({"well_list": [{}, {"top_hole_days": 0, "sections_days": 0, "completion_days": 0}]})") ==
        "/orders/0/params/well_list/1");
}

TEST_CASE("a batch drills all top holes first and skids between the wells") {
  const Way way = only_way("drilling", R"({"wells": 3, "sequence": "batch", "skid_h": 8})");
  CHECK(way.id == "drill_in_batches");
  CHECK(count_activities(way, "skid_") == 8);
  CHECK(follows(way, "skid_1", "well_1_top_hole"));
  CHECK(follows(way, "well_2_top_hole", "skid_1"));
  CHECK(mode_h(way, "well_1_top_hole") == 192);
  CHECK(mode_h(way, "well_2_top_hole") == Approx(0.9 * 192).margin(0.5));
  CHECK(delivers(way) == "well_3_completion");
}

TEST_CASE("one by one and in batches are ways where the order leaves the choice") {
  const auto ways = ways_of("drilling", R"({"wells": 2, "sequence": "either", "skid_h": 8})");
  CHECK(names_of(ways) == std::vector<std::string>{"drill", "drill_in_batches"});
  CHECK(count_activities(ways.front(), "skid_") == 1);
}

TEST_CASE("the rig is asked for the depth of the deepest hole") {
  CHECK(asks(only_way("drilling", R"({"wells": 1, "hole_depth_m": 6500})"), "rig", "drill_m") == 6500);
  CHECK(asks(only_way("drilling", R"({"wells": 1})"), "rig", "drill_m") == -1);
}

TEST_CASE("supply runs come every so many days and the next section waits for what they bring") {
  const Way way = only_way("drilling", R"({"wells": 1, "supply_every_days": 7})");
  CHECK(count_activities(way, "supply_") == 2 * 5);
  CHECK(quantity(way, "supply_runs") == 5);
  CHECK(role(way, "supply").shared_capacity == "deck_t");
  CHECK(follows(way, "supply_1_load", "well_1_top_hole"));
  CHECK(follows(way, "well_1_sections", "supply_1_discharge"));
  CHECK(follows(way, "well_1_completion", "supply_4_discharge"));
  CHECK(count_activities(only_way("drilling", R"({"wells": 1})"), "supply_") == 0);
}

TEST_CASE("supply runs by a vessel of their own take the whole vessel") {
  const Way way = only_way("drilling", R"({"wells": 1, "supply_every_days": 10, "supply_shares_deck": false,
                                          "supply_deck_t": 350})");
  CHECK(role(way, "supply").whole());
  CHECK(asks(way, "supply", "deck_t") == 350);
}

TEST_CASE("supply runs without a base are the user's mistake") {
  ShippedService drilling("drilling");
  const ExampleScenario example(R"({"id": "o", "service": "drilling", "places": {"site": "site"},
                                    "params": {"wells": 1, "supply_every_days": 3}})",
                                drilling.description());
  CHECK(drilling.expand(example).problems.size() == 1);
}

TEST_CASE("the guard vessel stays until the last well is done and takes no slot of the platform") {
  const Way way = only_way("drilling", R"({"wells": 2, "guard_vessel": true})");
  CHECK(follows(way, "guard", "jack_up"));
  CHECK(follows(way, "guard", "well_2_completion"));
  CHECK(activity(way, "guard").slots == 0);
  CHECK(mode_h(way, "guard") == 2 * 37 * 24);
}

TEST_CASE("a campaign of thousands of supply runs is refused") {
  const Expansion expansion = ShippedService("drilling").expand(R"({"wells": 40, "supply_every_days": 1})");
  REQUIRE(expansion.problems.size() == 1);
  CHECK(expansion.problems.front().pointer == "/orders/0/params/supply_every_days");
}
