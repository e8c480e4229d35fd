// SPDX-License-Identifier: MIT
// Demands in a sampled world: which events come, who is sent, what that leaves of the plan.
#include <catch2/catch.hpp>

#include "core/model/demand_events.hpp"
#include "core/sim/demand_sampling.hpp"
#include "core/sim/simulation.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// An order that lasts the horizon, whose demand calls a boat from the port to the site, 10 h away.
struct Farm {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  PlaceId site = add_place(scenario, "site", {9, 107});
  Plan plan{};
  Way visit = make_way("visit");
  int boat = add_role(visit, "boat");
  Demand demand{.id = "reset", .name = "Reset", .events_per_unit_year = 2, .units = 10, .units_down = 1};

  Farm() {
    set_distances(scenario, 100);
    add_activity(visit, "repair", site, 4, {boat});
  }

  Trace run(std::uint64_t seed = 1, int demands = 1) {
    Way operate = make_way("operate");
    add_activity(operate, "operate", {}, 8760);
    const OrderId order = add_order(scenario, "farm", {operate});
    demand.way = visit;
    for (int k = 0; k < demands; ++k) {
      scenario.orders[0].demands.push_back(demand);
      scenario.orders[0].demands.back().id += k == 0 ? "" : std::to_string(k);
    }
    plan = empty_plan(scenario);
    take(plan, scenario, order, {});
    plan.orders[0].activities[0].start = scenario.start;
    plan.orders[0].activities[0].end = scenario.end;
    const WindowIndex windows(scenario, scenario.series);
    return simulate_with_demands(scenario, plan, windows, {.sampled = true, .seed = seed});
  }
  [[nodiscard]] std::size_t events() const { return scenario.orders.size() - orders_without_events(scenario); }
};

int served_by(const Farm& farm, AssetId asset) {
  int count = 0;
  for (const OrderPlan& order : farm.plan.orders)
    count += order.taken && order.assets == std::vector<AssetId>{asset} ? 1 : 0;
  return count;
}

bool same(const Trace& a, const Trace& b) {
  const auto equal = [](const ActivityRecord& x, const ActivityRecord& y) {
    return x.activity == y.activity && x.start == y.start && x.end == y.end;
  };
  return std::equal(a.activities.begin(), a.activities.end(), b.activities.begin(), b.activities.end(), equal);
}

}  // namespace

TEST_CASE("events come as often as their rate says") {
  double sum = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Farm farm;
    add_asset(farm.scenario, "boat", farm.port);
    static_cast<void>(farm.run(seed));
    sum += static_cast<double>(farm.events());
  }
  CHECK(sum / 50 == Approx(20).margin(3 * std::sqrt(20.0 / 50)));
}

TEST_CASE("a demand's events depend on the seed and on nothing else of the scenario") {
  Farm one;
  Farm other;
  add_asset(one.scenario, "boat", one.port);
  add_asset(other.scenario, "boat", other.port);
  const Trace first = one.run(7);
  CHECK(same(first, other.run(7)));
  Farm larger;
  add_asset(larger.scenario, "boat", larger.port);
  static_cast<void>(larger.run(7, 2));
  REQUIRE(larger.scenario.orders.size() > one.scenario.orders.size());
  for (std::size_t k = 1; k < one.scenario.orders.size(); ++k)
    CHECK(larger.scenario.orders[k].known_from == one.scenario.orders[k].known_from);
}

TEST_CASE("the nominal world has no events") {
  Farm farm;
  add_asset(farm.scenario, "boat", farm.port);
  farm.demand.way = farm.visit;
  Plan plan = empty_plan(farm.scenario);
  add_demand_events(farm.scenario, plan, {});
  CHECK(farm.events() == 0);
}

TEST_CASE("every event is served by the boat as soon as it is free and there") {
  Farm farm;
  const AssetId boat = add_asset(farm.scenario, "boat", farm.port);
  farm.demand.units_down = 0;
  const Trace trace = farm.run();
  REQUIRE(farm.events() > 5);
  CHECK(served_by(farm, boat) == static_cast<int>(farm.events()));
  Instant free = farm.scenario.start;
  PlaceId where = farm.port;
  for (std::size_t k = 1; k < farm.scenario.orders.size(); ++k) {
    const OrderOutcome& outcome = trace.orders[k];
    REQUIRE(outcome.status == OrderStatus::Completed);
    const Instant leaves = std::max(free, farm.scenario.orders[k].known_from);
    CHECK(outcome.start == leaves + std::chrono::hours{where == farm.port ? 10 : 0});
    CHECK(outcome.end == outcome.start + std::chrono::hours{4});
    free = outcome.end;
    where = farm.site;
  }
}

