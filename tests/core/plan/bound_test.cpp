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

TEST_CASE("a vessel that does in turn what its order allows at once may be paid for more weather") {
  Scenario scenario = empty_scenario();
  const PlaceId field = add_place(scenario, "field", {10, 107});
  add_asset(scenario, "vessel", field);
  constexpr int hours = 400;
  std::vector<double> hs(hours);
  for (std::size_t h = 0; h < hours; ++h) hs[h] = h % 48 < 12 ? 0.5 : 3.0;
  scenario.end = scenario.start + std::chrono::hours{hours};
  Way way = make_way();
  const int vessel = add_role(way, "vessel");
  const int open = add_activity(way, "open", field, 1, {vessel});
  std::vector<int> dives;
  for (const char* id : {"one", "two", "three"}) {
    dives.push_back(add_activity(way, id, field, 10, {vessel}));
    way.activities.back().conditions.limits = {{"hs_m", -1, 1}};
    way.activities.back().rule = WeatherRule::Continuous;
    add_link(way, open, dives.back());
  }
  const int close = add_activity(way, "close", field, 1, {vessel});
  for (const int dive : dives) add_link(way, dive, close);
  add_hold(way, vessel, open, close);
  const OrderId order = add_order(scenario, "dives", {way});
  scenario.orders[order.index()].contract.day_rates.push_back(
      {.role = "vessel", .per_day = cents_from_usd(24000), .standby_pct = 0});
  add_weather(scenario, "hs_m", hs);
  set_distances(scenario, 0);
  scenario.objective = Objective::Profit;
  const PlanQuality found = quality(scenario, 100);
  CHECK(found.value > 100000);  // two windows are waited for, in each of which one dive is done
  CHECK(found.value <= found.bound + 1);
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
