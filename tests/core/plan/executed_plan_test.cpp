// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/model/network_rules.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/sim/simulation.hpp"
#include "tests/core/plan/replanning/season.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr std::uint64_t random_scenarios = 500;

bool same_decisions(const Plan& a, const Plan& b) {
  for (std::size_t o = 0; o < a.orders.size(); ++o)
    for (std::size_t k = 0; k < a.orders[o].activities.size(); ++k) {
      const PlannedActivity& one = a.orders[o].activities[k];
      const PlannedActivity& two = b.orders[o].activities[k];
      if (one.start != two.start || one.end != two.end || one.not_before != two.not_before) return false;
    }
  for (std::size_t s = 0; s < a.sequences.size(); ++s)
    for (std::size_t k = 0; k < a.sequences[s].steps.size(); ++k)
      if (a.sequences[s].steps[k].sail_not_before != b.sequences[s].steps[k].sail_not_before) return false;
  return true;
}

bool same_intervals(const Trace& a, const Trace& b) {
  if (a.intervals.size() != b.intervals.size()) return false;
  for (std::size_t k = 0; k < a.intervals.size(); ++k)
    if (a.intervals[k].start != b.intervals[k].start || a.intervals[k].state != b.intervals[k].state ||
        a.intervals[k].cause != b.intervals[k].cause || a.intervals[k].activity != b.intervals[k].activity)
      return false;
  return true;
}

std::vector<int> first_feasible_ways(const PlanningModel& model) {
  std::vector<int> ways;
  for (const PlanOrder& order : model.orders) {
    const auto way = std::find_if(order.ways.begin(), order.ways.end(), [](const PlanWay& w) { return w.feasible; });
    ways.push_back(order.cause.empty() && way != order.ways.end() ? static_cast<int>(way - order.ways.begin()) : -1);
  }
  return ways;
}

struct Drafted {
  Scenario scenario;
  WindowIndex windows;
  Plan draft;
  explicit Drafted(std::uint64_t seed)
      : scenario(scenario_from(random_scenario(seed))), windows(scenario, scenario.series) {
    const PlanningModel model(scenario, windows);
    ScheduleGenerator generator(model);
    GenerationRequest request;
    request.way = first_feasible_ways(model);
    request.list = priority_list(model, request.way, static_cast<PriorityRule>(seed % priority_rule_count));
    generator.generate(request);
    draft = draft_plan(model, generator, request.way);
  }
};

bool has_maximum(const Way& way, int activity) {
  return std::any_of(way.links.begin(), way.links.end(),
                     [activity](const Link& link) { return link.from == activity && link.maximum; });
}

}  // namespace

TEST_CASE("execution is never later than the draft") {
  int activities = 0;
  for (std::uint64_t seed = 0; seed < random_scenarios; ++seed) {
    const Drafted drafted(seed);
    if (drafted.scenario.dispatch == Dispatch::FirstCome) continue;
    const Plan executed = executed_plan(drafted.scenario, drafted.windows, drafted.draft);
    for (std::size_t o = 0; o < executed.orders.size(); ++o)
      for (std::size_t a = 0; a < executed.orders[o].activities.size(); ++a) {
        INFO("seed " << seed << ", order " << o << ", activity " << a);
        CHECK(executed.orders[o].activities[a].start <= drafted.draft.orders[o].activities[a].start);
        CHECK(executed.orders[o].activities[a].end <= drafted.draft.orders[o].activities[a].end);
        ++activities;
      }
  }
  CHECK(activities > 2000);
}

TEST_CASE("executing a plan again changes nothing") {
  for (std::uint64_t seed = 0; seed < random_scenarios; ++seed) {
    const Drafted drafted(seed);
    const Plan once = executed_plan(drafted.scenario, drafted.windows, drafted.draft);
    const Plan twice = executed_plan(drafted.scenario, drafted.windows, once);
    INFO("seed " << seed);
    CHECK(same_decisions(once, twice));
  }
}

TEST_CASE("a plan states the times that its simulation gives") {
  for (std::uint64_t seed = 0; seed < random_scenarios; ++seed) {
    const Drafted drafted(seed);
    const Plan plan = executed_plan(drafted.scenario, drafted.windows, drafted.draft);
    const Trace trace = simulate(drafted.scenario, plan, drafted.windows, {});
    INFO("seed " << seed);
    for (const ActivityRecord& row : trace.activities) {
      const PlannedActivity& planned =
          plan.orders[row.activity.order.index()].activities[static_cast<std::size_t>(row.activity.activity)];
      CHECK(row.start == planned.start);
      CHECK(row.end == planned.end);
    }
    // Who comes first may take a slot that another needs to set his asset free.
    if (drafted.scenario.dispatch == Dispatch::FirstCome) continue;
    for (std::size_t o = 0; o < plan.orders.size(); ++o)
      if (plan.orders[o].taken) CHECK(trace.orders[o].status == OrderStatus::Completed);
  }
}

