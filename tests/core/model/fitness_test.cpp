// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/model/network_rules.hpp"
#include "tests/support/small_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// One role, one activity at the field that needs it.
Way way_asking(std::vector<Requirement> requirements) {
  Way way;
  Role role;
  role.id = "crane";
  role.requirements = std::move(requirements);
  way.roles = {role};
  Activity lift;
  lift.id = lift.name = "lift";
  lift.place = field;
  Mode mode;
  mode.roles = {{.role = 0}};
  lift.modes = {mode};
  way.activities = {lift};
  return way;
}

std::string unfit(const Scenario& scenario, const Way& way, AssetId asset = crane) {
  return why_unfit(scenario, way, 0, asset);
}

}  // namespace

TEST_CASE("a capability within the asked range fits with equality allowed") {
  const Scenario scenario = small_scenario();
  CHECK(unfit(scenario, way_asking({{"crane_t", 600, std::nullopt}})).empty());
  CHECK(unfit(scenario, way_asking({{"crane_t", std::nullopt, 600}})).empty());
  CHECK(unfit(scenario, way_asking({{"crane_t", 500, 700}})).empty());
}

TEST_CASE("a capability short of what is asked is named with both numbers") {
  const Scenario scenario = small_scenario();
  CHECK(unfit(scenario, way_asking({{"crane_t", 900, std::nullopt}})) == "Truong Sa has crane_t 600, 900 asked");
  CHECK(unfit(scenario, way_asking({{"crane_t", std::nullopt, 500}})) ==
        "Truong Sa has crane_t 600, at most 500 asked");
  CHECK(unfit(scenario, way_asking({{"dp_class", 2, std::nullopt}})) == "Truong Sa has no dp_class, 2 asked");
}

TEST_CASE("an asset does not work in water deeper than its maximum") {
  Scenario scenario = small_scenario();
  CHECK(unfit(scenario, way_asking({}), rig).empty());
  scenario.places[1].depth_m = 90;
  CHECK(unfit(scenario, way_asking({}), rig).empty());
  scenario.places[1].depth_m = 110;
  CHECK(unfit(scenario, way_asking({}), rig) == "Tam Dao works to max_depth_m 90, Bach Ho is 110 m deep");
  scenario.places[1].depth_m.reset();
  CHECK(unfit(scenario, way_asking({}), rig).empty());
}

TEST_CASE("draft and water under the keel must fit the depth except at landfalls") {
  Scenario scenario = small_scenario();
  scenario.places[1].depth_m = 8;
  CHECK(unfit(scenario, way_asking({})).empty());
  scenario.places[1].depth_m = 7.9;
  CHECK(unfit(scenario, way_asking({})) ==
        "Truong Sa has draft_m 7 and needs 1 m under the keel, Bach Ho is 7.9 m deep");
  scenario.under_keel_m = 0.5;
  CHECK(unfit(scenario, way_asking({})).empty());
  scenario.places[1].depth_m = 2;
  scenario.places[1].kind = PlaceKind::Landfall;
  CHECK(unfit(scenario, way_asking({})).empty());
}

TEST_CASE("both ends of a move are looked at and places where the role is not needed are not") {
  Scenario scenario = small_scenario();
  scenario.places[0].depth_m = 5;
  Way way = way_asking({});
  CHECK(unfit(scenario, way).empty());
  Activity sail;
  sail.move = Move{.to = field, .from = port};
  sail.place = field;
  sail.modes.resize(1);
  way.activities.push_back(sail);
  CHECK(unfit(scenario, way).empty());
  way.activities.back().modes[0].roles = {{.role = 0}};
  CHECK(unfit(scenario, way) == "Truong Sa has draft_m 7 and needs 1 m under the keel, Vung Tau is 5 m deep");
}

TEST_CASE("a shared capacity must be there and large enough") {
  const Scenario scenario = small_scenario();
  Way way = way_asking({});
  way.roles[0].shared_capacity = "pob";
  way.roles[0].shared_amount = Amount::whole(150);
  CHECK(unfit(scenario, way).empty());
  way.roles[0].shared_amount = Amount::whole(151);
  CHECK(unfit(scenario, way) == "Truong Sa has pob 150, 151 asked");
  way.roles[0].shared_capacity = "deck_t";
  CHECK(unfit(scenario, way) == "Truong Sa shares no deck_t, 151 asked");
}

TEST_CASE("the asset whose capability is a rate must have it") {
  const Scenario scenario = small_scenario();
  Way way = way_asking({});
  way.activities[0].modes[0].duration = {
      .kind = DurationKind::Rate, .a = 12, .rate_role = 0, .rate_capability = "lay_km_per_day"};
  CHECK(unfit(scenario, way) == "Truong Sa has no lay_km_per_day, the rate of lift");
}