TEST_CASE("a boat sets out so that it arrives with the part") {
  Farm farm;
  const AssetId boat = add_asset(farm.scenario, "boat", farm.port);
  farm.demand.units_down = 0;
  farm.demand.events_per_unit_year = 0.4;  // seldom: the boat serves one at a time
  const int part = add_activity(farm.visit, "part", {}, 72);
  add_link(farm.visit, part, 0);
  const Trace trace = farm.run(3);
  REQUIRE(served_by(farm, boat) > 1);
  const Instant called = farm.scenario.orders[1].known_from;
  const auto sails = std::find_if(trace.intervals.begin(), trace.intervals.end(),
                                  [](const Interval& interval) { return interval.state == AssetState::Sailing; });
  REQUIRE(sails != trace.intervals.end());
  CHECK(sails->start == called + std::chrono::hours{72 - 10});
  for (const Interval& interval : trace.intervals) CHECK(interval.state != AssetState::Standby);
}

TEST_CASE("own assets are sent before partners' and hired ones wait for their notice") {
  Farm farm;
  const AssetId hired = add_asset(farm.scenario, "hired", farm.site);
  const AssetId own = add_asset(farm.scenario, "own", farm.port);
  farm.scenario.assets[hired.index()].ownership = Ownership::HiredIn;
  farm.scenario.assets[hired.index()].hire = Hire{.per_day = {}, .notice = std::chrono::hours{48}};
  farm.demand.units_down = 0;
  farm.demand.events_per_unit_year = 60;  // more than one boat can do at once
  const Trace trace = farm.run();
  CHECK(served_by(farm, own) > served_by(farm, hired));
  REQUIRE(served_by(farm, hired) > 0);
  bool first = true;
  for (std::size_t k = 1; k < farm.scenario.orders.size(); ++k) {
    if (farm.plan.orders[k].assets != std::vector<AssetId>{hired} || !first) continue;
    CHECK(trace.orders[k].start >= farm.scenario.orders[k].known_from + std::chrono::hours{48});
    first = false;
  }
}

TEST_CASE("an asset that was released is called out with notice again") {
  Farm farm;
  const AssetId jack_up = add_asset(farm.scenario, "jack_up", farm.port);
  Asset& asset = farm.scenario.assets[jack_up.index()];
  asset.ownership = Ownership::HiredIn;
  asset.sails_home = true;
  asset.hire = Hire{.per_day = {},
                    .notice = std::chrono::days{30},
                    .minimum_hire = std::chrono::days{10},
                    .released_after = Seconds{0},
                    .mobilisation = {}};
  farm.visit.activities[0].modes[0].duration.a = 100;  // sometimes longer together than the minimum hire
  farm.demand.units_down = 0;
  farm.demand.events_per_unit_year = 1.5;
  const Trace trace = farm.run(2);
  std::vector<std::pair<Instant, Instant>> hires;
  for (const Interval& interval : trace.intervals) {
    if (interval.state == AssetState::OffHire) continue;
    if (!hires.empty() && hires.back().second == interval.start)
      hires.back().second = interval.end;
    else
      hires.emplace_back(interval.start, interval.end);
  }
  REQUIRE(hires.size() > 4);
  int without_notice = 0;
  for (std::size_t k = 1; k < farm.scenario.orders.size(); ++k) {
    if (trace.orders[k].status != OrderStatus::Completed) continue;
    const Instant called = farm.scenario.orders[k].known_from;
    if (trace.orders[k].start >= called + std::chrono::days{30}) continue;
    ++without_notice;
    const auto within = [&](const auto& hire) { return hire.first < trace.orders[k].start && called <= hire.second; };
    CHECK(std::any_of(hires.begin(), hires.end(), within));
  }
  CHECK(without_notice > 0);
  for (const auto& [begin, end] : hires) CHECK((end == trace.end || end - begin >= std::chrono::days{10}));
}

TEST_CASE("a unit that is out of use does not fail again") {
  Farm farm;
  add_asset(farm.scenario, "boat", farm.port);
  farm.demand.units = 1;
  farm.demand.events_per_unit_year = 400;
  const Trace trace = farm.run();
  Instant down_until = farm.scenario.start;
  int dropped = 0;
  for (std::size_t k = 1; k < farm.scenario.orders.size(); ++k) {
    const Instant at = farm.scenario.orders[k].known_from;
    if (trace.orders[k].cause == unit_was_down) {
      CHECK(at < down_until);
      ++dropped;
    } else {
      CHECK(at >= down_until);
      down_until = trace.orders[k].status == OrderStatus::Completed ? trace.orders[k].delivered : Instant::max();
    }
  }
  CHECK(dropped > 20);
}