TEST_CASE("only maximum lags make activities wait on purpose") {
  for (std::uint64_t seed = 0; seed < random_scenarios; ++seed) {
    const Drafted drafted(seed);
    for (std::size_t o = 0; o < drafted.draft.orders.size(); ++o) {
      const OrderPlan& order = drafted.draft.orders[o];
      for (std::size_t a = 0; a < order.activities.size(); ++a)
        if (order.activities[a].not_before) {
          INFO("seed " << seed << ", order " << o << ", activity " << a);
          CHECK(has_maximum(chosen_way(drafted.scenario, drafted.draft, OrderId{o}), static_cast<int>(a)));
        }
    }
  }
}

TEST_CASE("the same seed gives the same plan") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Scenario scenario = scenario_from(random_scenario(seed));
    const WindowIndex windows(scenario, scenario.series);
    const PlannerOptions options{.seed = seed, .schedules = 30};
    const Plan one = make_plan(scenario, windows, options);
    const Plan two = make_plan(scenario, windows, options);
    INFO("seed " << seed);
    CHECK(same_decisions(one, two));
    CHECK(one.chains == two.chains);
  }
}

TEST_CASE("a simulation paused and copied goes on like one that was left alone") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Drafted drafted(seed);
    const WorldOptions world{.sampled = seed % 2 == 1, .seed = seed, .replication = 3};
    Simulation paused(drafted.scenario, drafted.draft, drafted.windows, world);
    paused.run_until(5 * seconds_per_day);
    Simulation branch = paused;
    static_cast<void>(paused.trace());
    branch.run_until(9 * seconds_per_day);
    branch.run_to_end();
    paused.run_to_end();
    const Trace alone = simulate(drafted.scenario, drafted.draft, drafted.windows, world);
    INFO("seed " << seed);
    CHECK(same_intervals(branch.trace(), alone));
    CHECK(same_intervals(paused.trace(), alone));
  }
}

TEST_CASE("what takes no time but may wait has its place in the chain of what it claims") {
  Scenario scenario = empty_scenario();
  const PlaceId site = add_place(scenario, "site", {9, 107});
  scenario.places[site.index()].slots = 1;
  Way waits = make_way();
  const int made = add_activity(waits, "made", {}, 48);
  const int signed_off = add_activity(waits, "signed_off", site, 0);
  add_link(waits, made, signed_off, LinkKind::FinishFinish);
  Way works = make_way();
  const int work = add_activity(works, "work", site, 48);
  add_order(scenario, "waits", {waits});
  add_order(scenario, "works", {works});
  const WindowIndex windows{scenario, scenario.series};
  const PlanningModel model(scenario, windows);
  ScheduleGenerator generator(model);
  GenerationRequest request;
  request.way = {0, 0};
  const PlanWay& way = model.way(OrderId{0}, 0);
  request.list = {way.first_job + made, model.way(OrderId{1}, 0).first_job + work, way.first_job + signed_off};
  generator.generate(request);
  const Plan draft = draft_plan(model, generator, request.way);
  CHECK(draft.chains.size() == 1);
  const Plan plan = executed_plan(scenario, windows, draft);
  CHECK(first_violation(run_under(scenario, plan, {})) == "");
}

TEST_CASE("a hold of what takes no time has its place in the chain") {
  Scenario scenario = empty_scenario();
  const PoolId pool = add_pool(scenario, "pool", 1);
  Way way = make_way();
  const int begins = add_activity(way, "begins", {}, 0);
  const int ends = add_activity(way, "ends", {}, 0);
  add_link(way, begins, ends);
  way.holds.push_back({.pool = pool, .amount = Amount::whole(1), .first = begins, .last = ends});
  add_order(scenario, "one", {way});
  add_order(scenario, "two", {way});
  const WindowIndex windows{scenario, scenario.series};
  const Plan plan = make_plan(scenario, windows, {.seed = 1, .schedules = 5});
  CHECK(plan.chains.size() == 1);
  CHECK(first_violation(run_under(scenario, plan, {})) == "");
}
