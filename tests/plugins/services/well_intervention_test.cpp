// SPDX-License-Identifier: MIT
// What the parameters of well-intervention do to its networks.
#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("a workover is offered by hydraulic unit and by rig") {
  CHECK(names_of(ways_of("well-intervention", R"({"wells": 1, "workover": true})")) ==
        std::vector<std::string>{"hydraulic_unit", "rig"});
  CHECK(only_way("well-intervention", R"({"wells": 1, "workover": true, "workover_by": "rig"})").id == "rig");
}

TEST_CASE("slickline work needs a slickline unit and no workover unit") {
  const Way way = only_way("well-intervention", R"({"wells": 3, "slickline": true})");
  CHECK(asks(way, "unit", "slickline") == 1);
  CHECK(asks(way, "unit", "hwu") == -1);
  CHECK(count_activities(way, "slickline_") == 3);
  CHECK(delivers(way) == "slickline_3");
}

TEST_CASE("coiled tubing of a workover comes before the new completion is run") {
  const Way way =
      ways_of("well-intervention", R"({"wells": 1, "workover": true, "coiled_tubing": true, "slickline": true})")
          .front();
  CHECK(follows(way, "clean_1", "pull_1"));
  CHECK(follows(way, "run_1", "clean_1"));
  CHECK(follows(way, "slickline_1", "run_1"));
  CHECK(quantity(way, "coiled_tubing_jobs") == 1);
}

TEST_CASE("the supply vessel carries the unit out and back and is free while the wells are worked on") {
  const Way way = ways_of("well-intervention", R"({"wells": 1, "workover": true})").front();
  for (const char* id : {"load_out", "carry_out", "lift_on", "lift_off", "carry_back"})
    CHECK(needs_role(way, id, "supply"));
  CHECK_FALSE(needs_role(way, "pull_1", "supply"));
  CHECK(way.holds.size() == 1);
  const Way attended =
      ways_of("well-intervention", R"({"wells": 1, "coiled_tubing": true, "standby_vessel": true})").front();
  CHECK(needs_role(attended, "clean_1", "supply"));
  CHECK(attended.holds.size() == 2);
}

TEST_CASE("the unit is rigged up and tested once and moves over between wells") {
  const Way way = ways_of("well-intervention", R"({"wells": 4, "workover": true, "skid_h": 10})").front();
  CHECK(count_activities(way, "rig_up") == 1);
  CHECK(activity(way, "pressure_test").retry.has_value());
  CHECK(count_activities(way, "skid_") == 3);
  CHECK(mode_h(way, "skid_4") == 10);
}

TEST_CASE("a workover's days are split into pulling and running") {
  const Way way = ways_of("well-intervention", R"({"wells": 1, "workover": true, "workover_days": 10})").front();
  CHECK(mode_h(way, "pull_1") + mode_h(way, "run_1") == 240);
  CHECK(activity(way, "pull_1").retry->probability == 0.05);
}

TEST_CASE("an order without a job is the user's mistake") {
  CHECK(ShippedService("well-intervention").expand(R"({"wells": 1})").problems.size() == 1);
}
