// SPDX-License-Identifier: MIT
#include "core/sim/replanner.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/sim/simulation.hpp"
#include "tests/core/sim/trace_rows.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Matchers::Contains;

namespace {

constexpr Tick hour = seconds_per_hour;

/// Two equal vessels at a port; three orders of two activities each at a site 10 h away, 4 h and 6 h long, and a
/// second way without the latter.
struct Case {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  PlaceId site = add_place(scenario, "site", {9, 107});
  AssetId vessel = add_asset(scenario, "vessel", port);
  AssetId other = add_asset(scenario, "other", port);
  OrderId a;
  OrderId b;
  OrderId c;

  Case() {
    set_distances(scenario, 100);
    Way way = make_way();
    const int crane = add_role(way, "crane");
    const int lift = add_activity(way, "lift", site, 4, {crane});
    add_link(way, lift, add_activity(way, "bolt", site, 6, {crane}));
    Way quick = make_way("quick");
    add_activity(quick, "lift", site, 4, {add_role(quick, "crane")});
    a = add_order(scenario, "a", {way, quick});
    b = add_order(scenario, "b", {way, quick});
    c = add_order(scenario, "c", {way, quick});
  }

  [[nodiscard]] std::vector<Step> steps(OrderId order) const {
    return {{.what = {{order, 0}, {}}}, {.what = {{order, 1}, {}}}};
  }
  /// All by the vessel, in this order, with times as planned from the start.
  [[nodiscard]] Plan plan(const std::vector<OrderId>& orders) const {
    Plan plan = empty_plan(scenario);
    for (const OrderId order : orders) serve(plan, order, vessel);
    return plan;
  }
  void serve(Plan& plan, OrderId order, AssetId by) const {
    take(plan, scenario, order, {by});
    for (PlannedActivity& activity : plan.orders[order.index()].activities)
      activity.start = activity.end = scenario.start;
    for (const Step& step : steps(order)) plan.sequences[by.index()].steps.push_back(step);
  }
  [[nodiscard]] Tick start_of(const Trace& trace, OrderId order, int activity) const {
    for (const ActivityRecord& row : trace.activities)
      if (row.activity == ActivityRef{order, activity}) return scenario.time_base().tick(row.start);
    return never;
  }
};

Trace finished(Simulation simulation) {
  simulation.run_to_end();
  return simulation.trace();
}

/// Answers every piece of news with one plan, and remembers what it was told.
class OneAnswer : public Replanner {
 public:
  explicit OneAnswer(std::optional<Plan> answer) : answer_(std::move(answer)) {}
  std::optional<Plan> revise(const Scenario&, const Plan&, const Trace& so_far, const News& news) override {
    told.push_back(news);
    CHECK(so_far.end == news.at);
    return answer_;
  }
  std::vector<News> told;

 private:
  std::optional<Plan> answer_;
};

}  // namespace

TEST_CASE("orders that have not begun may change places on the way") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a, given.b, given.c}), windows, {});
  simulation.run_until(12 * hour);  // order a is being lifted
  const Plan swapped = given.plan({given.a, given.c, given.b});
  REQUIRE(simulation.adopt(swapped, "c is in a hurry").adopted());
  const Trace found = finished(simulation);
  CHECK(first_difference(simulate(given.scenario, swapped, windows, {}), found) == "");
  REQUIRE(found.replans.size() == 1);
  CHECK(found.replans[0].at == given.scenario.start + std::chrono::hours{12});
  CHECK(found.replans[0].reason == "c is in a hurry");
}

TEST_CASE("a plan that changes what has begun is refused and changes nothing") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  const Plan in_force = given.plan({given.a, given.b, given.c});
  Simulation simulation(given.scenario, in_force, windows, {});
  simulation.run_until(22 * hour);  // order a is done, b is being lifted
  const auto refused = [&](const Plan& wanted, const std::string& why) {
    Simulation branch = simulation;
    const AdoptionResult result = branch.adopt(wanted);
    CHECK_FALSE(result.adopted());
    CHECK_THAT(result.refusal, Contains(why));
    CHECK(branch.plan().orders[given.a.index()].taken);
    CHECK(branch.trace().replans.back().refusal == result.refusal);
    CHECK(first_difference(finished(simulation), finished(branch)) == "");
  };
  refused(given.plan({given.b, given.c}), "order a has begun and cannot be dropped");
  refused(given.plan({given.a, given.c, given.b}), "b/lift has begun and keeps its place in the sequence of vessel");
  Plan by_other = given.plan({given.a, given.c});
  given.serve(by_other, given.b, given.other);
  refused(by_other, "order b has begun and keeps its assets");
  Plan other_way = in_force;
  other_way.orders[given.b.index()].way = 1;
  other_way.orders[given.b.index()].activities.pop_back();
  std::erase_if(other_way.sequences[given.vessel.index()].steps, [&](const Step& step) {
    return step.what.activity == ActivityRef{given.b, 1};
  });
  refused(other_way, "order b has begun and keeps its way");
  Plan incomplete = in_force;
  incomplete.sequences[given.vessel.index()].steps.pop_back();
  refused(incomplete, "c/bolt is missing in the sequence of vessel");
  Plan twice = in_force;
  twice.sequences[given.vessel.index()].steps.push_back(given.steps(given.c)[1]);
  refused(twice, "c/bolt does not belong in the sequence of vessel");
  refused(Plan{}, "not made for this scenario");
}

