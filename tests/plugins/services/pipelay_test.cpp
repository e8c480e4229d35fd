// SPDX-License-Identifier: MIT
// What the parameters of pipelay do to its networks.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("the lay spread gathers so that it is ready when the survey is likely to be done") {
  const auto lag_h = [](const std::string& params_json, const std::string& first) {
    const Way way = only_way("pipelay", params_json);
    REQUIRE(follows(way, first, "survey"));
    REQUIRE(follows(way, "start_up", "survey"));
    const auto late =
        std::find_if(way.links.begin(), way.links.end(), [](const Link& l) { return l.kind == LinkKind::StartStart; });
    return hours(late->lag);
  };
  CHECK(lag_h(R"({"length_km": 5})", "fetch_barge") == 0);
  CHECK(lag_h(R"({"length_km": 300})", "fetch_barge") == Approx(30 * 18 - 7 * 24));
  CHECK(lag_h(R"({"length_km": 300, "pipe_barge": false})", "mobilise") == Approx(30 * 18 - 7 * 24));
}

TEST_CASE("laying goes at the rate of the vessel in the role and can be abandoned") {
  const Way way = only_way("pipelay", R"({"length_km": 60, "minimum_chunk_h": 12})");
  const Activity& lay = activity(way, "lay");
  CHECK(lay.modes.front().duration.kind == DurationKind::Rate);
  CHECK(lay.modes.front().duration.rate_capability == "lay_km_per_day");
  CHECK(lay.rule == WeatherRule::Suspendable);
  CHECK(hours(lay.restart) == 10);
  CHECK(hours(lay.abandon) == 6);
  CHECK(hours(lay.minimum_chunk) == 12);
}

TEST_CASE("a line laid without barge tugs and tie-ins needs no roles for them") {
  const Way way = only_way("pipelay", R"({"length_km": 5, "pipe_barge": false, "anchor_tugs": 0, "tie_ins": 0})");
  for (const char* role : {"pipe_barge", "barge_tug", "anchor_tug", "diving_vessel"}) CHECK_FALSE(has_role(way, role));
  CHECK(delivers(way) == "pre_commission");
}

TEST_CASE("the first spool is tied in at the start and the others at the end") {
  const Way way = only_way("pipelay", R"({"length_km": 5, "tie_ins": 3})");
  CHECK(activity(way, "tie_in_1").place == activity(way, "lay").place);
  CHECK(activity(way, "tie_in_2").place == activity(way, "lay_down").place);
  CHECK(activity(way, "tie_in_3").place == activity(way, "lay_down").place);
}
