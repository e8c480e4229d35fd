// SPDX-License-Identifier: MIT
// Ways of building a wind farm: trips by deck capacity, feeders, two vessels, cranes in shallow water.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const offshore = R"({"port": "port", "site": "wind_farm", "landfall": "landfall"})";

std::vector<Way> farm(const std::string& params) {
  return ways_of("offshore-wind", offshore, params);
}

/// The fleet with another installation vessel beside the one of 5,000 t of deck.
Expansion farm_with_deck(double deck_t, const std::string& params) {
  ExampleScenario example = order_for("offshore-wind", offshore, params);
  Asset vessel;
  for (const Asset& asset : example.scenario.assets)
    if (asset.id == "wind_vessel") vessel = asset;
  vessel.id = "second_wind_vessel";
  for (Capability& capability : vessel.capabilities)
    if (capability.name == "deck_t") capability.value = deck_t;
  example.scenario.assets.push_back(vessel);
  return answered("offshore-wind", example);
}

}  // namespace

TEST_CASE("a vessel's deck decides how many sets go on one trip") {
  const Way way = way_named(farm(R"({"units": 12, "foundation": "none", "turbine_set_t": 1200})"), "trips_of_4");
  CHECK(count_activities(way, "load_turbine") == 3);
  CHECK(asks(way, "installer", "deck_t") == 4800);
  CHECK(quantity(way, "turbines") == 12);
}

TEST_CASE("each deck of the fleet gives a way of its own") {
  const Expansion answer = farm_with_deck(7300, R"({"units": 12, "foundation": "none", "turbine_set_t": 1200})");
  CHECK(names_of(answer.network.ways) == std::vector<std::string>{"trips_of_4", "trips_of_6", "feeders"});
}

TEST_CASE("no more sets go on a trip than the order allows or the farm has") {
  CHECK(names_of(farm(R"({"units": 12, "foundation": "none", "feeders": 0, "max_sets_per_trip": 3})")).front() ==
        "trips_of_3");
  CHECK(names_of(farm(R"({"units": 2, "foundation": "none", "feeders": 0})")).front() == "trips_of_2");
}

TEST_CASE("a set heavier than every deck asks for a deck that no vessel has") {
  const std::vector<Way> answer = farm(R"({"units": 2, "foundation": "none", "turbine_set_t": 5001, "feeders": 0})");
  CHECK(asks(answer.front(), "installer", "deck_t") == 5001);
}

TEST_CASE("a last trip carries what is left") {
  const Way way = way_named(farm(R"({"units": 5, "foundation": "none", "turbine_set_t": 2500})"), "trips_of_2");
  CHECK(count_activities(way, "load_turbine") == 3);
  CHECK(duration(way, "load_turbine_3").b == 6);
}

TEST_CASE("feeders shuttle while the vessel stays and asks for no deck") {
  const Way way =
      way_named(farm(R"({"units": 6, "foundation": "none", "feeders": 2, "sets_per_feeder": 2})"), "feeders");
  CHECK(asks(way, "installer", "deck_t") == -1);
  CHECK(count_activities(way, "feed_tow") == 3);
  CHECK(follows(way, "feed_load_3", "feed_back_1"));
  CHECK(follows(way, "stand_3", "feed_tow_2"));
  CHECK(limit(activity(way, "blades_1"), "hs_m") == 1.5);
  CHECK(asks(way, "feeder_1", "cargo_t") == 1400);
}

TEST_CASE("a fleet with two vessels may install turbines half the farm behind the foundations") {
  const Expansion answer = farm_with_deck(5000, R"({"units": 4})");
  const Way way = way_named(answer.network.ways, "trips_of_4_two_vessels");
  CHECK(follows(way, "mobilise_turbines", "monopile_2"));
  CHECK(follows(way, "stand_4", "monopile_4"));
  const std::vector<std::string> ids = names_of(farm(R"({"units": 4})"));
  CHECK(std::find(ids.begin(), ids.end(), "trips_of_4_two_vessels") == ids.end());
}

TEST_CASE("a foundation is lifted with a fifth of the crane to spare") {
  const Way way = farm(R"({"units": 1, "foundation_t": 1200, "turbines": false})").front();
  CHECK(asks(way, "installer", "crane_t") == 1500);
  CHECK(asks(way, "installer", "turbine_lift_t") == -1);
  CHECK(activity(way, "monopile_1").rule == WeatherRule::Continuous);
}

TEST_CASE("an array cable waits for the foundation it is pulled into") {
  const Way way = farm(R"({"units": 3, "array_cables": true})").front();
  CHECK(follows(way, "array_lay_3", "monopile_3"));
  CHECK(quantity(way, "strings") == 3);
  CHECK(quantity(way, "cable_km") == Approx(3.6));
  CHECK(delivers(way) == "hand_over");
}

TEST_CASE("an export cable without a landfall is the user's mistake") {
  const Expansion answer =
      answered("offshore-wind", R"({"port": "port", "site": "wind_farm"})", R"({"units": 3, "export_cable_km": 30})");
  CHECK(answer.problems.size() == 1);
}

TEST_CASE("in shallow water one or two crane barges build whole units") {
  const std::vector<Way> answer =
      ways_of("offshore-wind", R"({"port": "port", "site": "nearshore"})", R"({"units": 5})");
  CHECK(names_of(answer) == std::vector<std::string>{"one_crane", "two_cranes"});
  CHECK(duration(answer.front(), "unit_1").b == 7 * 24);
  CHECK(limit(activity(answer.front(), "unit_1"), "hs_m") == 1.25);
  const Way two = way_named(answer, "two_cranes");
  CHECK(follows(two, "unit_3", "unit_1"));
  CHECK(follows(two, "unit_4", "unit_2"));
}

TEST_CASE("shallow work waits for the tide only where the order says so") {
  const std::string places = R"({"port": "port", "site": "nearshore"})";
  const auto limits = [&](const std::string& params) {
    return activity(ways_of("offshore-wind", places, params).front(), "unit_1").conditions.limits.size();
  };
  CHECK(limits(R"({"units": 1, "tide_floor_m": 0.5})") == limits(R"({"units": 1})") + 1);
}

TEST_CASE("nearshore cables wait for the unit that they are pulled into") {
  const Way way = ways_of("offshore-wind", R"({"port": "port", "site": "nearshore", "landfall": "landfall"})",
                          R"({"units": 4, "array_cables": true, "export_cable_km": 8})")
                      .front();
  CHECK(follows(way, "load_array_cable", "unit_2"));
  CHECK(follows(way, "array_lay_4", "unit_4"));
  CHECK(quantity(way, "cable_km") == Approx(12.8));
}

TEST_CASE("nearshore feeders bring one unit a trip and stay until it stands") {
  const std::vector<Way> answer =
      ways_of("offshore-wind", R"({"port": "port", "site": "nearshore"})", R"({"units": 5, "nearshore_feeders": 2})");
  for (const Way& way : answer) {
    CHECK(count_activities(way, "feed_tow") == 5);
    CHECK(asks(way, "feeder_1", "cargo_t") == 1500);
    CHECK(follows(way, "unit_3", "feed_tow_3"));
    CHECK(follows(way, "feed_back_3", "unit_3"));
    CHECK(follows(way, "feed_load_3", "feed_back_1"));
  }
  CHECK(
      count_activities(ways_of("offshore-wind", R"({"port": "port", "site": "nearshore"})", R"({"units": 5})").front(),
                       "feed_tow") == 0);
}
