// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/plan/draft.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/schedule_generation.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Planned {
  WindowIndex windows;
  PlanningModel model;
  ScheduleGenerator generator;
  GenerationRequest request;

  explicit Planned(const Scenario& scenario)
      : windows(scenario, scenario.series), model(scenario, windows), generator(model) {
    for (const PlanOrder& order : model.orders) request.way.push_back(order.cause.empty() ? 0 : -1);
    for (const PlanOrder& order : model.orders)
      if (order.cause.empty())
        request.list.insert(request.list.end(), order.ways[0].topological.begin(), order.ways[0].topological.end());
  }
  void generate() { generator.generate(request); }
  [[nodiscard]] double start_h(int job) const { return generator.timetable().placement(job).start / 3600.0; }
};

/// One vessel at a port and a site 10 h away.
struct Sea {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  PlaceId site = add_place(scenario, "site", {9, 107});
  AssetId vessel = add_asset(scenario, "vessel", port);
  Sea() { set_distances(scenario, 100); }
};

}  // namespace

TEST_CASE("a vessel sails to its work before it starts") {
  Sea sea;
  Way way = make_way();
  add_activity(way, "lift", sea.site, 5, {add_role(way, "crane")});
  add_order(sea.scenario, "order", {way});
  Planned planned(sea.scenario);
  planned.generate();
  CHECK(planned.start_h(0) == 10);
}

TEST_CASE("a hold moves past a gap that is too short for the whole of it") {
  Sea sea;
  add_outage(sea.scenario, "dock", sea.vessel, sea.scenario.start + std::chrono::hours{40}, 24);
  Way way = make_way();
  const int role = add_role(way, "crane");
  const int first = add_activity(way, "first", sea.site, 10, {role});
  const int wait = add_activity(way, "wait ashore", {}, 15);
  const int last = add_activity(way, "last", sea.site, 10, {role});
  add_link(way, first, wait);
  add_link(way, wait, last);
  add_hold(way, role, first, last);
  add_order(sea.scenario, "order", {way});
  Planned planned(sea.scenario);
  planned.generate();
  // Ten hours out, 35 of work: it does not end before the dock at 40, so all of it comes after.
  CHECK(planned.start_h(first) == 74);
  CHECK(planned.start_h(last) == 99);
}

TEST_CASE("a short job slips into the gap before an outage") {
  Sea sea;
  add_outage(sea.scenario, "dock", sea.vessel, sea.scenario.start + std::chrono::hours{40}, 24);
  Way way = make_way();
  add_activity(way, "lift", sea.site, 10, {add_role(way, "crane")});
  add_order(sea.scenario, "order", {way});
  Planned planned(sea.scenario);
  planned.generate();
  CHECK(planned.start_h(0) == 10);
}

TEST_CASE("a job inserted between two others leaves time to sail to the second") {
  Sea sea;
  for (const char* id : {"early", "late", "between"}) {
    Way way = make_way();
    add_activity(way, "work", id == std::string{"between"} ? sea.port : sea.site, 5, {add_role(way, "vessel")});
    const OrderId order = add_order(sea.scenario, id, {way});
    if (id == std::string{"late"})
      sea.scenario.orders[order.index()].earliest_start = sea.scenario.start + std::chrono::hours{39};
  }
  Planned planned(sea.scenario);
  planned.generate();
  CHECK(planned.start_h(0) == 10);
  CHECK(planned.start_h(1) == 39);
  // Back at 25, five hours in port, ten out again make 40: an hour too late for the second, so it goes behind.
  CHECK(planned.start_h(2) == 54);
  sea.scenario.orders[1].earliest_start = sea.scenario.start + std::chrono::hours{40};
  Planned wider(sea.scenario);
  wider.generate();
  CHECK(wider.start_h(2) == 25);
}

TEST_CASE("roles get assets of their own even where the cheapest would fill two") {
  Sea sea;
  const AssetId strong = add_asset(sea.scenario, "strong", sea.port);
  sea.scenario.assets[sea.vessel.index()].capabilities = {{"anchor_handling", 1}, {"bollard_pull_t", 60}};
  sea.scenario.assets[strong.index()].capabilities = {{"bollard_pull_t", 70}};
  sea.scenario.assets[strong.index()].costs.working_per_day = cents_from_usd(9000);
  Way way = make_way();
  const int tug = add_role(way, "tug", {{"bollard_pull_t", 50, {}}});
  const int anchors = add_role(way, "anchors", {{"anchor_handling", 1, {}}});
  add_link(way, add_activity(way, "tow", sea.site, 5, {tug}), add_activity(way, "moor", sea.site, 5, {tug, anchors}));
  add_order(sea.scenario, "order", {way});
  Planned planned(sea.scenario);
  planned.generate();
  REQUIRE(planned.generator.fates()[0].taken);
  CHECK(planned.generator.timetable().asset(OrderId{0}, tug) == strong);
  CHECK(planned.generator.timetable().asset(OrderId{0}, anchors) == sea.vessel);
}