TEST_CASE("an order may be given to another asset or dropped before it begins") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a, given.b, given.c}), windows, {});
  simulation.run_until(12 * hour);
  Plan wanted = given.plan({given.a});
  given.serve(wanted, given.b, given.other);
  REQUIRE(simulation.adopt(wanted).adopted());
  const Trace trace = finished(simulation);
  CHECK(given.start_of(trace, given.b, 0) == 22 * hour);  // leaves when it is told
  CHECK(given.start_of(trace, given.c, 0) == never);
  CHECK(trace.orders[given.c.index()].status == OrderStatus::Unserved);
}

TEST_CASE("an asset sailing to a place goes there before anything else") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a, given.b}), windows, {});
  simulation.run_until(5 * hour);
  CHECK(simulation.fixed_steps(given.vessel) == 1);
  CHECK(simulation.fixed_steps(given.other) == 0);
  CHECK_FALSE(simulation.adopt(given.plan({given.b, given.a})).adopted());
}

TEST_CASE("an asset on its way home finishes the passage and then does what it was given meanwhile") {
  Case given;
  given.scenario.assets[given.vessel.index()].sails_home = true;
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a}), windows, {});
  simulation.run_until(25 * hour);  // home at 30 h
  REQUIRE(simulation.adopt(given.plan({given.a, given.b})).adopted());
  Simulation again = simulation;
  const Trace trace = finished(std::move(simulation));
  CHECK(given.start_of(trace, given.b, 0) == 40 * hour);
  again.run_until(41 * hour);
  REQUIRE(again.adopt(given.plan({given.a, given.b, given.c})).adopted());
  CHECK(given.start_of(finished(again), given.c, 0) == 50 * hour);
}

TEST_CASE("a tow that begins where its rig lies begins at home if the rig was sent home meanwhile") {
  Case given;
  given.scenario.assets[given.vessel.index()].sails_home = true;
  Way way = make_way("shift");
  const int crane = add_role(way, "crane");
  const int shift = add_activity(way, "shift", given.site, 10, {crane});
  way.activities[static_cast<std::size_t>(shift)].move = Move{.to = given.site};
  way.activities[static_cast<std::size_t>(shift)].rule = WeatherRule::Suspendable;
  const OrderId move = add_order(given.scenario, "move", {way});
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a}), windows, {});
  simulation.run_until(40 * hour);  // home since 30 h
  Plan wanted = given.plan({given.a});
  take(wanted, given.scenario, move, {given.vessel});
  wanted.orders[move.index()].activities[0].start = wanted.orders[move.index()].activities[0].end = given.scenario.end;
  wanted.sequences[given.vessel.index()].steps.push_back({.what = {{move, 0}, {}}});
  REQUIRE(simulation.adopt(wanted).adopted());
  simulation.run_until(45 * hour);
  REQUIRE(simulation.adopt(wanted).adopted());
  const Trace trace = finished(simulation);
  CHECK(given.start_of(trace, move, 0) == 40 * hour);
  const auto row = std::find_if(trace.intervals.begin(), trace.intervals.end(),
                                [&](const Interval& i) { return i.activity.order == move; });
  REQUIRE(row != trace.intervals.end());
  CHECK(row->place_from == given.port);
  CHECK(row->place_to == given.site);
}

TEST_CASE("copies go on under plans of their own and outlive the plan they were made from") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  auto plan = std::make_unique<Plan>(given.plan({given.a, given.b}));
  Simulation one(given.scenario, *plan, windows, {});
  plan.reset();
  one.run_until(12 * hour);
  Simulation two = one;
  REQUIRE(two.adopt(given.plan({given.a, given.c})).adopted());
  CHECK(given.start_of(finished(one), given.b, 0) == 20 * hour);
  CHECK(given.start_of(finished(two), given.b, 0) == never);
  CHECK(given.start_of(finished(two), given.c, 0) == 20 * hour);
}

