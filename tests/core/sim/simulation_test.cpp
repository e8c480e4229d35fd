// SPDX-License-Identifier: MIT
#include "core/sim/simulation.hpp"

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A vessel at a port, a site 10 h away, one order that it fills by sequence.
struct Case {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  PlaceId site = add_place(scenario, "site", {9, 107});
  AssetId vessel = add_asset(scenario, "vessel", port);
  Way way = make_way();
  int crane = add_role(way, "crane");
  Case() { set_distances(scenario, 100); }

  Trace run(const std::vector<int>& sequence, const WorldOptions& world = {}) {
    const OrderId order = add_order(scenario, "order", {way});
    Plan plan = empty_plan(scenario);
    take(plan, scenario, order, {vessel});
    for (OrderPlan& planned : plan.orders)
      for (PlannedActivity& activity : planned.activities) activity.start = activity.end = scenario.start;
    for (const int activity : sequence)
      plan.sequences[vessel.index()].steps.push_back(
          {.what = {{order, activity}, {}}, .sail_not_before = {}, .beside_previous = false});
    const WindowIndex windows(scenario, scenario.series);
    return simulate(scenario, plan, windows, world);
  }
  [[nodiscard]] double hour(Instant when) const { return hours(when - scenario.start); }
};

std::vector<AssetState> states(const Trace& trace) {
  std::vector<AssetState> all;
  for (const Interval& interval : trace.intervals) all.push_back(interval.state);
  return all;
}

}  // namespace

TEST_CASE("a vessel waits at the field until Hs drops below its limit") {
  Case c;
  std::vector<double> hs(9000, 1.0);
  for (std::size_t h = 5; h < 30; ++h) hs[h] = 2.0;
  add_weather(c.scenario, "hs_m", hs);
  const int lift = add_activity(c.way, "lift", c.site, 4, {c.crane});
  c.way.activities[0].conditions.limits = {{"hs_m", -1e300, 1.5}};
  c.way.activities[0].rule = WeatherRule::Continuous;
  const Trace trace = c.run({lift});
  REQUIRE(trace.activities.size() == 1);
  const ActivityRecord& row = trace.activities[0];
  CHECK(c.hour(row.ready) == 10);
  CHECK(c.hour(row.start) == 30);
  CHECK(c.hour(row.end) == 34);
  CHECK(row.waited_weather == std::chrono::hours{20});
  CHECK(row.bound_by == Cause{CauseKind::Weather, "hs_m@site"});
  CHECK(states(trace) ==
        std::vector<AssetState>{AssetState::Sailing, AssetState::Standby, AssetState::Working, AssetState::Idle});
  CHECK(trace.intervals[1].cause == Cause{CauseKind::Weather, "hs_m@site"});
}

TEST_CASE("suspendable work stands by through bad hours and takes restart time after them") {
  Case c;
  std::vector<double> hs(9000, 1.0);
  for (std::size_t h = 14; h < 20; ++h) hs[h] = 2.0;
  add_weather(c.scenario, "hs_m", hs);
  const int lay = add_activity(c.way, "lay", c.site, 10, {c.crane});
  Activity& activity = c.way.activities[0];
  activity.conditions.limits = {{"hs_m", -1e300, 1.5}};
  activity.rule = WeatherRule::Suspendable;
  activity.restart = std::chrono::hours{1};
  activity.abandon = std::chrono::hours{1};
  const Trace trace = c.run({lay});
  const ActivityRecord& row = trace.activities.at(0);
  // 10 to 13 accrues three hours, one abandons; from 20 one restarts and seven are left.
  CHECK(c.hour(row.start) == 10);
  CHECK(c.hour(row.end) == 28);
  CHECK(row.waited_weather == std::chrono::hours{6});
  REQUIRE(trace.segments.size() == 2);
  CHECK(c.hour(trace.segments[0].end) == 13);
  CHECK(c.hour(trace.segments[1].start) == 21);
}

TEST_CASE("an activity stretched by a finish-finish link keeps its asset standing by") {
  Case c;
  const int ashore = add_activity(c.way, "ashore", {}, 50);
  const int watch = add_activity(c.way, "watch", c.port, 5, {c.crane});
  add_link(c.way, ashore, watch, LinkKind::FinishFinish, 2);
  const Trace trace = c.run({watch});
  const ActivityRecord& row = trace.activities.at(1);
  CHECK(c.hour(row.start) == 0);
  CHECK(c.hour(row.end) == 52);
  CHECK(trace.intervals.at(1).state == AssetState::Standby);
  CHECK(trace.intervals.at(1).cause == Cause{CauseKind::Predecessor, "order/ashore"});
}

