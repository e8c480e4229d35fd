// SPDX-License-Identifier: MIT
#include <chrono>

#include <catch2/catch.hpp>

#include "core/plan/planner.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

PlanQuality quality(const Scenario& scenario, int schedules) {
  const WindowIndex windows{scenario, scenario.series};
  return quality_of(scenario, windows, make_plan(scenario, windows, {.seed = 1, .schedules = schedules}));
}

}  // namespace

TEST_CASE("no plan of a random scenario is better than its bound") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    for (const Objective objective : {Objective::Profit, Objective::Lateness, Objective::Makespan}) {
      INFO("seed " << seed << " objective " << static_cast<int>(objective));
      Scenario scenario = scenario_from(random_scenario(seed));
      scenario.objective = objective;
      const PlanQuality found = quality(scenario, 30);
      if (objective == Objective::Profit)
        CHECK(found.value <= found.bound + 1);
      else
        CHECK(found.value >= found.bound - 1e-9);
    }
  }
}

TEST_CASE("a lone order without waiting meets its bound") {
  Scenario scenario = empty_scenario();
  const PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  const AssetId vessel = add_asset(scenario, "vessel", port);
  scenario.assets[vessel.index()].costs.working_per_day = cents_from_usd(24000);
  set_distances(scenario, 100);
  Way way = make_way();
  add_activity(way, "lift", port, 10, {add_role(way, "crane")});
  const OrderId order = add_order(scenario, "order", {way});
  scenario.orders[order.index()].contract.lump_sum = LumpSum{.amount = cents_from_usd(100000)};
  scenario.objective = Objective::Profit;
  const PlanQuality profit = quality(scenario, 10);
  CHECK(profit.value == Approx(90000));
  CHECK(profit.bound == Approx(90000).margin(0.01));
  scenario.objective = Objective::Makespan;
  CHECK(quality(scenario, 10).bound == Approx(10));
}

TEST_CASE("two orders for one vessel cannot end before both are done") {
  Scenario scenario = empty_scenario();
  const PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  add_asset(scenario, "vessel", port);
  set_distances(scenario, 100);
  for (const char* id : {"one", "two"}) {
    Way way = make_way();
    add_activity(way, "lift", port, 10, {add_role(way, "crane")});
    add_order(scenario, id, {way});
  }
  scenario.objective = Objective::Makespan;
  const PlanQuality found = quality(scenario, 10);
  CHECK(found.bound == Approx(20));
  REQUIRE(found.gap_pct);
  CHECK(*found.gap_pct == Approx(0).margin(1e-9));
}

TEST_CASE("what is late where the bound is none has no gap in per cent") {
  Scenario scenario = empty_scenario();
  const PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  add_asset(scenario, "vessel", port);
  set_distances(scenario, 100);
  for (const char* id : {"one", "two"}) {
    Way way = make_way();
    add_activity(way, "lift", port, 10, {add_role(way, "crane")});
    const OrderId order = add_order(scenario, id, {way});
    scenario.orders[order.index()].due = scenario.start + std::chrono::hours{12};
  }
  scenario.objective = Objective::Lateness;
  const PlanQuality found = quality(scenario, 10);
  CHECK(found.value == Approx(8.0 / 24));
  CHECK(found.bound == 0);
  CHECK_FALSE(found.gap_pct);
}
