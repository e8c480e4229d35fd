// SPDX-License-Identifier: MIT
#include "core/report/explanation.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/model/network_rules.hpp"
#include "core/model/role_blocks.hpp"
#include "core/report/explanation_text.hpp"
#include "core/sim/simulation.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace std::chrono_literals;

namespace {

/// Takes every order by its first way, one after the other, and executes that. `not_before`: of all first activities.
Run executed(const Scenario& scenario, const std::vector<std::vector<AssetId>>& assets,
             std::optional<Instant> not_before = {}) {
  Run run;
  run.scenario = scenario;
  run.plan = empty_plan(scenario);
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) {
    take(run.plan, scenario, OrderId{o}, assets[o]);
    for (PlannedActivity& planned : run.plan.orders[o].activities) planned.start = planned.end = scenario.start;
    run.plan.orders[o].activities.front().not_before = not_before;
    const Way& way = scenario.orders[o].ways.front();
    for (const int a : topological_order(way))
      for (const RoleNeed& need : way.activities[static_cast<std::size_t>(a)].modes.front().roles)
        run.plan.sequences[assets[o][static_cast<std::size_t>(need.role)].index()].steps.push_back(
            {.what = {.activity = {OrderId{o}, a}}});
  }
  const WindowIndex windows{scenario, scenario.series};
  run.trace = simulate(run.scenario, run.plan, windows, {});
  return run;
}

std::string shown(const Run& run, const Explanation& explanation) {
  std::string text;
  for (const ExplainedSegment& s : explanation.segments) {
    static const char* const kinds[] = {"work", "sailing", "waiting"};
    text += std::to_string((s.end - s.start) / 1h) + " h " + kinds[static_cast<int>(s.kind)];
    if (s.kind == SegmentKind::Waiting) text += std::string{" "} + cause_name(s.cause.kind) + " " + s.cause.detail;
    if (s.on_purpose) text += " on purpose";
    const OrderId order = explanation.order;
    text +=
        " " +
        run.scenario.orders[order.index()].ways.front().activities[static_cast<std::size_t>(s.activity.activity)].id +
        "\n";
  }
  return text;
}

void check_tiling(const Run& run, const Explanation& explanation) {
  Instant at = run.scenario.start;
  Seconds waited{0};
  for (const ExplainedSegment& segment : explanation.segments) {
    REQUIRE(segment.start == at);
    REQUIRE(segment.end > segment.start);
    REQUIRE((segment.kind == SegmentKind::Waiting) == (segment.cause.kind != CauseKind::None));
    waited += segment.lateness;
    at = segment.end;
  }
  REQUIRE(at == std::max(explanation.finish, run.scenario.start));
  Seconds charged{0};
  for (const LatenessShare& share : explanation.lateness) charged += share.length;
  REQUIRE(charged == explanation.late);
  REQUIRE(waited <= explanation.late);
}

struct Basics {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "vung_tau", {10, 107}, PlaceKind::Port);
  PlaceId field = add_place(scenario, "bach_ho", {10, 108});
  AssetId crane = add_asset(scenario, "truong_sa", port);
  Basics() { set_distances(scenario, 60); }

  Way lift_way() {
    Way way = make_way();
    const int role = add_role(way, "crane");
    const int load = add_activity(way, "load", port, 12, {role});
    const int lift = add_activity(way, "lift", field, 24, {role});
    add_link(way, load, lift);
    return way;
  }
};

}  // namespace

TEST_CASE("work and sailing tile an order that waits for nothing") {
  Basics b;
  add_order(b.scenario, "first", {b.lift_way()});
  const Run run = executed(b.scenario, {{b.crane}});
  const Explanation explanation = explain_order(run, OrderId{0});
  CHECK(shown(run, explanation) == "12 h work load\n6 h sailing lift\n24 h work lift\n");
  check_tiling(run, explanation);
}

TEST_CASE("an order that may not begin waits for its earliest start") {
  Basics b;
  const OrderId order = add_order(b.scenario, "first", {b.lift_way()});
  b.scenario.orders[order.index()].earliest_start = b.scenario.start + 48h;
  const Run run = executed(b.scenario, {{b.crane}});
  CHECK(shown(run, explain_order(run, order)) ==
        "48 h waiting earliest_start first load\n12 h work load\n6 h sailing lift\n24 h work lift\n");
}

