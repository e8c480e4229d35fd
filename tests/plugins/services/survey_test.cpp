// SPDX-License-Identifier: MIT
// Geophysical lines, rig sites, boreholes and cone tests.
#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const port = R"({"port": "port"})";

Way only(const std::string& params) {
  return only_way("survey", port, params);
}

}  // namespace

TEST_CASE("blocks of lines go in any order at the vessel's own rate") {
  const Way way = only(R"({"lines": [{"place": "port", "km": 520}, {"place": "yard", "km": 480}],
                           "lines_km_per_day": 80})");
  CHECK(duration(way, "lines_1").kind == DurationKind::Rate);
  CHECK(follows(way, "lines_1", "calibrate"));
  CHECK(follows(way, "lines_2", "calibrate"));
  CHECK(follows(way, "demobilise", "lines_1"));
  CHECK_FALSE(follows(way, "lines_2", "lines_1"));
  CHECK(quantity(way, "line_km") == 1000);
  CHECK(asks(way, "vessel", "survey_km_per_day") == 80);
  CHECK(asks(way, "vessel", "geotech") == -1);
}

TEST_CASE("cone tests come before the boreholes of a location and locations one after the other") {
  const Way way =
      only(R"({"locations": [{"place": "port", "cpts": 2}, {"place": "yard", "cpts": 1, "boreholes": 0}]})");
  CHECK(follows(way, "bore_1", "cpt_2"));
  CHECK(follows(way, "cpt_3", "bore_1"));
  CHECK(quantity(way, "cpts") == 3);
  CHECK(quantity(way, "boreholes") == 1);
  CHECK(delivers(way) == "demobilise");
}

TEST_CASE("a borehole may fail and takes longer when deeper") {
  const Way way = only(R"({"locations": [{"place": "port"}], "borehole_m": 130, "borehole_fails": 0.1})");
  CHECK(duration(way, "bore_1").b == 96);
  REQUIRE(activity(way, "bore_1").retry);
  CHECK(activity(way, "bore_1").retry->probability == 0.1);
  CHECK(activity(way, "bore_1").retry->at_most == 2);
}

TEST_CASE("rig sites are surveyed in any order and the report frees the vessel") {
  const Way way = only_way("survey", R"({"port": "port", "rig_sites": ["site", "end"]})", R"({"report_days": 10})");
  CHECK(follows(way, "site_2", "mobilise"));
  CHECK(follows(way, "demobilise", "core_2"));
  CHECK(delivers(way) == "report");
  CHECK(activity(way, "report").modes.front().roles.empty());
  CHECK(quantity(way, "locations") == 2);
}

TEST_CASE("lines and boreholes are done by one vessel or by two side by side") {
  const std::vector<Way> ways =
      ways_of("survey", port, R"({"lines": [{"place": "port", "km": 10}], "locations": [{"place": "yard"}]})");
  CHECK(names_of(ways) == std::vector<std::string>{"one_vessel", "two_vessels"});
  CHECK(asks(ways[0], "vessel", "geotech") == 1);
  CHECK(asks(ways[1], "vessel", "geotech") == -1);
  CHECK(asks(ways[1], "drill_vessel", "geotech") == 1);
  CHECK_FALSE(follows(ways[1], "cpt_1", "mobilise"));
}

TEST_CASE("nothing to survey is the user's mistake") {
  CHECK(answered("survey", port, "{}").problems.size() == 1);
}
