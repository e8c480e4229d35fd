// SPDX-License-Identifier: MIT
#include "core/plan/project/packing.hpp"

#include <catch2/catch.hpp>

#include "tests/core/plan/project/random_projects.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

std::optional<PackedProject> packed(const Scenario& scenario) {
  const WindowIndex windows{scenario, scenario.series};
  return pack_project(PlanningModel(scenario, windows));
}

Activity& activity_of(Scenario& scenario, std::size_t index) {
  return scenario.orders.front().ways.front().activities[index];
}

/// Three activities in a row of 2, 4 and 6 hours; each needs both units of one pool.
Scenario three_in_a_row() {
  Scenario scenario = empty_scenario();
  scenario.objective = Objective::Makespan;
  const PoolId crew = add_pool(scenario, "crew", 2);
  Way way = make_way();
  for (int k = 0; k < 3; ++k) {
    const int index = add_activity(way, "a" + std::to_string(k), {}, 2.0 * (k + 1));
    Activity& made = way.activities[static_cast<std::size_t>(index)];
    made.slots = 0;
    made.modes.front().pools = {{crew, Amount::whole(2), ClaimAt::Start}};
    if (k > 0) add_link(way, k - 1, k);
  }
  add_order(scenario, "order", {way});
  return scenario;
}

}  // namespace

TEST_CASE("times are counted in the largest unit that all durations and lags are multiples of") {
  Scenario scenario = three_in_a_row();
  scenario.orders.front().ways.front().links.front().lag = Seconds{3600};
  const auto project = packed(scenario);
  REQUIRE(project);
  CHECK(project->unit == 3600);
  CHECK(project->mode(1, 0).duration == 4);
  CHECK(project->before.begin(1)->lag == 1);
}

TEST_CASE("amounts are counted in the largest unit that all needs are multiples of") {
  const auto project = packed(three_in_a_row());
  REQUIRE(project);
  CHECK(project->pools == 1);
  CHECK(project->capacity == 1);
  CHECK(project->mode(0, 0).demand == 1);
}

TEST_CASE("a pool that can never be short is left out") {
  Scenario scenario = three_in_a_row();
  scenario.pools.front().capacity = Amount::whole(6);
  const auto project = packed(scenario);
  REQUIRE(project);
  CHECK(project->pools == 0);
}

TEST_CASE("a mode that another beats in everything is left out and a mode that asks for too much as well") {
  Scenario scenario = three_in_a_row();
  Activity& activity = activity_of(scenario, 0);
  activity.modes.push_back(activity.modes.front());
  activity.modes.back().duration.a = 5;
  activity.modes.push_back(activity.modes.front());
  activity.modes.back().duration.a = 1;
  activity.modes.back().pools.front().amount = Amount::whole(3);
  const auto project = packed(scenario);
  REQUIRE(project);
  CHECK(project->mode_count(0) == 1);
  CHECK(project->mode(0, 0).model_mode == 0);
}

TEST_CASE("begin and end without work are not packed but stand in the general list") {
  Scenario scenario = three_in_a_row();
  Way& way = scenario.orders.front().ways.front();
  const int end = add_activity(way, "end", {}, 0);
  way.activities.back().slots = 0;
  add_link(way, 2, end);
  const WindowIndex windows{scenario, scenario.series};
  const PlanningModel model(scenario, windows);
  const auto project = pack_project(model);
  REQUIRE(project);
  CHECK(project->jobs == 3);
  const GenerationRequest request = unpacked(model, *project, {0, 1, 3}, {0, 0, 0});
  CHECK(request.list == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("a project is packed only where nothing but pools matters") {
  REQUIRE(packed(three_in_a_row()));
  Scenario scenario = three_in_a_row();
  SECTION("another objective") {
    scenario.objective = Objective::Profit;
  }
  SECTION("claims served as they come") {
    scenario.dispatch = Dispatch::FirstCome;
  }
  SECTION("an optional order") {
    scenario.orders.front().mandatory = false;
  }
  SECTION("a deadline") {
    scenario.orders.front().deadline = at("2021-02-01");
  }
  SECTION("a release date") {
    scenario.orders.front().earliest_start = at("2021-01-02");
  }
  SECTION("a link that is not finish-start") {
    scenario.orders.front().ways.front().links.front().kind = LinkKind::StartStart;
  }
  SECTION("a maximum lag") {
    scenario.orders.front().ways.front().links.front().maximum = Seconds{7200};
  }
  SECTION("a choice of ways") {
    scenario.orders.front().ways.push_back(scenario.orders.front().ways.front());
    scenario.orders.front().ways.back().id = "other";
  }
  SECTION("an asset") {
    const PlaceId place = add_place(scenario, "port");
    add_asset(scenario, "vessel", place);
    set_distances(scenario, 10);
    add_role(scenario.orders.front().ways.front(), "vessel");
    activity_of(scenario, 0).modes.front().roles.push_back({0, false});
  }
  SECTION("a shift") {
    scenario.pools.front().shift = add_calendar(scenario, "day", {.spans = {{6 * 3600, 18 * 3600}}, .closures = {}});
  }
  SECTION("a pool out of use") {
    Outage outage;
    outage.id = "holiday";
    outage.pool = PoolId{0};
    outage.units = Amount::whole(1);
    outage.from = scenario.start;
    outage.length = Seconds{3600};
    scenario.outages.push_back(outage);
  }
  SECTION("more units of time than a cell each is worth") {
    activity_of(scenario, 0).modes.front().duration.a = 24.0 * 30;
    activity_of(scenario, 1).modes.front().duration.a = 1.0 / 3600;
  }
  SECTION("five pools that can be short") {
    for (int k = 0; k < 4; ++k) {
      const PoolId pool = add_pool(scenario, "more" + std::to_string(k), 1);
      for (std::size_t a = 0; a < 3; ++a)
        activity_of(scenario, a).modes.front().pools.push_back({pool, Amount::whole(1), ClaimAt::Start});
    }
  }
  CHECK_FALSE(packed(scenario));
}