TEST_CASE("a predecessor starts late so that a maximum lag holds") {
  Sea sea;
  add_outage(sea.scenario, "dock", sea.vessel, sea.scenario.start, 100);
  Way way = make_way();
  const int pour = add_activity(way, "pour", {}, 10);
  const int lift = add_activity(way, "lift", sea.port, 5, {add_role(way, "crane")});
  add_link(way, pour, lift).maximum = std::chrono::hours{2};
  add_order(sea.scenario, "order", {way});
  Planned planned(sea.scenario);
  planned.generate();
  CHECK(planned.start_h(pour) == 88);
  CHECK(planned.start_h(lift) == 100);
}

TEST_CASE("an order that is too late is known by what is left of it") {
  Sea sea;
  Way way = make_way();
  const int survey = add_activity(way, "survey", {}, 10);
  const int report = add_activity(way, "report", {}, 5);
  const int wait = add_activity(way, "wait", {}, 1);
  add_link(way, survey, report).lag = std::chrono::hours{20};
  add_link(way, report, wait);
  way.delivers = report;
  const OrderId order = add_order(sea.scenario, "order", {way});
  for (const int deadline : {34, 35}) {
    sea.scenario.orders[order.index()].deadline = sea.scenario.start + std::chrono::hours{deadline};
    Planned planned(sea.scenario);
    planned.generate();
    const OrderFate& fate = planned.generator.fates()[0];
    REQUIRE(fate.taken == (deadline == 35));
    if (fate.taken) continue;
    CHECK(fate.job == survey);
    CHECK(fate.cause == PlaceStatus::TooLate);
    CHECK(fate.bound == 35 * seconds_per_hour);
  }
}

TEST_CASE("two orders that hold what the other wants are both served one after the other") {
  Sea sea;
  const AssetId second = add_asset(sea.scenario, "second", sea.port);
  sea.scenario.assets[sea.vessel.index()].capabilities = {{"a", 1}};
  sea.scenario.assets[second.index()].capabilities = {{"b", 1}};
  for (const bool swapped : {false, true}) {
    Way way = make_way();
    const int one = add_role(way, "one", {{swapped ? "b" : "a", 1, {}}});
    const int two = add_role(way, "two", {{swapped ? "a" : "b", 1, {}}});
    const int first = add_activity(way, "first", sea.port, 5, {one});
    const int both = add_activity(way, "both", sea.port, 5, {one, two});
    add_link(way, first, both);
    add_hold(way, one, first, both);
    add_order(sea.scenario, swapped ? "x" : "y", {way});
  }
  Planned planned(sea.scenario);
  planned.request.list = {0, 2, 1, 3};
  planned.generate();
  CHECK(planned.generator.fates()[0].taken);
  CHECK(planned.generator.fates()[1].taken);
}

TEST_CASE("an order that cannot meet its deadline is left out with the date it would have had") {
  Sea sea;
  Way way = make_way();
  add_activity(way, "lift", sea.site, 5, {add_role(way, "crane")});
  const OrderId order = add_order(sea.scenario, "order", {way});
  sea.scenario.orders[order.index()].deadline = sea.scenario.start + std::chrono::hours{14};
  const WindowIndex windows(sea.scenario, sea.scenario.series);
  const Plan plan = make_plan(sea.scenario, windows, {});
  CHECK_FALSE(plan.orders[0].taken);
  CHECK(plan.orders[0].cause == "after-deadline");
  CHECK(plan.orders[0].reason.find("2021-01-01 15:00") != std::string::npos);
}

