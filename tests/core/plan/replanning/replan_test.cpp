// SPDX-License-Identifier: MIT
// Re-planning of small seasons whose answers are known.
#include <catch2/catch.hpp>

#include "core/plan/replanning/plan_in_force.hpp"
#include "tests/core/plan/replanning/season.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Three jobs of 10 days for two vessels that lie at the field; the third is not due before the second is over.
Scenario two_vessels() {
  Scenario scenario = empty_scenario();
  const PlaceId field = add_place(scenario, "field");
  for (const char* id : {"north", "south"}) add_asset(scenario, id, field);
  for (const char* id : {"first", "second", "third"}) {
    Way way = make_way();
    add_role(way, "vessel");
    add_activity(way, "work", field, 240, {0});
    add_order(scenario, id, {way});
  }
  set_distances(scenario, 0);
  scenario.objective = Objective::Makespan;
  return scenario;
}

Plan planned(const Scenario& scenario) {
  const WindowIndex windows{scenario, scenario.series};
  return make_plan(scenario, windows, {.seed = 1, .schedules = 50});
}

ReplanOptions changed(double price) {
  return {.planner = {.seed = 1, .schedules = 200}, .move_price = price, .same_scenario = false};
}

Instant start_of(const Plan& plan, std::size_t order) {
  return plan.orders[order].activities.front().start;
}

std::size_t last_to_start(const Plan& plan) {
  std::size_t last = 0;
  for (std::size_t o = 0; o < plan.orders.size(); ++o)
    if (start_of(plan, o) > start_of(plan, last)) last = o;
  return last;
}

}  // namespace

TEST_CASE("an order moves to another vessel when its own is out of service") {
  Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  const std::size_t last = last_to_start(run.plan);
  const AssetId its_own = run.plan.orders[last].assets.front();
  add_outage(scenario, "gearbox", its_own, at("2021-01-11T00:00"), 24.0 * 60);
  const Season season(run, scenario, at("2021-01-08T00:00"), changed(0.1));
  CHECK(season.revised.outcome == ReplanOutcome::Moved);
  CHECK(season.revised.plan.orders[last].assets.front() != its_own);
  CHECK(season.revised.chosen.value == Approx(480));
  CHECK(season.revised.kept.value > 1900);
  CHECK(first_violation(season.next) == "");
}

TEST_CASE("a price above the gain keeps every start") {
  Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  scenario.assets.push_back(scenario.assets.back());
  scenario.assets.back().id = "east";
  set_distances(scenario, 0);
  const Instant when = at("2021-01-05T00:00");
  const Season cheap(run, scenario, when, changed(0.1));
  CHECK(cheap.revised.outcome == ReplanOutcome::Moved);
  CHECK(cheap.revised.chosen.moves.size() == 1);
  CHECK(cheap.revised.chosen.moves.front().days == 6);  // from 11 January to 5 January
  const Season dear(run, scenario, when, changed(1000));
  CHECK(dear.revised.outcome == ReplanOutcome::Kept);
  CHECK(rest_of(dear.scenario, dear.revised.plan).size() > 0);
  CHECK(dear.revised.chosen.moves.empty());
}

TEST_CASE("an order that goes earlier by another way is told by how much") {
  Scenario scenario = empty_scenario();
  const PlaceId field = add_place(scenario, "field");
  scenario.assets[add_asset(scenario, "north", field).index()].capabilities = {{"north", 1}};
  const auto by = [&](const char* vessel, double days) {
    Way way = make_way();
    add_role(way, "vessel", {{vessel, 1, {}}});
    add_activity(way, "work", field, 24 * days, {0});
    return way;
  };
  const OrderId first = add_order(scenario, "first", {by("north", 10)});
  add_order(scenario, "second", {by("north", 10), by("south", 9)});
  scenario.orders[first.index()].due = scenario.start;
  scenario.objective = Objective::Lateness;
  scenario.orders[1].due = scenario.start;
  set_distances(scenario, 0);
  const Run run = run_under(scenario, planned(scenario), {});
  const std::size_t last = last_to_start(run.plan);
  REQUIRE(last == 1);
  scenario.assets[add_asset(scenario, "south", field).index()].capabilities = {{"south", 1}};
  set_distances(scenario, 0);
  const Season season(run, scenario, at("2021-01-05T00:00"), changed(0.1));
  REQUIRE(season.revised.chosen.moves.size() == 1);
  const OrderMove& move = season.revised.chosen.moves.front();
  CHECK(move.other_way);
  CHECK(move.first == -std::chrono::hours{24 * 6});
  CHECK(move.days == 6);
}

