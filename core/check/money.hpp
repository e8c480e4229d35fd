// SPDX-License-Identifier: MIT
// What a run's money should be, derived anew from trace and contracts.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/check/evidence.hpp"

namespace fairlead::check {

/// Money that falls due at one instant.
struct DueItem {
  MoneyKind kind = MoneyKind::LumpSum;
  OrderId order;
  std::string what;
  Instant at{};
  Cents amount;
};

/// Money that grows with time, summed per kind, order, asset and pool, in cents and fractions.
using MoneyKey = std::tuple<MoneyKind, OrderId, AssetId, PoolId>;
using MoneySums = std::map<MoneyKey, double>;

[[nodiscard]] const char* name_of(MoneyKind kind);
[[nodiscard]] bool is_revenue(MoneyKind kind);

[[nodiscard]] std::vector<DueItem> due_items(const Evidence& evidence);
void add_asset_money(const Evidence& evidence, MoneySums& sums);
void add_hire_money(const Evidence& evidence, MoneySums& sums);
void add_pool_money(const Evidence& evidence, MoneySums& sums);
void add_day_rate_money(const Evidence& evidence, MoneySums& sums);
void add_downtime_money(const Evidence& evidence, MoneySums& sums);
void add_partner_money(const Evidence& evidence, MoneySums& sums);

/// Share of a day in the span.
[[nodiscard]] double days(Span span);
/// The scenario's factor on rates in the local month of `at`.
[[nodiscard]] double rate_factor(const Scenario& scenario, Instant at);
/// The state whose cost an asset is charged: of breakdown and outage idle.
[[nodiscard]] const char* charged_as(AssetState state);
[[nodiscard]] Cents cash_rate(const Asset& asset, AssetState state);
[[nodiscard]] double fuel_rate_t_per_day(const Asset& asset, AssetState state);
/// The share of a day rate that a state earns; negative: none.
[[nodiscard]] double earned_pct(const DayRate& rate, const Interval& interval);
[[nodiscard]] const char* earned_as(const Interval& interval);

}  // namespace fairlead::check