TEST_CASE("a claim that does not fit waits for the pool and is charged to it") {
  Case c;
  const PoolId divers = add_pool(c.scenario, "divers", 2);
  const int first = add_activity(c.way, "first", {}, 8);
  const int dive = add_activity(c.way, "dive", c.port, 5, {c.crane});
  c.way.activities[static_cast<std::size_t>(first)].modes[0].pools = {{divers, Amount::whole(2), ClaimAt::Start}};
  c.way.activities[static_cast<std::size_t>(dive)].modes[0].pools = {{divers, Amount::whole(1), ClaimAt::Start}};
  const Trace trace = c.run({dive});
  const ActivityRecord& row = trace.activities.at(1);
  CHECK(c.hour(row.start) == 8);
  CHECK(row.waited_pool == std::chrono::hours{8});
  CHECK(row.bound_by == Cause{CauseKind::Pool, "divers"});
  CHECK(trace.intervals.at(0).cause == Cause{CauseKind::Pool, "divers"});
}

TEST_CASE("the hours of an asset tile the horizon") {
  Case c;
  const int lift = add_activity(c.way, "lift", c.site, 4, {c.crane});
  const Trace trace = c.run({lift});
  Instant at = c.scenario.start;
  for (const Interval& interval : trace.intervals) {
    CHECK(interval.start == at);
    at = interval.end;
  }
  CHECK(at == trace.end);
  CHECK(trace.end == c.scenario.end);
}

TEST_CASE("a breakdown loses continuous work and pauses suspendable work") {
  for (const WeatherRule rule : {WeatherRule::Continuous, WeatherRule::Insensitive}) {
    Case c;
    c.scenario.assets[c.vessel.index()].breakdowns = Breakdowns{30, 10};
    const int work = add_activity(c.way, "work", c.port, 60, {c.crane});
    c.way.activities[0].rule = rule;
    const Trace trace = c.run({work}, {.sampled = true, .seed = 5, .replication = 0});
    double worked = 0;
    double repaired = 0;
    for (const Interval& interval : trace.intervals) {
      if (interval.state == AssetState::Working) worked += hours(interval.end - interval.start);
      if (interval.state == AssetState::Breakdown) repaired += hours(interval.end - interval.start);
    }
    CHECK(repaired > 0);
    if (rule == WeatherRule::Insensitive) CHECK(worked == Approx(60));
    if (rule == WeatherRule::Continuous) CHECK(worked > 60.5);
  }
}

TEST_CASE("a failed attempt is repeated with the same needs and the successor waits") {
  Case c;
  const int test = add_activity(c.way, "test", c.port, 6, {c.crane});
  const int next = add_activity(c.way, "next", c.port, 1, {c.crane});
  add_link(c.way, test, next);
  c.way.activities[static_cast<std::size_t>(test)].retry = Retry{.probability = 1, .instead = -1, .at_most = 2};
  const Trace sampled = c.run({test, next}, {.sampled = true, .seed = 1, .replication = 0});
  REQUIRE(sampled.activities.size() == 4);
  CHECK(sampled.activities[0].failed);
  CHECK(sampled.activities[1].failed);
  CHECK_FALSE(sampled.activities[2].failed);
  CHECK(c.hour(sampled.activities[3].start) == 18);
}

TEST_CASE("after a failure the work of the other activity is done once and for all") {
  Case c;
  const int pull = add_activity(c.way, "pull", c.port, 6, {c.crane});
  const int cut = add_activity(c.way, "cut", c.port, 20, {c.crane});
  add_link(c.way, pull, cut);
  c.way.activities[static_cast<std::size_t>(pull)].retry = Retry{.probability = 1, .instead = cut, .at_most = 0};
  const Trace sampled = c.run({pull, cut}, {.sampled = true, .seed = 1, .replication = 0});
  REQUIRE(sampled.activities.size() == 3);
  CHECK(sampled.activities[0].failed);
  CHECK(c.hour(sampled.activities[1].end) == 26);
  CHECK(c.hour(sampled.activities[2].end) == 46);
}