TEST_CASE("an order newly taken keeps its maximum lags where claims are served as they come") {
  Scenario scenario = empty_scenario();
  scenario.dispatch = Dispatch::FirstCome;
  scenario.objective = Objective::Lateness;
  const PoolId pool = add_pool(scenario, "pool", 1);
  const auto welds = [&](Way& way, const char* id, double hours) {
    const int index = add_activity(way, id, {}, hours);
    way.activities.back().modes[0].pools = {{.pool = pool, .amount = Amount::whole(1)}};
    return index;
  };
  Way before = make_way();
  const int made = add_activity(before, "made", {}, 10);
  add_link(before, made, welds(before, "weld", 10));
  add_order(scenario, "before", {before});
  const Run run = run_under(scenario, planned(scenario), {});
  Way way = make_way();
  const int cut = add_activity(way, "cut", {}, 9);
  add_link(way, cut, welds(way, "weld", 5)).maximum = Seconds{0};
  add_link(way, cut, add_activity(way, "hand_over", {}, 5));
  const OrderId taken = add_order(scenario, "new", {way});
  scenario.orders[taken.index()].due = scenario.start;
  const Season season(run, scenario, scenario.start + std::chrono::hours{1}, changed(0.001));
  CHECK(season.revised.plan.orders[taken.index()].taken);
  CHECK(season.next.trace.breaches.empty());
}

TEST_CASE("what would come too late after what is done is not what the search looks for") {
  Scenario scenario = empty_scenario();
  scenario.objective = Objective::Lateness;
  const PlaceId field = add_place(scenario, "field");
  for (const char* id : {"north", "south"})
    scenario.assets[add_asset(scenario, id, field).index()].capabilities = {{id, 1}};
  set_distances(scenario, 0);
  const auto add = [&](const std::string& id, const char* vessel, double days, int due) {
    Way way = make_way();
    add_role(way, "vessel", {{vessel, 1, {}}});
    add_activity(way, "work", field, 24 * days, {0});
    scenario.orders[add_order(scenario, id, {way}).index()].due = at("2021-01-06T00:00") + std::chrono::hours{24 * due};
  };
  Way visits = make_way();
  add_role(visits, "vessel", {{"north", 1, {}}});
  for (const char* id : {"first", "second"}) add_activity(visits, id, field, 24 * 5, {0});
  add_link(visits, 0, 1, LinkKind::FinishStart, 24 * 10).maximum = std::chrono::hours{24 * 20};
  add_order(scenario, "visits", {visits});
  const Run run = run_under(scenario, planned(scenario), {});
  // The least late is the long one at once, in as many ways as there are sequences of the short ones; but then the
  // second visit comes 30 days after the first.
  add("long", "north", 30, 0);
  const std::pair<double, int> shorts[] = {{9.1, 10}, {2.3, 30}, {7.7, 15}, {4.9, 40}, {6.1, 12}, {3.3, 22},
                                           {8.5, 35}, {5.7, 18}, {1.9, 28}, {6.7, 33}, {4.3, 8},  {7.1, 25}};
  for (const auto& [days, due] : shorts) add(std::to_string(due), "south", days, due);
  ReplanOptions options = changed(0.01);
  options.planner.schedules = 900;
  const Season season(run, scenario, at("2021-01-06T00:00"), options);
  REQUIRE(season.revised.outcome == ReplanOutcome::Moved);
  REQUIRE(season.revised.chosen.unserved == 0);
  CHECK(start_of(season.revised.plan, 1) == at("2021-01-21T00:00"));
  CHECK(first_violation(season.next) == "");
}