TEST_CASE("the re-planner is asked once for an activity that starts later than planned by more than the threshold") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  Plan plan = given.plan({given.a, given.b});  // says that everything starts at once
  plan.orders[given.a.index()].activities[0].start += std::chrono::hours{10};
  plan.orders[given.a.index()].activities[1].start += std::chrono::hours{12};
  plan.orders[given.b.index()].activities[0].start += std::chrono::hours{18};
  plan.orders[given.b.index()].activities[1].start += std::chrono::hours{19};
  Simulation simulation(given.scenario, plan, windows, {});
  OneAnswer silent(std::nullopt);
  simulation.replan_with(&silent, std::chrono::hours{2});
  const Trace trace = finished(simulation);
  REQUIRE(silent.told.size() == 1);  // 2 h late is not more than 2 h; the last is 5 h late
  CHECK(silent.told[0].kind == NewsKind::LargeDelay);
  CHECK(silent.told[0].activity == ActivityRef{given.b, 1});
  CHECK(silent.told[0].at == given.scenario.start + std::chrono::hours{24});
  CHECK(silent.told[0].delay == std::chrono::hours{5});
  CHECK(silent.told[0].fixed_steps == std::vector<std::size_t>{4, 0});
  CHECK(trace.replans.empty());
}

TEST_CASE("the re-planner is asked on a breakdown and its answer is adopted at that instant") {
  Case given;
  given.scenario.assets[given.vessel.index()].breakdowns = Breakdowns{.mtbf_h = 30, .mttr_h = 500};
  const WindowIndex windows(given.scenario, {});
  const WorldOptions world{.sampled = true, .seed = 3, .replication = 0};
  Plan relieved = given.plan({given.a});
  given.serve(relieved, given.b, given.other);
  OneAnswer relief(relieved);
  Simulation simulation(given.scenario, given.plan({given.a, given.b}), windows, world);
  simulation.replan_with(&relief, std::chrono::hours{100000});
  const Trace trace = finished(simulation);
  REQUIRE_FALSE(relief.told.empty());
  const News& news = relief.told[0];
  CHECK(news.kind == NewsKind::Breakdown);
  CHECK(news.asset == given.vessel);
  CHECK(news.activity.order == given.a);
  CHECK(news.delay.count() > 0);
  REQUIRE_FALSE(trace.replans.empty());
  CHECK(trace.replans[0].reason == "breakdown of vessel");
  CHECK(trace.replans[0].refusal == "");
  CHECK(given.scenario.time_base().instant(given.start_of(trace, given.b, 0)) == news.at + std::chrono::hours{10});
}

TEST_CASE("the re-planner is asked for news from outside and may take an order that was not in the plan") {
  const Case given;
  const WindowIndex windows(given.scenario, {});
  OneAnswer award(given.plan({given.a, given.b}));
  Simulation simulation(given.scenario, given.plan({given.a}), windows, {});
  simulation.replan_with(&award, std::chrono::hours{100000});
  simulation.run_until(48 * hour);
  CHECK(simulation.now() == 48 * hour);
  simulation.tell({.kind = NewsKind::Award, .activity = {given.b, -1}});
  REQUIRE(award.told.size() == 1);
  const Trace trace = finished(simulation);
  CHECK(given.start_of(trace, given.b, 0) == 48 * hour);
  CHECK(trace.replans.at(0).reason == "award of b");
}

TEST_CASE("work given by a plan waits for the claims of work that goes on") {
  Case given;
  const PoolId welders = add_pool(given.scenario, "welders", 1);
  for (Order& order : given.scenario.orders)
    for (Activity& activity : order.ways[0].activities)
      activity.modes[0].pools = {{.pool = welders, .amount = Amount::whole(1), .claim = ClaimAt::Start}};
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, given.plan({given.a, given.c}), windows, {});
  simulation.run_until(hour);
  Plan wanted = given.plan({given.a});
  given.serve(wanted, given.c, given.other);  // there at 11 h; the welders are with order a until 14 h
  wanted.chains = {{{ResourceKind::Pool, welders.value, 0}, {{given.a, 1}, {}}, {{given.c, 0}, {}}, Amount::whole(1)}};
  REQUIRE(simulation.adopt(wanted).adopted());
  const Trace trace = finished(simulation);
  CHECK(given.start_of(trace, given.a, 1) == 14 * hour);
  CHECK(given.start_of(trace, given.c, 0) == 20 * hour);
}

TEST_CASE("work given to another asset does not wait for claims that came back before") {
  Case given;
  const PoolId welders = add_pool(given.scenario, "welders", 1);
  for (const OrderId order : {given.a, given.c})
    for (Activity& activity : given.scenario.orders[order.index()].ways[0].activities)
      activity.modes[0].pools = {{.pool = welders, .amount = Amount::whole(1), .claim = ClaimAt::Start}};
  const std::vector<Chain> chains = {
      {{ResourceKind::Pool, welders.value, 0}, {{given.a, 1}, {}}, {{given.c, 0}, {}}, Amount::whole(1)}};
  Plan in_force = given.plan({given.a, given.b, given.c});
  in_force.chains = chains;
  const WindowIndex windows(given.scenario, {});
  Simulation simulation(given.scenario, in_force, windows, {});
  simulation.run_until(22 * hour);  // order a is done, b is being lifted
  Plan wanted = given.plan({given.a, given.b});
  given.serve(wanted, given.c, given.other);
  wanted.chains = chains;
  REQUIRE(simulation.adopt(wanted).adopted());
  CHECK(given.start_of(finished(simulation), given.c, 0) == 32 * hour);
}
