// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/commercial/damages.hpp"
#include "core/commercial/partner_share.hpp"
#include "tests/core/commercial/money_case.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

Ledger delivered_at(const MoneyCase& money, Instant end) {
  const Plan plan = money.plan();
  TraceBuilder trace(money.scenario);
  trace.done(money.lift, at("2021-02-01"), at("2021-02-02"));
  trace.done(money.tidy, at("2021-02-02"), end);
  return make_ledger(money.scenario, plan, trace.finish(plan));
}

}  // namespace

TEST_CASE("a day late counts once it has begun") {
  CHECK(started_days(Seconds{-5}) == 0);
  CHECK(started_days(Seconds{0}) == 0);
  CHECK(started_days(Seconds{1}) == 1);
  CHECK(started_days(Seconds{seconds_per_day}) == 1);
  CHECK(started_days(Seconds{seconds_per_day + 1}) == 2);
}

TEST_CASE("damages are owed for each started day after due up to the cap") {
  MoneyCase money;
  money.scenario.orders[0].due = at("2021-02-03");
  money.contract().damages = LiquidatedDamages{dollars(5000), dollars(12000)};
  CHECK(delivered_at(money, at("2021-02-03")).items.empty());
  const auto two_days = items_of(delivered_at(money, at("2021-02-04T01:00")), MoneyKind::Damages);
  REQUIRE(two_days.size() == 1);
  CHECK(two_days[0].amount == dollars(-10000));
  CHECK(two_days[0].quantity == 2);
  CHECK(total(items_of(delivered_at(money, at("2021-03-04")), MoneyKind::Damages)) == dollars(-12000));
}

TEST_CASE("damages without a cap go on") {
  MoneyCase money;
  money.scenario.orders[0].due = at("2021-02-03");
  money.contract().damages = LiquidatedDamages{dollars(5000), {}};
  CHECK(total(items_of(delivered_at(money, at("2021-02-23")), MoneyKind::Damages)) == dollars(-100000));
}

TEST_CASE("a breach costs its link's price by the second and is listed without a price too") {
  MoneyCase money;
  Link& link = add_link(money.only_way(), 0, 1);
  link.maximum = Seconds{3600};
  link.breach_per_day = dollars(2400);
  const Plan plan = money.plan();
  TraceBuilder builder(money.scenario);
  builder.done(money.lift, at("2021-02-01"), at("2021-02-02"));
  builder.done(money.tidy, at("2021-02-02T04:00"), at("2021-02-03"));
  Trace trace = builder.finish(plan);
  trace.breaches = {{money.lift, money.tidy, Seconds{3 * 3600}}};
  const auto items = items_of(make_ledger(money.scenario, plan, trace), MoneyKind::Breach);
  REQUIRE(items.size() == 1);
  CHECK(items[0].amount == dollars(-300));
  CHECK(items[0].what == "lift>tidy");
  CHECK(items[0].start == at("2021-02-02T04:00"));
  link.breach_per_day = {};
  CHECK(items_of(make_ledger(money.scenario, plan, trace), MoneyKind::Breach).size() == 1);
}

TEST_CASE("a breach falls due when its activity begins for the first time") {
  MoneyCase money;
  add_link(money.only_way(), 0, 1).maximum = Seconds{3600};
  const Plan plan = money.plan();
  TraceBuilder builder(money.scenario);
  builder.done(money.lift, at("2021-02-01"), at("2021-02-02"));
  builder.done(money.tidy, at("2021-02-02T04:00"), at("2021-02-03"));
  builder.done(money.tidy, at("2021-02-05"), at("2021-02-06")).attempt = 2;
  Trace trace = builder.finish(plan);
  trace.breaches = {{money.lift, money.tidy, Seconds{3 * 3600}}};
  const auto items = items_of(make_ledger(money.scenario, plan, trace), MoneyKind::Breach);
  REQUIRE(items.size() == 1);
  CHECK(items[0].start == at("2021-02-02T04:00"));
}

TEST_CASE("a partner has his share of his asset's day rates") {
  MoneyCase money;
  Asset& partners = money.asset(money.barge);
  partners.ownership = Ownership::Partner;
  partners.partner = "joint venture";
  partners.partner_share_pct = 60;
  DayRate rate;
  rate.per_day = dollars(1000);
  rate.role = "barge";
  money.contract().day_rates = {rate};
  rate.role = "crane";
  money.contract().day_rates.push_back(rate);
  const Plan plan = money.plan();
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 24, AssetState::Working, money.lift);
  trace.interval(money.barge, 48, AssetState::Working, money.lift);
  const auto shares = items_of(make_ledger(money.scenario, plan, trace.finish(plan)), MoneyKind::PartnerShare);
  REQUIRE(shares.size() == 1);
  CHECK(shares[0].amount == dollars(-1200));
  CHECK(shares[0].what == "joint venture");
}

TEST_CASE("a partner has his share of a lump sum by the hours of his asset") {
  MoneyCase money;
  Asset& partners = money.asset(money.barge);
  partners.ownership = Ownership::Partner;
  partners.partner_share_pct = 50;
  money.contract().lump_sum = LumpSum{dollars(3000), {}};
  const Plan plan = money.plan();
  TraceBuilder trace(money.scenario);
  trace.interval(money.crane, 48, AssetState::Working, money.lift);
  trace.interval(money.barge, 24, AssetState::Working, money.lift);
  trace.done(money.lift, at("2021-01-01"), at("2021-01-02"));
  trace.done(money.tidy, at("2021-01-02"), at("2021-01-03"));
  const auto shares = items_of(make_ledger(money.scenario, plan, trace.finish(plan)), MoneyKind::PartnerShare);
  REQUIRE(shares.size() == 1);
  CHECK(shares[0].amount == dollars(-500));
  CHECK(shares[0].start == at("2021-01-03"));
}

TEST_CASE("items stand by order with those of no order last and repeat byte for byte") {
  MoneyCase money;
  money.scenario.overhead_per_day = dollars(100);
  money.asset(money.crane).costs.working_per_day = dollars(1000);
  money.asset(money.crane).costs.idle_per_day = dollars(10);
  money.contract().lump_sum = LumpSum{dollars(3000), {}};
  const Ledger first = delivered_at(money, at("2021-02-03"));
  const Ledger second = delivered_at(money, at("2021-02-03"));
  REQUIRE(first.items.size() == second.items.size());
  CHECK(first.items.front().order == money.order);
  CHECK_FALSE(first.items.back().order.valid());
  CHECK(first.items.back().kind == MoneyKind::Overhead);
}
