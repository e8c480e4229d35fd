// SPDX-License-Identifier: MIT
// Supply rounds, crew changes, charters and rig moves.
#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const places =
    R"({"port": "port", "platforms": ["site", "end"], "site": "site", "from": "start", "to": "end"})";

std::vector<Way> ways(const std::string& params) {
  return ways_of("supply-standby", places, params);
}

}  // namespace

TEST_CASE("a round loads alone and visits each platform with its share of the deck") {
  const Way way = ways(R"({"work": "supply", "rounds": 3, "round_t": 600, "days_between": 10})").front();
  CHECK(way.id == "shared_deck");
  CHECK(activity(way, "load_1").modes.front().roles.front().alone);
  CHECK(follows(way, "cargo_1_2", "cargo_1_1"));
  CHECK(duration(way, "cargo_1_1").b == 8);
  CHECK(role(way, "ship").shared_amount.as_double() == 600);
  CHECK(way.holds.size() == 3);
  CHECK(quantity(way, "rounds") == 3);
  CHECK(quantity(way, "cargo_t") == 1800);
  CHECK(hours(find_link(way, "load_2", "load_3")->lag) == 240);
}

TEST_CASE("where no ship shares its deck a round takes the whole ship") {
  ExampleScenario example = order_for("supply-standby", places, R"({"work": "supply"})");
  for (Asset& asset : example.scenario.assets) asset.shareable.clear();
  const Way way = answered("supply-standby", example).network.ways.front();
  CHECK(way.id == "whole_ship");
  CHECK(role(way, "ship").whole());
  CHECK(asks(way, "ship", "deck_t") == 400);
}

TEST_CASE("a small load takes its time alongside all the same") {
  CHECK(duration(ways(R"({"work": "supply", "round_t": 20})").front(), "cargo_1_1").b == 3);
}

TEST_CASE("people go by boat or helicopter in as many trips as the seats need") {
  const std::vector<Way> both = ways(R"({"work": "crew_change", "people": 100})");
  CHECK(names_of(both) == std::vector<std::string>{"boat", "helicopter"});
  CHECK(quantity(both[0], "trips") == 2);
  CHECK(quantity(both[1], "trips") == 9);
  CHECK(asks(both[0], "boat", "pax") == 80);
  CHECK(follows(both[0], "board_2", "change_1_2"));
  CHECK(limit(activity(both[0], "change_1_1"), "hs_m") == 1.5);
  CHECK(limit(activity(both[1], "change_1_1"), "hs_m") == -1);
  CHECK(activity(both[1], "change_1_1").conditions.daylight);
}

TEST_CASE("a charter has months and a rest and keeps its ship") {
  const Way way = ways(R"({"work": "standby", "days": 70, "max_pull_t": 100})").front();
  CHECK(count_activities(way, "month") == 3);
  CHECK(duration(way, "month_3").a == 240);
  CHECK(quantity(way, "charter_days") == 70);
  CHECK(role(way, "ship").requirements.front().maximum == 100);
  CHECK(way.holds.size() == 1);
  CHECK(limit(activity(way, "transit_out"), "hs_m") == 4.0);
}

TEST_CASE("a client's rig is towed by a lead tug and two others of which one stays for the preload") {
  const Way way = ways(R"({"work": "rig_move"})").front();
  CHECK(count_roles(way, "assist") == 2);
  CHECK(needs_role(way, "tow", "assist"));
  CHECK_FALSE(needs_role(way, "preload", "assist"));
  CHECK(activity(way, "tow").move->from.valid());
  CHECK(delivers(way) == "preload");
}

TEST_CASE("work without its places is the user's mistake") {
  CHECK(answered("supply-standby", R"({"port": "port"})", R"({"work": "supply"})").problems.size() == 1);
  CHECK(answered("supply-standby", R"({"port": "port"})", R"({"work": "rig_move"})").problems.size() == 2);
  CHECK(answered("supply-standby", places, R"({"work": "standby", "pull_t": 80, "max_pull_t": 70})").problems.size() ==
        1);
}
