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