TEST_CASE("what a vessel under way will need is made to wait as the plan in force has it") {
  Scenario scenario = empty_scenario();
  const PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  const PlaceId site = add_place(scenario, "site", {9, 107});
  const AssetId crane = add_asset(scenario, "crane", port);
  scenario.assets[crane.index()].capabilities = {{"crane", 1}};
  add_outage(scenario, "dock", crane, scenario.start, 70);
  Way way = make_way();
  add_role(way, "crane", {{"crane", 1, {}}});
  const int pour = add_activity(way, "pour", {}, 10);
  const int lift = add_activity(way, "lift", site, 5, {0});
  add_link(way, pour, lift).maximum = std::chrono::hours{2};
  add_order(scenario, "lift", {way});
  set_distances(scenario, 300);  // 30 h
  const Run run = run_under(scenario, planned(scenario), {});
  const Instant poured = scenario.start + std::chrono::hours{88};
  REQUIRE(start_of(run.plan, 0) == poured);
  // On its way from 70 h on. What comes up meanwhile lets the rest be planned anew.
  add_asset(scenario, "boat", port);
  Way call = make_way();
  add_activity(call, "call", port, 5, {add_role(call, "boat")});
  add_order(scenario, "call", {call});
  set_distances(scenario, 300);
  const Season season(run, scenario, scenario.start + std::chrono::hours{85}, changed(0.1));
  REQUIRE(season.revised.outcome == ReplanOutcome::Moved);
  CHECK(season.revised.plan.orders[0].activities.front().not_before == poured);
  CHECK(start_of(season.revised.plan, 0) == poured);
  CHECK(season.next.trace.breaches.empty());
  CHECK(first_violation(season.next) == "");
}

TEST_CASE("the plan in force waits with what an outage would leave behind too long") {
  Scenario scenario = empty_scenario();
  const PlaceId site = add_place(scenario, "site");
  const AssetId crane = add_asset(scenario, "crane", site);
  Way way = make_way();
  const int role = add_role(way, "crane");
  const int clear = add_activity(way, "clear", site, 48, {role});
  const int pour = add_activity(way, "pour", site, 10);
  const int lift = add_activity(way, "lift", site, 5, {role});
  add_link(way, clear, pour);
  add_link(way, pour, lift).maximum = std::chrono::hours{2};
  add_order(scenario, "tower", {way});
  set_distances(scenario, 0);
  const auto hour = [&](int h) { return scenario.start + std::chrono::hours{h}; };
  const Run run = run_under(scenario, planned(scenario), {});
  add_outage(scenario, "rope", crane, hour(56), 40);
  const auto pours = [](const Season& season) { return season.revised.plan.orders[0].activities[1].start; };
  const Season in_time(run, scenario, hour(40), changed(1000));
  CHECK(in_time.revised.outcome == ReplanOutcome::Kept);
  CHECK(pours(in_time) == hour(84));
  CHECK(in_time.next.trace.breaches.empty());
  CHECK(first_violation(in_time.next) == "");
  const Season poured(run, scenario, hour(50), changed(1000));
  CHECK(poured.revised.outcome == ReplanOutcome::Kept);
  CHECK(pours(poured) == hour(48));
  REQUIRE(poured.next.trace.breaches.size() == 1);
  CHECK(poured.next.trace.breaches.front().excess == std::chrono::hours{36});
}

TEST_CASE("a search on two threads plans the same") {
  Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  add_outage(scenario, "gearbox", AssetId{0}, at("2021-01-11T00:00"), 24.0 * 60);
  ReplanOptions options = changed(0.1);
  options.planner.schedules = 9000;
  const Season one(run, scenario, at("2021-01-08T00:00"), options);
  options.planner.threads = 2;
  const Season two(run, scenario, at("2021-01-08T00:00"), options);
  CHECK(rest_of(one.scenario, one.revised.plan) == rest_of(two.scenario, two.revised.plan));
}

TEST_CASE("after the last work nothing is left to be planned") {
  const Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  const Season season(run, scenario, run.trace.end, changed(0.1));
  CHECK(season.revised.outcome == ReplanOutcome::Over);
  CHECK(rest_of(scenario, season.revised.plan) == rest_of(scenario, run.plan));
}

TEST_CASE("an order that has begun must be in the scenario") {
  Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  scenario.orders.erase(scenario.orders.begin());
  Problems problems;
  static_cast<void>(plan_in_force(run, at("2021-01-15T00:00"), scenario, "run", problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == "begun-order-missing");
  CHECK(problems.front().pointer == "/orders/first");
}

TEST_CASE("an asset that has begun must be in the scenario") {
  Scenario scenario = two_vessels();
  const Run run = run_under(scenario, planned(scenario), {});
  scenario.assets.erase(scenario.assets.begin());
  Problems problems;
  static_cast<void>(plan_in_force(run, at("2021-01-02T00:00"), scenario, "run", problems));
  REQUIRE(!problems.empty());
  CHECK(problems.front().code == "begun-asset-missing");
}
