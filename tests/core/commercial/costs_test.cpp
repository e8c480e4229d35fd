// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/commercial/asset_costs.hpp"
#include "tests/core/commercial/money_case.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

Ledger ledger_of(const MoneyCase& money, TraceBuilder& trace) {
  const Plan plan = money.plan();
  const Trace done = trace.finish(plan);
  Ledger ledger = make_ledger(money.scenario, plan, done);
  Cents sum;
  for (const MoneyItem& item : ledger.items) sum += item.amount;
  CHECK(ledger_total(money.scenario, plan, done) == sum);
  return ledger;
}

Cents total_of(const Ledger& ledger, MoneyKind kind, OrderId order) {
  Cents sum;
  for (const MoneyItem& item : ledger.items)
    if (item.kind == kind && item.order == order) sum += item.amount;
  return sum;
}

void shorten_horizon(MoneyCase& money, double days) {
  money.scenario.end = money.scenario.start + seconds_from_hours(24 * days);
}

}  // namespace

TEST_CASE("assets cost by state and the cost goes to the order of the activity") {
  MoneyCase money;
  shorten_horizon(money, 8);
  StateCosts& costs = money.asset(money.crane).costs;
  costs.working_per_day = dollars(3000);
  costs.standby_per_day = dollars(2000);
  costs.idle_per_day = dollars(1000);
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24, AssetState::Idle);
  trace.interval(money.crane, 24, AssetState::Sailing, money.lift);
  trace.interval(money.crane, 24, AssetState::Towed, money.lift);
  trace.interval(money.crane, 24, AssetState::Standby, money.lift);
  trace.interval(money.crane, 24, AssetState::Working, money.lift);
  trace.interval(money.crane, 24, AssetState::Breakdown, money.lift);
  trace.interval(money.crane, 24, AssetState::Outage);
  trace.interval(money.crane, 24, AssetState::OffHire);
  const Ledger ledger = ledger_of(money, trace);
  CHECK(total_of(ledger, MoneyKind::AssetCost, money.order) == dollars(-3 * 3000 - 2000 - 1000));
  CHECK(total_of(ledger, MoneyKind::AssetCost, {}) == dollars(-2000));
}

TEST_CASE("fuel burns by state and a towed asset burns as standby") {
  MoneyCase money;
  shorten_horizon(money, 6);
  money.scenario.fuel_usd_per_t = 612.5;
  money.asset(money.crane).fuel = {9, 14, 5, 2};
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24, AssetState::Working, money.lift);
  trace.interval(money.crane, 12, AssetState::Sailing, money.lift);
  trace.interval(money.crane, 12, AssetState::Towed, money.lift);
  trace.interval(money.crane, 24, AssetState::Standby, money.lift);
  trace.interval(money.crane, 24, AssetState::Breakdown, money.lift);
  trace.interval(money.crane, 24, AssetState::OffHire);
  trace.interval(money.crane, 24, AssetState::Idle);
  const auto items = items_of(ledger_of(money, trace), MoneyKind::Fuel);
  REQUIRE(items.size() == 6);
  CHECK(items[0].quantity == 9);
  CHECK(items[0].amount == dollars(-9 * 612.5));
  CHECK(items[1].quantity == 7);
  CHECK(items[2].quantity == 2.5);
  CHECK(items[3].quantity == 5);
  CHECK(items[4].quantity == 2);
  CHECK(items[5].quantity == 2);
  CHECK_FALSE(items[5].order.valid());
}

TEST_CASE("pools cost by unit and hour and a stock once") {
  MoneyCase money;
  const PoolId welders = add_pool(money.scenario, "welders", 60);
  const PoolId piles = add_pool(money.scenario, "piles", 100);
  money.scenario.pools[welders.index()].per_unit_hour = dollars(12.34);
  money.scenario.pools[piles.index()].per_unit_hour = dollars(2500);
  money.scenario.pools[piles.index()].stock = true;
  TraceBuilder trace(money.scenario);
  const Instant start = at("2021-02-01");
  trace.claim({ResourceKind::Pool, welders.value, 0}, start, start + Seconds{100}, 7, money.lift);
  trace.claim({ResourceKind::Pool, piles.value, 0}, start, start, 4, money.lift);
  trace.claim({ResourceKind::Slot, money.field.value, 0}, start, start + Seconds{100}, 1, money.lift);
  const auto items = items_of(ledger_of(money, trace), MoneyKind::PoolCost);
  REQUIRE(items.size() == 2);
  CHECK(items[0].amount == dollars(-2.40));  // 7 * 100 s * 12.34 / 3600 s = 2.3994
  CHECK(items[0].pool == welders);
  CHECK(items[1].amount == dollars(-10000));
  CHECK(items[1].start == items[1].end);
}

