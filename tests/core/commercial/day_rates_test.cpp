// SPDX-License-Identifier: MIT
#include "core/commercial/day_rates.hpp"

#include <catch2/catch.hpp>

#include "tests/core/commercial/money_case.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

DayRate rate_of(const std::string& role, double usd) {
  DayRate rate;
  rate.role = role;
  rate.per_day = dollars(usd);
  rate.operating_pct = 100;
  rate.standby_pct = 90;
  rate.weather_pct = 80;
  rate.moving_pct = 70;
  rate.repair_pct = 10;
  return rate;
}

std::vector<MoneyItem> day_rates(const MoneyCase& money, TraceBuilder& trace) {
  const Plan plan = money.plan();
  return items_of(make_ledger(money.scenario, plan, trace.finish(plan)), MoneyKind::DayRate);
}

Cause cause(CauseKind kind) {
  return {kind, {}};
}

}  // namespace

TEST_CASE("a day rate is paid by the asset's state while it is there for the order") {
  MoneyCase money;
  money.contract().day_rates = {rate_of("crane", 24000)};
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24, AssetState::Idle);
  trace.interval(money.crane, 10, AssetState::Sailing, money.lift);
  trace.interval(money.crane, 5, AssetState::Standby, money.lift).cause = cause(CauseKind::Predecessor);
  trace.interval(money.crane, 4, AssetState::Standby, money.lift).cause = cause(CauseKind::Weather);
  trace.interval(money.crane, 1, AssetState::Standby, money.lift).cause = cause(CauseKind::Shift);
  trace.interval(money.crane, 24, AssetState::Working, money.lift);
  trace.interval(money.crane, 2, AssetState::Breakdown, money.lift);
  trace.interval(money.crane, 24, AssetState::Working, {money.other, 0});
  const auto items = day_rates(money, trace);
  REQUIRE(items.size() == 5);
  CHECK(items[0].amount == dollars(7000));  // 10 h at 70 %
  CHECK(items[0].what == "moving");
  CHECK(items[1].amount == dollars(4500));  // 5 h at 90 %
  CHECK(items[2].amount == dollars(4000));  // 5 h of weather and shift at 80 %
  CHECK(items[2].rate_usd == 19200);
  CHECK(items[3].amount == dollars(24000));
  CHECK(items[4].amount == dollars(200));  // 2 h of repair at 10 %
}

TEST_CASE("waiting for what the contractor owes himself pays like repair") {
  for (const CauseKind kind : {CauseKind::Asset, CauseKind::Pool, CauseKind::Outage, CauseKind::Breakdown}) {
    MoneyCase money;
    money.contract().day_rates = {rate_of("crane", 24000)};
    TraceBuilder trace(money.scenario);
    trace.interval(money.crane, 5, AssetState::Standby, money.lift).cause = cause(kind);
    const auto items = day_rates(money, trace);
    REQUIRE(items.size() == 1);
    CHECK(items[0].what == "repair");
    CHECK(items[0].amount == dollars(500));  // 5 h at 10 %
  }
}

TEST_CASE("a day rate changes with the season at the local month's end") {
  MoneyCase money;
  money.contract().day_rates = {rate_of("crane", 1000)};
  money.scenario.prices.season_factor_by_month = {1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  TraceBuilder trace(money.scenario);
  trace.until(money.crane, at("2021-01-31"), AssetState::Idle);
  trace.interval(money.crane, 72, AssetState::Working, money.lift);
  const auto items = day_rates(money, trace);
  REQUIRE(items.size() == 2);
  CHECK(items[0].end == at("2021-02-01"));
  CHECK(items[0].amount == dollars(1500));
  CHECK(items[1].amount == dollars(2000));
}

TEST_CASE("every asset of a group earns the group's day rate") {
  MoneyCase money;
  for (Role& role : money.only_way().roles) role.group = "spread";
  money.contract().day_rates = {rate_of("spread", 1000)};
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24, AssetState::Working, money.lift);
  trace.interval(money.barge, 48, AssetState::Working, money.lift);
  CHECK(total(day_rates(money, trace)) == dollars(3000));
}

TEST_CASE("a shared role earns over its claims and stands by while the asset works for others") {
  MoneyCase money;
  Role& role = money.only_way().roles[1];
  role.shared_capacity = "pob";
  money.asset(money.barge).shareable = {{"pob", Amount::whole(150)}};
  money.contract().day_rates = {rate_of("barge", 2400)};
  TraceBuilder trace(money.scenario);
  trace.interval(money.barge, 10, AssetState::Working, {money.other, 0});
  trace.interval(money.barge, 10, AssetState::Working, money.lift);
  trace.interval(money.barge, 10, AssetState::Working, {money.other, 0});
  const Instant start = money.scenario.start;
  trace.claim({ResourceKind::Shared, money.barge.value, 0}, start + Seconds{5 * 3600}, start + Seconds{25 * 3600}, 80,
              money.lift);
  const auto items = day_rates(money, trace);
  REQUIRE(items.size() == 3);
  CHECK(items[0].amount == dollars(450));   // 5 h at 90 %
  CHECK(items[1].amount == dollars(1000));  // 10 h at 100 %
  CHECK(items[2].amount == dollars(450));
}