TEST_CASE("an asset at work for another order is waited for and the lateness is charged to it") {
  Basics b;
  add_order(b.scenario, "first", {b.lift_way()});
  const OrderId second = add_order(b.scenario, "second", {b.lift_way()});
  b.scenario.orders[second.index()].due = b.scenario.start + 60h;
  const Run run = executed(b.scenario, {{b.crane}, {b.crane}});
  const Explanation explanation = explain_order(run, second);
  check_tiling(run, explanation);
  CHECK(explanation.segments.front().cause == Cause{CauseKind::Asset, "truong_sa"});
  CHECK(explanation.segments.front().busy_with.order == OrderId{0});
  CHECK(explanation.finish == b.scenario.start + 90h);
  CHECK(explanation.late == 30h);
  REQUIRE(explanation.lateness.size() == 1);
  CHECK(explanation.lateness.front().cause == Cause{CauseKind::Asset, "truong_sa"});
}

TEST_CASE("of two assets the one still at work elsewhere is waited for and not the one that lies idle") {
  Basics b;
  const AssetId tug = add_asset(b.scenario, "tug", b.field);
  Way alone = make_way();
  add_activity(alone, "guard", b.field, 30, {add_role(alone, "tug")});
  Way both = make_way();
  const int crane_role = add_role(both, "crane");
  add_activity(both, "load", b.port, 10, {crane_role, add_role(both, "tug")});
  add_order(b.scenario, "first", {alone});
  const OrderId second = add_order(b.scenario, "second", {both});
  const Run run = executed(b.scenario, {{tug}, {b.crane, tug}});
  CHECK(shown(run, explain_order(run, second)) == "30 h waiting asset tug load\n6 h sailing load\n10 h work load\n");
}

TEST_CASE("of two assets that come together the one that was at work elsewhere is waited for") {
  Basics b;
  const AssetId tug = add_asset(b.scenario, "tug", b.field);
  const PlaceId site = add_place(b.scenario, "rong", {9.5, 108});
  set_distances(b.scenario, 60);
  Way alone = make_way();
  add_activity(alone, "guard", b.field, 30, {add_role(alone, "tug")});
  Way both = make_way();
  const int crane_role = add_role(both, "crane");
  add_activity(both, "lift", site, 10, {crane_role, add_role(both, "tug")});
  add_order(b.scenario, "first", {alone});
  const OrderId second = add_order(b.scenario, "second", {both});
  const Run run = executed(b.scenario, {{tug}, {b.crane, tug}});
  const Explanation explanation = explain_order(run, second);
  REQUIRE_FALSE(explanation.segments.empty());
  CHECK(explanation.segments.front().cause == Cause{CauseKind::Asset, "tug"});
  CHECK(explanation.segments.front().busy_with.order == OrderId{0});
}

TEST_CASE("work that only the asset puts in a row is work and not waiting for the asset") {
  Basics b;
  Way way = b.lift_way();
  way.links.clear();
  add_order(b.scenario, "first", {way});
  const Run run = executed(b.scenario, {{b.crane}});
  CHECK(shown(run, explain_order(run, OrderId{0})) == "12 h work load\n6 h sailing lift\n24 h work lift\n");
}

TEST_CASE("weather waited for before and within work is named with its limit and place") {
  Basics b;
  std::vector<double> hs(24 * 60, 1.0);
  for (std::size_t hour = 18; hour < 30; ++hour) hs[hour] = 2.0;
  for (std::size_t hour = 40; hour < 45; ++hour) hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", hs);
  Way way = b.lift_way();
  way.activities[1].conditions.limits = {{"hs_m", 0, 1.5}};
  way.activities[1].rule = WeatherRule::Suspendable;
  add_order(b.scenario, "first", {way});
  const Run run = executed(b.scenario, {{b.crane}});
  const Explanation explanation = explain_order(run, OrderId{0});
  CHECK(shown(run, explanation) ==
        "12 h work load\n6 h sailing lift\n12 h waiting weather hs_m@bach_ho lift\n10 h work lift\n"
        "5 h waiting weather hs_m@bach_ho lift\n14 h work lift\n");
  check_tiling(run, explanation);
}