TEST_CASE("replications that share a compiled plan run as if each had compiled its own") {
  Case c;
  const int lift = add_activity(c.way, "lift", c.site, 4, {c.crane});
  c.way.activities[0].modes[0].duration = {
      .kind = DurationKind::Triangular, .a = 5, .b = 8, .c = 20, .rate_role = -1, .rate_capability = {}};
  const Trace nominal = c.run({lift});
  Plan plan = empty_plan(c.scenario);
  take(plan, c.scenario, OrderId{0}, {c.vessel});
  for (PlannedActivity& activity : plan.orders[0].activities) activity.start = activity.end = c.scenario.start;
  plan.sequences[c.vessel.index()].steps.push_back(
      {.what = {{OrderId{0}, lift}, {}}, .sail_not_before = {}, .beside_previous = false});
  const WindowIndex windows(c.scenario, c.scenario.series);
  const PlanProgram compiled = compile(c.scenario, plan, windows);
  const auto end = [](const Trace& trace) { return trace.activities.at(0).end; };
  for (std::uint64_t r = 0; r < 5; ++r) {
    const WorldOptions world{.sampled = true, .seed = 4, .replication = r};
    CHECK(end(simulate(compiled, world)) == end(simulate(c.scenario, plan, windows, world)));
    CHECK(end(simulate(compiled, world)) != end(nominal));
  }
  CHECK(end(simulate(compiled, {})) == end(nominal));
}

TEST_CASE("one more draw for one order disturbs no other") {
  const auto second_duration = [](bool with_retry) {
    Case c;
    Way other = make_way();
    add_activity(other, "survey", {}, 1);
    other.activities[0].modes[0].duration = {
        .kind = DurationKind::Triangular, .a = 5, .b = 8, .c = 20, .rate_role = -1, .rate_capability = {}};
    const OrderId alone = add_order(c.scenario, "other", {other});
    const int test = add_activity(c.way, "test", c.port, 6, {c.crane});
    if (with_retry)
      c.way.activities[static_cast<std::size_t>(test)].retry = Retry{.probability = 1, .instead = -1, .at_most = 5};
    const OrderId order = add_order(c.scenario, "order", {c.way});
    Plan plan = empty_plan(c.scenario);
    take(plan, c.scenario, alone, {});
    take(plan, c.scenario, order, {c.vessel});
    for (OrderPlan& planned : plan.orders)
      for (PlannedActivity& activity : planned.activities) activity.start = activity.end = c.scenario.start;
    plan.sequences[c.vessel.index()].steps.push_back(
        {.what = {{order, test}, {}}, .sail_not_before = {}, .beside_previous = false});
    const WindowIndex windows(c.scenario, c.scenario.series);
    return simulate(c.scenario, plan, windows, {.sampled = true, .seed = 9, .replication = 2})
        .activities.at(0)
        .duration;
  };
  CHECK(second_duration(false) == second_duration(true));
}

TEST_CASE("of assets that come together the one that was busy until then is the reason") {
  const bool busy_first = GENERATE(true, false);
  Case c;
  const AssetId other = add_asset(c.scenario, "other", c.port);
  const AssetId busy = busy_first ? c.vessel : other;
  const AssetId timed = busy_first ? other : c.vessel;
  add_activity(c.way, "before", c.site, 20, {c.crane});
  const OrderId first = add_order(c.scenario, "first", {c.way});
  Way both = make_way();
  const int crane = add_role(both, "crane");
  const int tug = add_role(both, "tug");
  add_activity(both, "together", c.site, 5, {crane, tug});
  const OrderId second = add_order(c.scenario, "second", {both});
  Plan plan = empty_plan(c.scenario);
  take(plan, c.scenario, first, {busy});
  take(plan, c.scenario, second, {c.vessel, other});
  for (OrderPlan& planned : plan.orders)
    for (PlannedActivity& activity : planned.activities) activity.start = activity.end = c.scenario.start;
  plan.sequences[busy.index()].steps = {{.what = {{first, 0}, {}}, .sail_not_before = {}, .beside_previous = false},
                                        {.what = {{second, 0}, {}}, .sail_not_before = {}, .beside_previous = false}};
  plan.sequences[timed.index()].steps = {{.what = {{second, 0}, {}},
                                          .sail_not_before = c.scenario.start + std::chrono::hours{20},
                                          .beside_previous = false}};
  const WindowIndex windows(c.scenario, c.scenario.series);
  const Trace trace = simulate(c.scenario, plan, windows, {});
  REQUIRE(trace.activities.size() == 2);
  CHECK(c.hour(trace.activities[1].start) == 30);
  CHECK(trace.activities[1].bound_by == Cause{CauseKind::Asset, c.scenario.assets[busy.index()].id});
}
