// SPDX-License-Identifier: MIT
#include "core/commercial/pay_items.hpp"

#include <catch2/catch.hpp>

#include "tests/core/commercial/money_case.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

// lift 2021-02-01 .. 02-02, tidy 02-02 .. 02-02T12:00 (delivers).
Ledger ledger_of(const MoneyCase& money) {
  const Plan plan = money.plan();
  TraceBuilder trace(money.scenario);
  trace.done(money.lift, at("2021-02-01"), at("2021-02-02"));
  trace.done(money.tidy, at("2021-02-02"), at("2021-02-02T12:00"));
  return make_ledger(money.scenario, plan, trace.finish(plan));
}

}  // namespace

TEST_CASE("a lump sum without milestones is earned at delivery") {
  MoneyCase money;
  money.contract().lump_sum = LumpSum{dollars(1000000.01), {}};
  const auto items = items_of(ledger_of(money), MoneyKind::LumpSum);
  REQUIRE(items.size() == 1);
  CHECK(items[0].amount == dollars(1000000.01));
  CHECK(items[0].start == at("2021-02-02T12:00"));
  CHECK(items[0].end == items[0].start);
}

TEST_CASE("milestones are earned at their activities and sum to the lump sum to the cent") {
  MoneyCase money;
  money.contract().lump_sum = LumpSum{dollars(100), {{"", 33.333}, {"lift", 33.333}, {"tidy", 33.334}}};
  const auto items = items_of(ledger_of(money), MoneyKind::LumpSum);
  REQUIRE(items.size() == 3);
  CHECK(items[0].start == at("2021-02-01"));
  CHECK(items[0].amount == dollars(33.33));
  CHECK(items[1].start == at("2021-02-02"));
  CHECK(items[1].amount == dollars(33.33));
  CHECK(items[2].start == at("2021-02-02T12:00"));
  CHECK(items[2].amount == dollars(33.34));
}

TEST_CASE("a milestone that the chosen way lacks is earned at delivery") {
  MoneyCase money;
  money.contract().lump_sum = LumpSum{dollars(100), {{"float_over", 100}}};
  const auto items = items_of(ledger_of(money), MoneyKind::LumpSum);
  REQUIRE(items.size() == 1);
  CHECK(items[0].start == at("2021-02-02T12:00"));
}

TEST_CASE("unit rates are earned at the activity that carries the quantity and the rest at delivery") {
  MoneyCase money;
  money.only_way().quantities = {{"laid_km", 10.5}};
  money.only_way().activities[0].quantities = {{"laid_km", 8.25}};
  money.contract().unit_rates = {{"laid_km", dollars(1000.1)}};
  const auto items = items_of(ledger_of(money), MoneyKind::UnitRate);
  REQUIRE(items.size() == 2);
  CHECK(items[0].amount == dollars(8250.83));  // 8.25 km at 1000.10 is 8250.825
  CHECK(items[0].start == at("2021-02-02"));
  CHECK(items[1].amount == dollars(2250.23));  // 2.25 km is 2250.225
  CHECK(items[1].start == at("2021-02-02T12:00"));
}

TEST_CASE("unit rates follow the season factor of the month") {
  MoneyCase money;
  money.only_way().quantities = {{"piles", 4}};
  money.contract().unit_rates = {{"piles", dollars(100)}};
  money.scenario.prices.season_factor_by_month = {1, 1.25, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  CHECK(total(items_of(ledger_of(money), MoneyKind::UnitRate)) == dollars(500));
}

TEST_CASE("mobilisation is earned at the first finish and demobilisation at the last") {
  MoneyCase money;
  money.contract().mobilisation = FixedFee{dollars(150000)};
  money.contract().demobilisation = FixedFee{dollars(75000)};
  const Ledger ledger = ledger_of(money);
  REQUIRE(ledger.items.size() == 2);
  CHECK(ledger.items[0].kind == MoneyKind::Mobilisation);
  CHECK(ledger.items[0].start == at("2021-02-02"));
  CHECK(ledger.items[1].amount == dollars(75000));
  CHECK(ledger.items[1].start == at("2021-02-02T12:00"));
}

TEST_CASE("provisional hire runs from first start to delivery") {
  MoneyCase money;
  money.contract().provisional_hires = {{"rov", dollars(10000)}};
  const auto items = items_of(ledger_of(money), MoneyKind::ProvisionalHire);
  REQUIRE(items.size() == 1);
  CHECK(items[0].quantity == 1.5);
  CHECK(items[0].amount == dollars(15000));
  CHECK(items[0].what == "rov");
}

TEST_CASE("an order that is not completed earns no pay items") {
  MoneyCase money;
  money.contract().lump_sum = LumpSum{dollars(100), {{"", 50}, {"tidy", 50}}};
  money.contract().mobilisation = FixedFee{dollars(10)};
  const Plan plan = money.plan();
  CHECK(make_ledger(money.scenario, plan, TraceBuilder(money.scenario).finish(plan)).items.empty());
}
