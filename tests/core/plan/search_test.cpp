// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/io/plan_json.hpp"
#include "core/plan/search/delay_check.hpp"
#include "core/plan/search/general_search.hpp"
#include "tests/core/plan/list_search.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

std::string plan_text(const Scenario& scenario, const PlannerOptions& options) {
  const WindowIndex windows{scenario, scenario.series};
  return plan_json(scenario, make_plan(scenario, windows, options));
}

/// A vessel that is paid for waiting: it loads in port, then lifts at sea what takes 20 days to be made.
struct EarlyLoad {
  Scenario scenario = empty_scenario();
  int load = -1;
  int lift = -1;
  EarlyLoad() {
    const PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
    const PlaceId site = add_place(scenario, "site", {9, 107});
    const AssetId vessel = add_asset(scenario, "vessel", port);
    scenario.assets[vessel.index()].costs.working_per_day = cents_from_usd(30000);
    scenario.assets[vessel.index()].costs.standby_per_day = cents_from_usd(20000);
    set_distances(scenario, 100);
    scenario.objective = Objective::Profit;
    Way way = make_way();
    const int crane = add_role(way, "crane");
    const int make = add_activity(way, "make", {}, 480);
    load = add_activity(way, "load", port, 12, {crane});
    lift = add_activity(way, "lift", site, 12, {crane});
    add_link(way, make, lift);
    add_link(way, load, lift);
    add_hold(way, crane, load, lift);
    add_order(scenario, "order", {way});
  }
};

}  // namespace

TEST_CASE("a number of schedules gives the same plan on one thread and on two") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = scenario_from(random_scenario(seed));
    const std::string one = plan_text(scenario, {.seed = seed, .schedules = 9000, .threads = 1});
    CHECK(one == plan_text(scenario, {.seed = seed, .schedules = 9000, .threads = 2}));
  }
}

TEST_CASE("the search is not worse than random changes of lists at an equal budget") {
  int better = 0;
  for (std::uint64_t seed = 1; seed <= 16; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = scenario_from(random_scenario(seed));
    const WindowIndex windows{scenario, scenario.series};
    const PlanningModel model(scenario, windows);
    const PlannerOptions options{.seed = seed, .schedules = 900};
    const Score lists = best_by_lists(model, options);
    const Score found = search_schedules(model, options, {}, nullptr, nullptr).front().score;
    CHECK(found.unserved <= lists.unserved);
    const double price = scenario.objective == Objective::Profit ? worth_of_a_day : 0;  // found.value has it
    const double to_beat = lists.value + price * lists.tie_break;
    if (found.unserved == lists.unserved) CHECK(found.value <= to_beat + 1e-6 * std::abs(to_beat));
    better += found.unserved < lists.unserved || found.value < to_beat ? 1 : 0;
  }
  CHECK(better > 0);
}

TEST_CASE("a hold begins late where its asset would only stand by") {
  const EarlyLoad early;
  const WindowIndex windows{early.scenario, early.scenario.series};
  const Plan plan = make_plan(early.scenario, windows, {.seed = 1, .schedules = 60});
  const auto& activities = plan.orders[0].activities;
  const PlannedActivity& load = activities[static_cast<std::size_t>(early.load)];
  const PlannedActivity& lift = activities[static_cast<std::size_t>(early.lift)];
  REQUIRE(load.not_before);
  CHECK(lift.start - load.end < std::chrono::hours{36});
  CHECK(lift.end <= early.scenario.start + std::chrono::hours{480 + 60});
}

TEST_CASE("a hold of a late order begins late where that moves no delivery and nowhere else") {
  EarlyLoad early;
  early.scenario.orders[0].due = early.scenario.start + std::chrono::hours{240};
  const WindowIndex windows{early.scenario, early.scenario.series};
  const Plan plan = make_plan(early.scenario, windows, {.seed = 1, .schedules = 600});
  const PlannedActivity& load = plan.orders[0].activities[static_cast<std::size_t>(early.load)];
  REQUIRE(load.not_before);

  const PlanningModel model(early.scenario, windows);
  ScheduleGenerator generator(model);
  GenerationRequest request;
  request.way = {0};
  request.list = model.way(OrderId{0}, 0).topological;
  const auto late = [&](int hour) {
    request.not_before.assign(model.jobs.size(), 0);
    request.not_before[static_cast<std::size_t>(early.load)] = hour * seconds_per_hour;
    generator.generate(request);
    return delays_what_is_late(model, generator, request);
  };
  generator.generate(request);
  const Tick arrives =
      generator.timetable().placement(early.load).end + model.arrival(AssetId{0}, PlaceId{0}, PlaceId{1}, 0);
  const int latest = static_cast<int>(480 - arrives / seconds_per_hour - 1);  // loaded and there before it is made
  CHECK_FALSE(late(latest));
  CHECK(late(latest + 2));
}

TEST_CASE("nothing is delayed for money when time is the objective") {
  EarlyLoad early;
  early.scenario.objective = Objective::Makespan;
  const WindowIndex windows{early.scenario, early.scenario.series};
  const Plan plan = make_plan(early.scenario, windows, {.seed = 1, .schedules = 60});
  for (const PlannedActivity& activity : plan.orders[0].activities) CHECK_FALSE(activity.not_before);
}

TEST_CASE("a search that is asked to stop at once still gives a plan") {
  const EarlyLoad early;
  const WindowIndex windows{early.scenario, early.scenario.series};
  StopToken stop;
  stop.request_stop();
  const Plan plan = make_plan(early.scenario, windows, {.seed = 1, .schedules = 1'000'000}, &stop);
  CHECK(plan.orders[0].taken);
}