TEST_CASE("what begins later on purpose is late for what is waited for after it") {
  Basics b;
  std::vector<double> hs(24 * 60, 1.0);
  for (std::size_t hour = 18; hour < 100; ++hour) hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", hs);
  Way way = b.lift_way();
  way.activities[1].conditions.limits = {{"hs_m", 0, 1.5}};
  way.activities[1].rule = WeatherRule::Continuous;
  const OrderId order = add_order(b.scenario, "first", {way});
  b.scenario.orders[order.index()].earliest_start = b.scenario.start + 5h;
  b.scenario.orders[order.index()].due = b.scenario.start + 90h;
  const Run run = executed(b.scenario, {{b.crane}}, b.scenario.start + 75h);
  const Explanation explanation = explain_order(run, order);
  CHECK(shown(run, explanation) ==
        "5 h waiting earliest_start first load\n70 h waiting weather hs_m@bach_ho on purpose load\n12 h work load\n"
        "6 h sailing lift\n7 h waiting weather hs_m@bach_ho lift\n24 h work lift\n");
  REQUIRE(explanation.lateness.size() == 1);
  CHECK(explanation.lateness[0].cause.kind == CauseKind::Weather);
  CHECK(explanation_text(run, explanation).find("on purpose, not to wait later for weather hs_m@bach_ho") !=
        std::string::npos);
  check_tiling(run, explanation);
}

TEST_CASE("lateness that no waiting covers is the order's own work") {
  Basics b;
  const OrderId order = add_order(b.scenario, "first", {b.lift_way()});
  b.scenario.orders[order.index()].due = b.scenario.start + 40h;
  const Run run = executed(b.scenario, {{b.crane}});
  const Explanation explanation = explain_order(run, order);
  REQUIRE(explanation.lateness.size() == 1);
  CHECK(explanation.lateness.front().cause == Cause{});
  CHECK(explanation.lateness.front().length == 2h);
}

TEST_CASE("a lag is waiting for the predecessor and work of no asset is told apart by its accrual") {
  Basics b;
  std::vector<double> hs(24 * 60, 1.0);
  for (std::size_t hour = 30; hour < 35; ++hour) hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", hs);
  Way way = make_way();
  const int load = add_activity(way, "load", b.port, 12);
  const int paint = add_activity(way, "paint", b.field, 12);
  way.activities[1].conditions.limits = {{"hs_m", 0, 1.5}};
  way.activities[1].rule = WeatherRule::Suspendable;
  add_link(way, load, paint, LinkKind::FinishStart, 10);
  add_order(b.scenario, "first", {way});
  const Run run = executed(b.scenario, {{}});
  const Explanation explanation = explain_order(run, OrderId{0});
  check_tiling(run, explanation);
  CHECK(shown(run, explanation) ==
        "12 h work load\n10 h waiting predecessor first/load paint\n8 h work paint\n5 h waiting weather  paint\n4 h "
        "work paint\n");
}

TEST_CASE("an outage that keeps the asset away is named") {
  Basics b;
  const OutageId outage = add_outage(b.scenario, "dry_dock", b.crane, b.scenario.start, 100);
  add_order(b.scenario, "first", {b.lift_way()});
  Run run = executed(b.scenario, {{b.crane}});
  auto& steps = run.plan.sequences[b.crane.index()].steps;
  steps.insert(steps.begin(), {.what = {.activity = {}, .outage = outage}});
  run.trace = simulate(run.scenario, run.plan, WindowIndex{run.scenario, run.scenario.series}, {});
  CHECK(shown(run, explain_order(run, OrderId{0})) ==
        "100 h waiting outage dry_dock load\n12 h work load\n6 h sailing lift\n24 h work lift\n");
}

TEST_CASE("an order that is not served says why") {
  Basics b;
  const OrderId order = add_order(b.scenario, "first", {b.lift_way()});
  Run run = executed(b.scenario, {{b.crane}});
  run.trace.orders[order.index()] = {
      .status = OrderStatus::Unserved, .cause = "no-asset", .reason = "Truong Sa has crane_t 600, 900 asked"};
  const Explanation explanation = explain_order(run, order);
  CHECK(explanation.status == OrderStatus::Unserved);
  CHECK(explanation.reason == "Truong Sa has crane_t 600, 900 asked");
  CHECK(explanation.segments.empty());
}

