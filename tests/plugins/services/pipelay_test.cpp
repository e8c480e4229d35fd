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

namespace {

const char* const two_sections = R"("sections": [{"start": "start", "end": "site", "km": 80},
                                                {"start": "site", "end": "end", "km": 71}])";

std::vector<Way> long_line(const std::string& more) {
  return ways_of("pipelay", R"({"port": "port"})", "{" + std::string(two_sections) + more + "}");
}

}  // namespace

TEST_CASE("a long line is laid section by section with the weather of each") {
  const Way way = long_line("").front();
  CHECK(quantity(way, "laid_km") == 151);
  CHECK(activity(way, "lay_1").place != activity(way, "lay_2").place);
  CHECK(follows(way, "lay_2", "survey_2"));
  CHECK(follows(way, "lay_2", "barge_on_2"));
  CHECK(activity(way, "tie_in_2").place == activity(way, "lay_down").place);
  CHECK(count_activities(way, "start_up") == 1);
}

TEST_CASE("two spreads lay half the sections each and are joined above water") {
  const std::vector<Way> ways = long_line(R"(, "two_spreads": true)");
  CHECK(names_of(ways) == std::vector<std::string>{"s_lay", "two_spreads"});
  const Way& two = ways.back();
  CHECK(asks(two, "second_lay", "lay_km_per_day") == 0.7);
  CHECK_FALSE(follows(two, "second_start_up", "lay_1"));
  CHECK(follows(two, "second_start_up", "survey_2"));
  CHECK(follows(two, "recover", "lay_down"));
  CHECK(follows(two, "tie_in_1", "join"));
  CHECK(follows(two, "tie_in_1", "second_lay_down"));
  CHECK(quantity(two, "laid_km") == 151);
}

TEST_CASE("crossings are prepared before the pipe comes") {
  const Way way = only_way("pipelay", R"({"length_km": 20, "crossings": 2})");
  CHECK(follows(way, "crossing_1", "survey"));
  CHECK(follows(way, "start_up", "crossing_2"));
  CHECK(quantity(way, "crossings") == 2);
}

TEST_CASE("pre-commissioning step by step is as long as in one activity") {
  const Way way = only_way("pipelay", R"({"length_km": 20, "pre_commission_in_steps": true})");
  CHECK(mode_h(way, "flood") + mode_h(way, "hydrotest") + mode_h(way, "pre_commission") == 240);
  CHECK(follows(way, "hydrotest", "flood"));
  CHECK(delivers(way) == "pre_commission");
}

TEST_CASE("a length beside sections and two spreads for one section are the user's mistakes") {
  CHECK(answered("pipelay", R"({"port": "port"})", "{" + std::string(two_sections) + R"(, "length_km": 5})")
            .problems.size() == 1);
  CHECK(answered("pipelay", R"({"port": "port"})", R"({"length_km": 5})").problems.size() == 2);
  CHECK(answered("pipelay", R"({"port": "port", "start": "start", "end": "end"})",
                 R"({"length_km": 5, "two_spreads": true})")
            .problems.size() == 1);
}
