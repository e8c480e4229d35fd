// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/plan/conflict.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/refusals.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace Catch::Matchers;

namespace {

/// One rig in port; each order keeps it for 200 h and is worth nothing after its deadline.
struct OneRig {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  AssetId rig = add_asset(scenario, "rig", port);
  OneRig() {
    set_distances(scenario, 100);
    scenario.objective = Objective::Profit;
  }
  OrderId add(const char* id, double deadline_h, double usd_paid, bool mandatory) {
    Way way = make_way();
    add_activity(way, "drill", port, 200, {add_role(way, "rig")});
    const OrderId order = add_order(scenario, id, {way});
    Order& added = scenario.orders[order.index()];
    added.mandatory = mandatory;
    added.deadline = scenario.start + seconds_from_hours(deadline_h);
    added.contract.lump_sum = LumpSum{.amount = cents_from_usd(usd_paid)};
    return order;
  }
  [[nodiscard]] MadePlan planned() const {
    const WindowIndex windows{scenario, scenario.series};
    return find_plan(scenario, windows, {.seed = 1, .schedules = 300, .reasons = true});
  }
};

bool all_served(const Scenario& scenario) {
  const WindowIndex windows{scenario, scenario.series};
  const Plan plan = make_plan(scenario, windows, {.seed = 1, .schedules = 200});
  for (const OrderPlan& order : plan.orders)
    if (!order.taken) return false;
  return true;
}

}  // namespace

TEST_CASE("an order that is not chosen says what it would have to pay and what it would displace") {
  OneRig one;
  const OrderId rich = one.add("rich", 300, 100000, false);
  const OrderId poor = one.add("poor", 300, 60000, false);
  const Plan plan = one.planned().plan;
  CHECK(plan.orders[rich.index()].taken);
  REQUIRE_FALSE(plan.orders[poor.index()].taken);
  CHECK(plan.orders[poor.index()].cause == "not-chosen");
  const std::string& reason = plan.orders[poor.index()].reason;
  INFO(reason);
  CHECK(reason.find("40,000 USD more") != std::string::npos);
  CHECK(reason.find("rich would be left out") != std::string::npos);
}

TEST_CASE("an order that pays what it would have to pay is taken") {
  OneRig one;
  one.add("rich", 300, 100000, false);
  const OrderId poor = one.add("poor", 300, 60000 + 40000 + 1000, false);
  CHECK(one.planned().plan.orders[poor.index()].taken);
}

TEST_CASE("orders that displace nothing but bring less than they cost say so") {
  OneRig one;
  one.scenario.assets[one.rig.index()].costs.working_per_day = cents_from_usd(24000);
  const OrderId loss = one.add("loss", 1000, 150000, false);
  const Plan plan = one.planned().plan;
  REQUIRE_FALSE(plan.orders[loss.index()].taken);
  CHECK(plan.orders[loss.index()].reason.find("50,000 USD more") != std::string::npos);
}

TEST_CASE("what the plan delays on purpose gives way to an order that is asked for") {
  OneRig one;
  const OrderId waits = one.add("waits", 260, 100000, true);
  one.scenario.orders[waits.index()].due = one.scenario.start + std::chrono::hours{250};
  const OrderId asked = one.add("asked", 420, 50000, false);
  one.scenario.orders[asked.index()].earliest_start = one.scenario.start + std::chrono::hours{30};
  const WindowIndex windows{one.scenario, one.scenario.series};
  const PlanningModel model(one.scenario, windows);
  Candidate best;
  best.request.way = {0, -1};
  best.request.list = model.way(waits, 0).topological;
  best.request.not_before.assign(model.jobs.size(), 0);
  best.request.not_before[0] = 40 * seconds_per_hour;
  const Budget limit(1000, nullptr);
  for (const Refusal& refusal : find_refusals(model, {.schedules = 40}, limit, best)) CHECK(refusal.loss < 1e9);
  CHECK(best.request.way[asked.index()] == 0);
}

TEST_CASE("an order that would keep a mandatory one from being served has no price") {
  OneRig one;
  one.add("must", 300, 10, true);
  const OrderId rich = one.add("rich", 300, 100000, false);
  const Plan plan = one.planned().plan;
  REQUIRE_FALSE(plan.orders[rich.index()].taken);
  CHECK(plan.orders[rich.index()].reason.find("USD more") == std::string::npos);
}

