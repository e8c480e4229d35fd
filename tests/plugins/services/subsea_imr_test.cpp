// SPDX-License-Identifier: MIT
// Inspection and repair under water: techniques by depth, dives by daylight, works under one vessel's hold.
#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const port = R"({"port": "port", "yard": "yard"})";

ExampleScenario at_depth(double depth_m, const std::string& more) {
  ExampleScenario example =
      order_for("subsea-imr", port, R"({"structures": [{"name": "A", "place": "site", "diver_h": 24)" + more + "}]}");
  example.place("site").depth_m = depth_m;
  return example;
}

std::vector<std::string> techniques(double depth_m, const std::string& more = "") {
  return names_of(answered("subsea-imr", at_depth(depth_m, more)).network.ways);
}

}  // namespace

TEST_CASE("air divers go to 50 m and saturation divers to 150 m") {
  CHECK(techniques(50) == std::vector<std::string>{"air", "saturation"});
  CHECK(techniques(50.5) == std::vector<std::string>{"saturation"});
  CHECK(techniques(150) == std::vector<std::string>{"saturation"});
  const Expansion answer = answered("subsea-imr", at_depth(151, ""));
  CHECK(answer.refusal == "divers would work in 151 m, saturation diving ends at 150 m");
}

TEST_CASE("divers at a deep platform may work near the surface") {
  CHECK(techniques(135, R"(, "work_depth_m": 20)") == std::vector<std::string>{"air", "saturation"});
}

TEST_CASE("air divers work six hours of a day's light and saturation divers round the clock") {
  const std::vector<Way> ways = answered("subsea-imr", at_depth(50, "")).network.ways;
  const Way air = way_named(ways, "air");
  const Way saturation = way_named(ways, "saturation");
  CHECK(duration(air, "dive_1").b == 48);
  CHECK(activity(air, "dive_1").conditions.daylight);
  CHECK(limit(activity(air, "dive_1"), "hs_m") == 1.25);
  CHECK(quantity(air, "dive_days") == 4);
  CHECK(duration(saturation, "dive_1").b == 32);
  CHECK_FALSE(activity(saturation, "dive_1").conditions.daylight);
  CHECK(asks(air, "vessel", "dive") == 1);
  CHECK(asks(saturation, "vessel", "sat_dive") == 1);
}

TEST_CASE("structures are inspected in any order while the vessel is kept") {
  const Way way = only_way("subsea-imr", port, R"({"structures": [{"name": "A", "place": "site"},
                                                                  {"name": "B", "place": "end"}]})");
  CHECK(way.id == "vehicle");
  CHECK(follows(way, "gvi_1", "mobilise"));
  CHECK(follows(way, "gvi_2", "mobilise"));
  REQUIRE(way.holds.size() == 1);
  CHECK(asks(way, "vessel", "dive") == -1);
  CHECK(asks(way, "vessel", "rov") == 1);
  CHECK(quantity(way, "structures") == 2);
}

TEST_CASE("a pipeline is inspected at the vessel's rate and repairs follow the inspection") {
  const std::vector<Way> ways =
      ways_of("subsea-imr", port,
              R"({"pipelines": [{"name": "south", "place": "site", "km": 75, "spans": 1, "work_depth_m": 40},
                                {"name": "north", "place": "end", "km": 25, "clamps": 2, "work_depth_m": 40}],
                  "rov_rate_km_per_day": 20})");
  const Way way = way_named(ways, "air");
  CHECK(duration(way, "line_1").rate_capability == "rov_km_per_day");
  CHECK(follows(way, "line_2", "span_1_1"));
  CHECK(follows(way, "clamp_2_2", "clamp_2_1"));
  CHECK(quantity(way, "gvi_km") == 100);
  CHECK(quantity(way, "repairs") == 2);
  CHECK(asks(way, "vessel", "rov_km_per_day") == 20);
}

TEST_CASE("the vessel is free while a spool is made") {
  const Way way = way_named(ways_of("subsea-imr", port, R"({"spools": [{"name": "riser", "place": "site"}]})"), "air");
  CHECK(follows(way, "load_spool_1", "fabricate_1"));
  REQUIRE(way.holds.size() == 1);
  CHECK(way.activities[static_cast<std::size_t>(way.holds.front().first)].id == "load_spool_1");
  CHECK(find_link(way, "fit_1", "leak_test_1")->maximum.has_value());
}

TEST_CASE("nothing under water is the user's mistake") {
  CHECK(answered("subsea-imr", port, "{}").problems.size() == 1);
}