TEST_CASE("nothing takes the whole of an asset in the midst of a shared hold") {
  Sea sea;
  sea.scenario.assets[sea.vessel.index()].shareable = {{"deck", Amount::whole(100)}};
  Way supply = make_way();
  const int ship = add_role(supply, "ship");
  supply.roles[0].shared_capacity = "deck";
  supply.roles[0].shared_amount = Amount::whole(10);
  for (const char* id : {"load", "back"}) add_activity(supply, id, sea.port, 5, {ship});
  add_link(supply, 0, 1, LinkKind::FinishStart, 20);
  add_hold(supply, ship, 0, 1);
  add_order(sea.scenario, "supply", {supply});
  Way turn = make_way();
  add_activity(turn, "turn", sea.port, 0, {add_role(turn, "tug")});
  const OrderId turned = add_order(sea.scenario, "turn", {turn});
  sea.scenario.orders[turned.index()].earliest_start = sea.scenario.start + std::chrono::hours{12};
  Planned planned(sea.scenario);
  planned.generate();
  CHECK(planned.start_h(0) == 0);
  CHECK(planned.start_h(2) == 30);
  std::rotate(planned.request.list.begin(), planned.request.list.begin() + 2, planned.request.list.end());
  planned.generate();
  CHECK(planned.start_h(2) == 12);
  CHECK(planned.start_h(0) >= 12);
}

TEST_CASE("taking back restores the timetable exactly") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Scenario scenario = scenario_from(random_scenario(seed));
    Planned planned(scenario);
    planned.generate();
    std::vector<Placement> first;
    for (std::size_t j = 0; j < planned.model.jobs.size(); ++j)
      first.push_back(planned.generator.timetable().placement(static_cast<int>(j)));
    Timetable table(planned.model);
    for (int round = 0; round < 2; ++round)
      for (const int job : planned.request.list) {
        const auto& before = planned.model.jobs[static_cast<std::size_t>(job)].before;
        const bool ready = std::all_of(before.begin(), before.end(),
                                       [&](const PlanLink& l) { return table.placement(l.from).placed; });
        if (!ready || table.placement(job).placed) continue;
        const std::size_t mark = table.mark();
        if (table.place(job, {}).status != PlaceStatus::Placed) continue;
        const Placement once = table.placement(job);
        table.undo_to(mark);
        CHECK_FALSE(table.placement(job).placed);
        REQUIRE(table.place(job, {}).status == PlaceStatus::Placed);
        CHECK(table.placement(job).start == once.start);
        CHECK(table.placement(job).end == once.end);
      }
    table.undo_to(0);
    planned.generate();
    for (std::size_t j = 0; j < first.size(); ++j)
      CHECK(planned.generator.timetable().placement(static_cast<int>(j)).start == first[j].start);
  }
}

TEST_CASE("what waits for work that ends a hold comes next though it stands before it in the list") {
  Scenario scenario = empty_scenario();
  const PlaceId site = add_place(scenario, "site");
  for (const char* id : {"crane", "tug"})
    scenario.assets[add_asset(scenario, id, site).index()].capabilities = {{id, 1}};
  Way lift = make_way();
  const int crane = add_role(lift, "crane", {{"crane", 1, {}}});
  const int first = add_activity(lift, "lift", site, 10, {crane});
  const int last = add_activity(lift, "weld", site, 5);
  const int after = add_activity(lift, "tow", site, 7, {add_role(lift, "tug", {{"tug", 1, {}}})});
  add_link(lift, first, last);
  add_link(lift, last, after);
  add_hold(lift, crane, first, last);
  add_order(scenario, "lift", {lift});
  Way way = make_way();
  add_activity(way, "haul", site, 20, {add_role(way, "tug", {{"tug", 1, {}}})});
  add_order(scenario, "haul", {way});
  set_distances(scenario, 0);
  const WindowIndex windows(scenario, scenario.series);
  const PlanningModel model(scenario, windows);
  ScheduleGenerator generator(model);
  GenerationRequest request;
  request.way = {0, 0};
  request.list = {first, after, last, 3};
  generator.generate(request);
  CHECK(generator.timetable().placement(after).start == 15 * seconds_per_hour);
  CHECK(generator.timetable().placement(3).start == 22 * seconds_per_hour);
}

TEST_CASE("work beyond the end of time is not late for a deadline that there is not") {
  Scenario scenario = empty_scenario();
  const PlaceId site = add_place(scenario, "site");
  Way way = make_way();
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) add_activity(way, id, site, 0);
  for (int a = 1; a < 7; ++a) add_link(way, a - 1, a, LinkKind::FinishStart, 90000);
  add_order(scenario, "long", {way});
  set_distances(scenario, 0);
  const WindowIndex windows(scenario, scenario.series);
  const Plan plan = make_plan(scenario, windows, {.schedules = 1});
  CHECK_FALSE(plan.orders[0].taken);
  CHECK(plan.orders[0].cause == "beyond-weather");
}
