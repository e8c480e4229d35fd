// SPDX-License-Identifier: MIT
#include "core/commercial/ledger_entry.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/commercial/asset_costs.hpp"
#include "core/commercial/damages.hpp"
#include "core/commercial/day_rates.hpp"
#include "core/commercial/downtime.hpp"
#include "core/commercial/partner_share.hpp"
#include "core/commercial/pay_items.hpp"
#include "core/commercial/pool_costs.hpp"

namespace fairlead {
namespace {

void add_overhead(const Scenario& scenario, MoneyItems& items) {
  MoneyItem item;
  item.kind = MoneyKind::Overhead;
  add_per_day(scenario, std::move(item), {scenario.start, scenario.end}, scenario.overhead_per_day, Direction::Paid,
              items);
}

void sort_items(MoneyItems& items) {
  const auto key = [](const MoneyItem& item) {
    const std::int32_t order = item.order.valid() ? item.order.value : std::numeric_limits<std::int32_t>::max();
    return std::tuple{order, item.kind, item.asset, item.pool, item.start};
  };
  std::stable_sort(items.begin(), items.end(), [&](const MoneyItem& a, const MoneyItem& b) { return key(a) < key(b); });
}

/// As they come.
MoneyItems items_of(const Scenario& scenario, const Plan& plan, const Trace& trace) {
  const RunFacts facts(scenario, plan, trace);
  MoneyItems items;
  items.reserve(2 * (trace.intervals.size() + trace.claims.size()));
  for (const OrderId order : ids_of<OrderId>(scenario.orders)) {
    add_pay_items(facts, order, items);
    add_day_rates(facts, order, items);
  }
  add_partner_shares(facts, items);
  for (const OrderId order : ids_of<OrderId>(scenario.orders)) add_damages(facts, order, items);
  add_breaches(facts, items);
  for (const AssetId asset : ids_of<AssetId>(scenario.assets)) {
    add_state_costs(facts, asset, items);
    add_travel_costs(facts, asset, items);
    add_hire(facts, asset, items);
  }
  add_pool_costs(facts, items);
  for (const OrderId order : ids_of<OrderId>(scenario.orders)) add_downtime(facts, order, items);
  add_overhead(scenario, items);
  return items;
}

}  // namespace

Ledger make_ledger(const Scenario& scenario, const Plan& plan, const Trace& trace) {
  MoneyItems items = items_of(scenario, plan, trace);
  sort_items(items);
  return {std::move(items)};
}

Cents ledger_total(const Scenario& scenario, const Plan& plan, const Trace& trace) {
  Cents total;
  for (const MoneyItem& item : items_of(scenario, plan, trace)) total += item.amount;
  return total;
}

}  // namespace fairlead