TEST_CASE("text sums an activity's time by what it was spent on and names the orders waited for") {
  Basics b;
  add_order(b.scenario, "first", {b.lift_way()});
  const OrderId second = add_order(b.scenario, "second", {b.lift_way()});
  b.scenario.assets[b.crane.index()].name = "Truong Sa";
  const Run run = executed(b.scenario, {{b.crane}, {b.crane}});
  CHECK(explanation_text(run, explain_order(run, second)) ==
        "second\n  finished 2021-01-04 18:00\n"
        "\n  2021-01-01 00:00  2021-01-03 12:00  load\n"
        "      1.75 d  waiting  asset truong_sa at work for first\n"
        "      0.25 d  sailing  Truong Sa\n"
        "      0.50 d  work     Truong Sa\n"
        "\n  2021-01-03 12:00  2021-01-04 18:00  lift\n"
        "      0.25 d  sailing  Truong Sa\n"
        "      1.00 d  work     Truong Sa\n");
}

namespace {

Way random_way(const Basics& b, RandomStream& random) {
  Way way = make_way();
  const int roles = 1 + static_cast<int>(random.below(2));
  for (int r = 0; r < roles; ++r) add_role(way, "role" + std::to_string(r));
  const int count = 1 + static_cast<int>(random.below(5));
  for (int a = 0; a < count; ++a) {
    std::vector<int> needed;
    for (int r = 0; r < roles; ++r)
      if (random.below(3) > 0) needed.push_back(r);
    add_activity(way, "a" + std::to_string(a), random.below(2) ? b.port : b.field,
                 static_cast<double>(random.below(40)), needed);
    Activity& activity = way.activities.back();
    if (random.below(3) == 0) activity.conditions.limits = {{"hs_m", 0, 1.5}};
    activity.rule = static_cast<WeatherRule>(random.below(3));
    if (activity.rule == WeatherRule::Suspendable && random.below(2)) activity.restart = activity.abandon = 1h;
    for (int before = 0; before < a; ++before)
      if (random.below(3) == 0)
        add_link(way, before, a, static_cast<LinkKind>(random.below(3)), static_cast<double>(random.below(3)) * 5);
  }
  return way;
}

}  // namespace

TEST_CASE("segments tile from the horizon's start to the finish in random runs of either world") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    RandomStream random{seed};
    Basics b;
    const AssetId tug = add_asset(b.scenario, "tug", b.field);
    std::vector<double> hs(24 * 400);
    for (std::size_t hour = 0; hour < hs.size(); ++hour) hs[hour] = hour % 37 < 22 ? 1.0 : 2.0;
    add_weather(b.scenario, "hs_m", hs);
    std::vector<std::vector<AssetId>> assets;
    for (int o = 0; o < 4; ++o) {
      const OrderId order = add_order(b.scenario, "order" + std::to_string(o), {random_way(b, random)});
      Order& asked = b.scenario.orders[order.index()];
      if (random.below(2)) asked.earliest_start = b.scenario.start + std::chrono::hours{random.below(200)};
      if (random.below(2)) asked.due = b.scenario.start + std::chrono::hours{random.below(100)};
      assets.push_back(random.below(2) ? std::vector{b.crane, tug} : std::vector{tug, b.crane});
      assets.back().resize(asked.ways.front().roles.size());
    }
    if (random.below(2)) b.scenario.assets[b.crane.index()].breakdowns = Breakdowns{.mtbf_h = 60, .mttr_h = 10};
    Run run = executed(b.scenario, assets);
    if (random.below(2))
      run.trace = simulate(run.scenario, run.plan, WindowIndex{run.scenario, run.scenario.series},
                           {.sampled = true, .seed = seed});
    CAPTURE(seed);
    for (std::size_t o = 0; o < 4; ++o)
      if (run.trace.orders[o].status == OrderStatus::Completed) check_tiling(run, explain_order(run, OrderId{o}));
  }
}