TEST_CASE("mandatory orders that cannot go together are a smallest set with what they lack") {
  OneRig one;
  one.add("first", 450, 10, true);
  one.add("second", 450, 10, true);
  one.add("third", 450, 10, true);
  Way way = make_way();
  add_activity(way, "paint", {}, 20);
  add_order(one.scenario, "apart", {way});
  const WindowIndex windows{one.scenario, one.scenario.series};
  const PlanningModel model(one.scenario, windows);
  const ConflictSearch search = find_conflicts(model, {.seed = 1}, {}, Budget(no_limit, nullptr));
  REQUIRE(search.conflicts.size() == 1);
  CHECK(search.conflicts[0].orders == std::vector<OrderId>{OrderId{0}, OrderId{1}, OrderId{2}});
  CHECK(search.conflicts[0].resources == std::vector<std::string>{"asset rig"});
  CHECK(conflict_sentence(one.scenario, search.conflicts[0]) ==
        "first, second and third cannot all be served: too little of asset rig");
  CHECK_FALSE(all_served(one.scenario));
  for (std::size_t without = 0; without < 3; ++without) {
    Scenario fewer = one.scenario;
    fewer.orders.erase(fewer.orders.begin() + static_cast<std::ptrdiff_t>(without));
    CHECK(all_served(fewer));
  }
}

TEST_CASE("a search for what cannot go together ends with what it has when its limit is over") {
  OneRig one;
  for (int k = 0; k < 20; ++k) one.add(("rig" + std::to_string(k)).c_str(), 450, 10, true);
  const WindowIndex windows{one.scenario, one.scenario.series};
  const PlanningModel model(one.scenario, windows);
  StopToken stop;
  stop.request_stop();
  const ConflictSearch search = find_conflicts(model, {.seed = 1}, {OrderId{3}}, Budget(no_limit, &stop));
  REQUIRE(search.conflicts.size() == 1);
  CHECK(search.conflicts[0].orders.size() == 20);
  const std::string told = conflict_sentence(one.scenario, search.conflicts[0]);
  CHECK(told.find("rig11 and 8 more cannot all be served") != std::string::npos);
}

TEST_CASE("each mandatory order that cannot be served is told of with its reason") {
  OneRig one;
  one.add("hopeless", 100, 10, true);
  for (const char* id : {"first", "second", "third"}) one.add(id, 450, 10, true);
  Way way = make_way();
  add_activity(way, "lift", one.port, 20, {add_role(way, "crane", {{.capability = "crane_t", .minimum = 500}})});
  add_order(one.scenario, "unfit", {way});
  const MadePlan made = one.planned();
  REQUIRE(made.conflicts.size() == 3);
  CHECK_THAT(made.conflicts[0], StartsWith("unfit cannot be served: no asset can fill role crane"));
  CHECK_THAT(made.conflicts[1], StartsWith("hopeless cannot be served even by itself") &&
                                    Contains("; could not be delivered before") && !Contains("beside"));
  CHECK(made.conflicts[2] == "first, second and third cannot all be served: too little of asset rig");
  for (std::size_t o = 1; o <= 3; ++o) {
    if (made.plan.orders[o].taken) continue;
    CHECK_THAT(made.plan.orders[o].reason, StartsWith("beside the orders taken: could not be delivered before") &&
                                               EndsWith("; " + made.conflicts[2]));
  }
}

TEST_CASE("of two sets that cannot go together both are told") {
  OneRig one;
  for (const char* id : {"a", "b", "c", "d", "e"}) one.add(id, 450, 10, true);
  const MadePlan made = one.planned();
  int unserved = 0;
  for (const OrderPlan& order : made.plan.orders) unserved += order.taken ? 0 : 1;
  CHECK(unserved == 3);
  CHECK(made.conflicts.size() == 3);
  for (const std::string& conflict : made.conflicts)
    CHECK_THAT(conflict, EndsWith("cannot all be served: too little of asset rig"));
}

TEST_CASE("mandatory orders that optional ones pushed out are no conflict") {
  OneRig one;
  one.add("must", 450, 10, true);
  one.add("may", 250, 100000, false);
  const MadePlan made = one.planned();
  CHECK(made.conflicts.empty());
  CHECK(made.plan.orders[0].taken);
}
