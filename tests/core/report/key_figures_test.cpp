// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/report/key_figures_from_trace.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct FigureCase {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port");
  AssetId rig = add_asset(scenario, "rig", port);
  PoolId welders = add_pool(scenario, "welders", 60);
  OrderId outside = add_order(scenario, "outside", {one_day()});
  OrderId own = add_order(scenario, "own", {one_day()});
  OrderId tender = add_order(scenario, "tender", {one_day()});
  Plan plan;
  Ledger ledger;

  FigureCase() {
    scenario.end = scenario.start + Seconds{10 * seconds_per_day};
    order(own).kind = OrderKind::Internal;
    order(tender).kind = OrderKind::Tender;
    plan = empty_plan(scenario);
  }
  Order& order(OrderId id) { return scenario.orders[id.index()]; }
  void earn(MoneyKind kind, OrderId order_id, Instant end, std::int64_t cents) {
    MoneyItem item;
    item.kind = kind;
    item.order = order_id;
    item.asset = rig;
    item.pool = welders;
    item.start = end - Seconds{seconds_per_day};
    item.end = end;
    item.amount = {cents};
    ledger.items.push_back(item);
  }
  KeyFigures figures(TraceBuilder& trace) const {
    return key_figures_from_trace(scenario, plan, trace.finish(plan), ledger);
  }

 private:
  [[nodiscard]] Way one_day() const {
    Way way = make_way();
    add_activity(way, "work", port, 24, {add_role(way, "rig")});
    return way;
  }
};

}  // namespace

TEST_CASE("hours of an asset sum to the horizon and what lies past it is not counted") {
  FigureCase test;
  TraceBuilder trace(test.scenario);
  const ActivityRef work{test.outside, 0};
  trace.interval(test.rig, 24, AssetState::OffHire);
  trace.interval(test.rig, 24, AssetState::Sailing, work);
  trace.interval(test.rig, 12, AssetState::Towed, work);
  trace.interval(test.rig, 12, AssetState::Standby, work).cause.kind = CauseKind::Weather;
  trace.interval(test.rig, 6, AssetState::Standby, work).cause.kind = CauseKind::Shift;
  trace.interval(test.rig, 6, AssetState::Standby, work).cause.kind = CauseKind::Pool;
  trace.interval(test.rig, 24, AssetState::Breakdown, work);
  trace.interval(test.rig, 24, AssetState::Outage);
  trace.interval(test.rig, 96, AssetState::Idle);
  trace.interval(test.rig, 100, AssetState::Working, work);
  const AssetFigures rig = test.figures(trace).assets.at(0);
  CHECK(rig.off_hire_h == 24);
  CHECK(rig.sailing_h == 24);
  CHECK(rig.towed_h == 12);
  CHECK(rig.standby_weather_h == 18);
  CHECK(rig.standby_other_h == 6);
  CHECK(rig.breakdown_h == 24);
  CHECK(rig.outage_h == 24);
  CHECK(rig.idle_h == 96);
  CHECK(rig.working_h == 12);
  CHECK(rig.utilisation_pct == Approx(100.0 * 48 / 216));
}

TEST_CASE("orders are counted by what became of them") {
  FigureCase test;
  test.order(test.outside).due = at("2021-01-02");
  test.order(test.tender).mandatory = false;
  take(test.plan, test.scenario, test.outside, {test.rig});
  TraceBuilder trace(test.scenario);
  trace.done({test.outside, 0}, at("2021-01-02"), at("2021-01-03"));
  const KeyFigures figures = test.figures(trace);
  CHECK(figures.orders_total == 3);
  CHECK(figures.orders_completed == 1);
  CHECK(figures.orders_late == 1);
  CHECK(figures.orders_unserved == 1);
  CHECK(figures.orders_left_out == 1);
  CHECK(figures.makespan_h == 48);
}

TEST_CASE("totals are the sums of the items within the horizon") {
  FigureCase test;
  const Instant in_time = test.scenario.end;
  const Instant after = in_time + Seconds{seconds_per_day};
  test.earn(MoneyKind::LumpSum, test.outside, in_time, 100'00);
  test.earn(MoneyKind::LumpSum, test.outside, after, 999'00);
  test.earn(MoneyKind::DayRate, test.tender, in_time, 50'00);
  test.earn(MoneyKind::Damages, test.outside, in_time, -7'00);
  test.earn(MoneyKind::Breach, test.outside, in_time, -3'00);
  test.earn(MoneyKind::Fuel, test.outside, in_time, -20'01);
  test.earn(MoneyKind::Overhead, {}, in_time, -10'00);
  test.scenario.targets.revenue_plan = {120'00};
  TraceBuilder trace(test.scenario);
  const KeyFigures figures = test.figures(trace);
  CHECK(figures.revenue.value == 100'00);
  CHECK(figures.tender_revenue.value == 50'00);
  CHECK(figures.damages.value == 7'00);
  CHECK(figures.breaches.value == 3'00);
  CHECK(figures.cost.value == 30'01);
  CHECK(figures.margin.value == 109'99);
  CHECK(figures.plan_attainment_pct == 125.0);
  CHECK_FALSE(figures.labour_cover_pct.has_value());
}

TEST_CASE("labour cover is the labour that outside orders bear over the payroll") {
  FigureCase test;
  test.scenario.targets.payroll = {1000'00};
  test.scenario.pools[0].labour = true;
  test.scenario.assets[0].costs.crew_per_day = {50'00};
  const Instant end = test.scenario.end;
  test.earn(MoneyKind::PoolCost, test.outside, end, -100'00);
  test.earn(MoneyKind::PoolCost, test.tender, end, -60'00);
  test.earn(MoneyKind::PoolCost, test.own, end, -500'00);
  test.earn(MoneyKind::AssetCost, test.outside, end, -400'00);  // one day, of which the crew 50
  test.earn(MoneyKind::AssetCost, {}, end, -400'00);
  TraceBuilder trace(test.scenario);
  CHECK(test.figures(trace).labour_cover_pct == 21.0);
}

TEST_CASE("service lines show revenue beside plan") {
  FigureCase test;
  test.scenario.targets.lines = {{"drilling", {500'00}}};
  test.order(test.outside).line = "drilling";
  test.earn(MoneyKind::DayRate, test.outside, test.scenario.end, 450'00);
  test.earn(MoneyKind::DayRate, test.own, test.scenario.end, 30'00);
  TraceBuilder trace(test.scenario);
  const auto lines = test.figures(trace).lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].line == "drilling");
  CHECK(lines[0].revenue.value == 450'00);
  CHECK(lines[0].revenue_plan.value == 500'00);
  CHECK(lines[1].line == "line");
  CHECK(lines[1].revenue.value == 30'00);
}

TEST_CASE("tenders are bid if taken or assumed lost and won if taken and assumed won") {
  FigureCase test;
  TraceBuilder none(test.scenario);
  CHECK(test.figures(none).tenders_bid == 0);
  CHECK_FALSE(test.figures(none).win_rate_pct.has_value());
  test.plan.orders[test.tender.index()].assumed_won = false;
  TraceBuilder lost(test.scenario);
  CHECK(test.figures(lost).tenders_bid == 1);
  CHECK(test.figures(lost).win_rate_pct == 0.0);
  take(test.plan, test.scenario, test.tender, {test.rig});
  test.plan.orders[test.tender.index()].assumed_won = true;
  TraceBuilder won(test.scenario);
  CHECK(test.figures(won).win_rate_pct == 100.0);
}