TEST_CASE("a shared boat serves side by side as long as its seats suffice") {
  Farm farm;
  const AssetId boat = add_asset(farm.scenario, "boat", farm.site);
  farm.scenario.assets[boat.index()].shareable = {{"pax", Amount::whole(12)}};
  farm.visit.roles[0].shared_capacity = "pax";
  farm.visit.roles[0].shared_amount = Amount::whole(4);
  farm.visit.activities[0].modes[0].duration.a = 200;
  farm.demand.units_down = 0;
  farm.demand.events_per_unit_year = 60;
  const Trace trace = farm.run();
  std::size_t most = 0;
  for (const ActivityRecord& row : trace.activities) {
    std::size_t beside = 0;
    for (const ActivityRecord& other : trace.activities)
      beside += other.activity.order.valid() && other.activity.order.index() > 0 && row.activity.order.index() > 0 &&
                        other.start <= row.start && row.start < other.end
                    ? 1
                    : 0;
    most = std::max(most, beside);
  }
  CHECK(most == 3);
}

TEST_CASE("planned work is not made late by a call that would not be over in time") {
  Farm farm;
  const AssetId boat = add_asset(farm.scenario, "boat", farm.port);
  farm.demand.units_down = 0;
  farm.demand.events_per_unit_year = 30;
  farm.demand.way = farm.visit;
  Way lift = make_way("lift");
  const int crane = add_role(lift, "crane");
  add_activity(lift, "lift", farm.port, 5, {crane});
  const OrderId planned = add_order(farm.scenario, "lift", {lift});
  const Instant begins = farm.scenario.start + std::chrono::hours{4000};
  Way operate = make_way("operate");
  add_activity(operate, "operate", {}, 8760);
  const OrderId owner = add_order(farm.scenario, "farm", {operate});
  farm.scenario.orders[owner.index()].demands = {farm.demand};
  Plan plan = empty_plan(farm.scenario);
  take(plan, farm.scenario, planned, {boat});
  take(plan, farm.scenario, owner, {});
  plan.orders[owner.index()].activities[0].start = farm.scenario.start;
  plan.orders[owner.index()].activities[0].end = farm.scenario.end;
  PlannedActivity& lifting = plan.orders[planned.index()].activities[0];
  lifting.not_before = lifting.start = begins;
  lifting.end = begins + std::chrono::hours{5};
  plan.sequences[boat.index()].steps.push_back(
      {.what = {{planned, 0}, {}}, .sail_not_before = begins, .beside_previous = false});
  const WindowIndex windows(farm.scenario, farm.scenario.series);
  const Trace trace =
      simulate_with_demands(farm.scenario, plan, windows, {.sampled = true, .seed = 3, .replication = 0});
  REQUIRE(farm.events() > 100);
  CHECK(trace.orders[planned.index()].start == begins);
  CHECK(plan.sequences[boat.index()].steps.size() > 100);
}

TEST_CASE("adopting the plan in force changes nothing of the calls") {
  Farm farm;
  add_asset(farm.scenario, "boat", farm.port);
  const Trace whole = farm.run();
  Plan plan = farm.plan;
  for (std::size_t k = 1; k < plan.orders.size(); ++k) {
    plan.orders[k] = OrderPlan{};
    plan.orders[k].cause = not_dispatched;
  }
  for (AssetSequence& sequence : plan.sequences) sequence.steps.clear();
  const WindowIndex windows(farm.scenario, farm.scenario.series);
  Simulation simulation(farm.scenario, plan, windows, {.sampled = true, .seed = 1, .replication = 0});
  simulation.run_until(86400 * 100);
  CHECK(simulation.adopt(simulation.plan()).adopted());
  simulation.run_to_end();
  CHECK(farm.scenario.time_base().instant(simulation.now()) <=
        whole.end);  // nothing is left to wake at the end of time
  CHECK(same(simulation.trace(), whole));
}

TEST_CASE("a simulation that was copied before a call goes its own way") {
  Farm farm;
  add_asset(farm.scenario, "boat", farm.port);
  const Trace whole = farm.run();
  Plan plan = farm.plan;
  for (std::size_t k = 1; k < plan.orders.size(); ++k) {
    plan.orders[k] = OrderPlan{};
    plan.orders[k].cause = not_dispatched;
  }
  for (AssetSequence& sequence : plan.sequences) sequence.steps.clear();
  const WindowIndex windows(farm.scenario, farm.scenario.series);
  Simulation first(farm.scenario, plan, windows, {.sampled = true, .seed = 1, .replication = 0});
  first.run_until(86400 * 100);
  Simulation second = first;
  second.run_to_end();
  first.run_to_end();
  CHECK(same(first.trace(), whole));
  CHECK(same(second.trace(), whole));
  CHECK(first.plan().sequences[0].steps.size() == second.plan().sequences[0].steps.size());
}