TEST_CASE("hire runs from first to last use") {
  MoneyCase money;
  Asset& hired = money.asset(money.barge);
  hired.ownership = Ownership::HiredIn;
  hired.hire = Hire{dollars(10000), Seconds{0}, Seconds{0}};
  TraceBuilder trace(money.scenario);
  trace.interval(money.barge, 240, AssetState::OffHire);
  trace.interval(money.barge, 24, AssetState::Sailing, money.lift);
  trace.interval(money.barge, 24, AssetState::Idle);
  trace.interval(money.barge, 36, AssetState::Working, money.lift);
  trace.until(money.barge, money.scenario.end, AssetState::OffHire);
  const Ledger ledger = ledger_of(money, trace);
  CHECK(total_of(ledger, MoneyKind::Hire, money.order) == dollars(-25000));
  CHECK(total_of(ledger, MoneyKind::Hire, {}) == dollars(-10000));
}

TEST_CASE("hire is stretched to the minimum even past the trace") {
  MoneyCase money;
  shorten_horizon(money, 3);
  Asset& hired = money.asset(money.barge);
  hired.ownership = Ownership::HiredIn;
  hired.hire = Hire{dollars(10000), Seconds{0}, Seconds{5 * seconds_per_day}};
  TraceBuilder trace(money.scenario);
  trace.interval(money.barge, 24, AssetState::Working, money.lift);
  const auto items = items_of(ledger_of(money, trace), MoneyKind::Hire);
  REQUIRE(items.size() == 3);  // the order's day, idle until the horizon's end, and after it
  CHECK(total(items) == dollars(-50000));
  CHECK(items[1].end == money.scenario.end);
  CHECK(items[2].start == money.scenario.end);
}

TEST_CASE("an unused hired asset costs no hire") {
  MoneyCase money;
  money.asset(money.barge).ownership = Ownership::HiredIn;
  money.asset(money.barge).hire = Hire{dollars(10000), Seconds{0}, Seconds{5 * seconds_per_day}};
  TraceBuilder trace(money.scenario);
  trace.until(money.barge, money.scenario.end, AssetState::OffHire);
  CHECK(ledger_of(money, trace).items.empty());
}

TEST_CASE("a travel entry is paid once a sailing however often it waits for weather") {
  MoneyCase money;
  money.scenario.travel = {{money.barge, money.port, money.field, 10, dollars(777)},
                           {money.barge, money.field, money.port, 10, dollars(555)}};
  TraceBuilder trace(money.scenario);
  const auto sail = [&](PlaceId from, PlaceId to, AssetState state, ActivityRef activity) {
    Interval& leg = trace.interval(money.barge, 5, state, activity);
    leg.place_from = from;
    leg.place_to = to;
  };
  sail(money.port, money.field, AssetState::Sailing, money.lift);
  sail(money.port, money.port, AssetState::Standby, money.lift);
  sail(money.port, money.field, AssetState::Sailing, money.lift);
  sail(money.field, money.field, AssetState::Working, money.lift);
  sail(money.field, money.port, AssetState::Sailing, {});
  const auto items = items_of(ledger_of(money, trace), MoneyKind::Travel);
  REQUIRE(items.size() == 2);
  CHECK(items[0].amount == dollars(-777));
  CHECK(items[0].order == money.order);
  CHECK(items[1].amount == dollars(-555));
  CHECK_FALSE(items[1].order.valid());
}

TEST_CASE("a move activity pays no travel entry") {
  MoneyCase money;
  money.scenario.travel = {{money.barge, money.port, money.field, 10, dollars(777)}};
  TraceBuilder trace(money.scenario);
  Interval& leg = trace.interval(money.barge, 5, AssetState::Sailing, money.lift);
  leg.place_to = money.field;
  trace.done(money.lift, money.scenario.start, money.scenario.start + Seconds{5 * 3600});
  CHECK(items_of(ledger_of(money, trace), MoneyKind::Travel).empty());
}

TEST_CASE("overhead runs over the horizon alone") {
  MoneyCase money;
  shorten_horizon(money, 10);
  money.scenario.overhead_per_day = dollars(1234.56);
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24 * 20, AssetState::Idle);
  const auto items = items_of(ledger_of(money, trace), MoneyKind::Overhead);
  REQUIRE(items.size() == 1);
  CHECK(items[0].amount == dollars(-12345.6));
}

TEST_CASE("costs are cut where the horizon ends") {
  MoneyCase money;
  shorten_horizon(money, 2);
  money.asset(money.crane).costs.working_per_day = dollars(1000);
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 72, AssetState::Working, money.lift);
  const auto items = items_of(ledger_of(money, trace), MoneyKind::AssetCost);
  REQUIRE(items.size() == 2);
  CHECK(items[0].end == money.scenario.end);
  CHECK(items[0].amount == dollars(-2000));
  CHECK(items[1].amount == dollars(-1000));
}
