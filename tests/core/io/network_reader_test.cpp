// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/io/network_writer.hpp"
#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const Way& whole_way(const Scenario& scenario) {
  return scenario.orders[0].ways.front();
}

}  // namespace

TEST_CASE("a role that asks for two assets is read as two roles") {
  const Scenario scenario = read_whole(whole_scenario());
  const Way& way = whole_way(scenario);
  REQUIRE(way.roles.size() == 5);
  CHECK(way.roles[1].id == "tug#1");
  CHECK(way.roles[2].id == "tug#2");
  CHECK(way.roles[2].group == "tug");
  CHECK(way.roles[0].id == "crane");
  CHECK(way.activities[0].modes[0].roles == std::vector<RoleNeed>{{1}, {2}, {3}});
  CHECK(way.roles[4].shared_amount == Amount::whole(80));
}

TEST_CASE("a requirement is a minimum or a range") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<Requirement>& requirements = whole_way(scenario).roles[0].requirements;
  CHECK(requirements[0] == Requirement{"crane_t", 600, std::nullopt});
  CHECK(requirements[1] == Requirement{"draft_m", std::nullopt, 7});
}

TEST_CASE("weather rules have defaults by what the activity minds") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<Activity>& activities = whole_way(scenario).activities;
  CHECK(activities[1].rule == WeatherRule::Continuous);
  CHECK(activities[3].rule == WeatherRule::Insensitive);
  const Scenario bare = read_whole(changed(
      whole_scenario(), {{"/orders/0/network/ways/0/activities/0",
                          R"({"id": "tow", "move": {"to": "bach_ho"}, "duration": 5, "roles": ["barge", "tug"]})"}}));
  CHECK(whole_way(bare).activities[0].rule == WeatherRule::Suspendable);
}

TEST_CASE("optional pools are left out where the scenario has none such") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<PoolNeed>& pools = whole_way(scenario).activities[1].modes[0].pools;
  REQUIRE(pools.size() == 1);
  CHECK(pools[0] == PoolNeed{PoolId{0}, Amount::whole(20), ClaimAt::Ready});
}

TEST_CASE("durations of every kind are read") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<Activity>& activities = whole_way(scenario).activities;
  CHECK(activities[0].modes[0].duration == Duration{});
  CHECK(activities[1].modes[0].duration == Duration{DurationKind::Triangular, 8, 12, 18});
  CHECK(activities[2].modes[0].duration == Duration{DurationKind::Rate, 40, 0, 0, 0, "lay_km_per_day"});
  CHECK(activities[2].modes[1].duration == Duration{DurationKind::Lognormal, 40, 0.4});
  CHECK(activities[3].modes[0].duration == Duration{DurationKind::Rate, 12, 24});
  CHECK(activities[4].modes[0].duration == Duration{DurationKind::Weibull, 10, 2});
  CHECK(activities[5].modes[0].duration == Duration{DurationKind::Pert, 1, 2, 4.5});
}

TEST_CASE("places and moves take slots as they should") {
  const Scenario scenario = read_whole(whole_scenario());
  const std::vector<Activity>& activities = whole_way(scenario).activities;
  CHECK(activities[0].slots == 0);
  CHECK(activities[0].place == PlaceId{2});
  CHECK(activities[0].move->carried == std::vector<int>{3});
  CHECK(activities[1].slots == 2);
  CHECK(activities[2].slots == 0);  // in a hold of slots there
  CHECK(activities[3].slots == 1);  // beside it: no path leads from here to the hold's last activity
  CHECK(activities[4].slots == 0);
  CHECK(activities[5].slots == 0);
}

TEST_CASE("quantities of activities become the way's unless it sums them up itself") {
  const Scenario scenario = read_whole(whole_scenario());
  CHECK(whole_way(scenario).quantities == std::vector<NamedQuantity>{{"lifts", 1}, {"welds_m", 40}});
}

TEST_CASE("links and holds refer to activities") {
  const Scenario scenario = read_whole(whole_scenario());
  const Way& way = whole_way(scenario);
  CHECK(way.links[0] == Link{0, 1, LinkKind::FinishStart, Seconds{3600}, Seconds{48 * 3600}, Cents{500000}});
  CHECK(way.links[1].kind == LinkKind::StartStart);
  CHECK(way.holds[0].role == 0);
  CHECK(way.holds[1].pool == PoolId{1});
  CHECK(way.holds[1].claim == ClaimAt::Start);
  CHECK(way.holds[2].place == PlaceId{2});
  CHECK(way.holds[2].amount == Amount::whole(2));
  CHECK(way.delivers == 4);
}

TEST_CASE("a hold of a group becomes one hold for each of its roles") {
  const Scenario scenario = read_whole(changed(
      whole_scenario(), {{"/orders/0/network/ways/0/holds/-", R"({"role": "tug", "first": "tow", "last": "lift"})"}}));
  const Way& way = whole_way(scenario);
  REQUIRE(way.holds.size() == 5);
  CHECK(way.holds[3].role == 1);
  CHECK(way.holds[4].role == 2);
}

TEST_CASE("demands are read into the model") {
  const Scenario scenario = read_whole(whole_scenario());
  REQUIRE(scenario.orders[0].demands.size() == 1);
  const Demand& demand = scenario.orders[0].demands[0];
  CHECK(demand.units == 20);
  CHECK(demand.way.activities.size() == 1);
}

TEST_CASE("networks written for a run folder are read back exactly") {
  Scenario scenario = read_whole(whole_scenario());
  scenario.orders[1].refusal = "no rig can stand there";
  Scenario copy = scenario;
  for (Order& order : copy.orders) {
    order.ways.clear();
    order.demands.clear();
    order.refusal.clear();
  }
  Problems problems;
  const std::string text = networks_json(scenario);
  read_networks(JsonDocument::parse(text, "networks.json"), copy, problems);
  for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
  REQUIRE(problems.empty());
  for (std::size_t k = 0; k < scenario.orders.size(); ++k) {
    CHECK(copy.orders[k].ways == scenario.orders[k].ways);
    CHECK(copy.orders[k].demands == scenario.orders[k].demands);
    CHECK(copy.orders[k].refusal == scenario.orders[k].refusal);
  }
  CHECK(networks_json(copy) == text);
}
