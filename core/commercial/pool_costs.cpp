// SPDX-License-Identifier: MIT
#include "core/commercial/pool_costs.hpp"

namespace fairlead {
namespace {

// rate * thousandths * seconds / 3.6e6, rounded half away from zero, without overflow for any sane claim.
Cents cost_of_claim(Cents per_unit_hour, Amount amount, Seconds length) {
  constexpr std::int64_t one_unit_hour = 1000 * std::int64_t{seconds_per_hour};
  const std::int64_t claimed = amount.thousandths * length.count();
  const std::int64_t whole = claimed / one_unit_hour;
  const std::int64_t rest = claimed % one_unit_hour;
  return {per_unit_hour.value * whole + (per_unit_hour.value * rest * 2 + one_unit_hour) / (2 * one_unit_hour)};
}

MoneyItem item_of(const ClaimRecord& claim, PoolId id, const Pool& pool) {
  MoneyItem item;
  item.kind = MoneyKind::PoolCost;
  item.order = claim.holder.activity.order;
  item.pool = id;
  item.rate_usd = usd(pool.per_unit_hour);
  return item;
}

void add_taken(const ClaimRecord& claim, PoolId id, const Pool& pool, MoneyItems& items) {
  MoneyItem item = item_of(claim, id, pool);
  item.quantity = claim.amount.as_double();
  item.unit = "1";
  item.amount = -cost_of_claim(pool.per_unit_hour, claim.amount, Seconds{seconds_per_hour});
  add_at(claim.start, std::move(item), items);
}

void add_hours(const Scenario& scenario, const ClaimRecord& claim, PoolId id, const Pool& pool, MoneyItems& items) {
  for (const TimeSpan& part : cut({claim.start, claim.end}, scenario.end)) {
    MoneyItem item = item_of(claim, id, pool);
    item.start = part.start;
    item.end = part.end;
    item.quantity = claim.amount.as_double() * hours(part.length());
    item.unit = "unit h";
    item.amount = -cost_of_claim(pool.per_unit_hour, claim.amount, part.length());
    items.push_back(std::move(item));
  }
}

}  // namespace

void add_pool_costs(const RunFacts& facts, MoneyItems& items) {
  for (const ClaimRecord& claim : facts.trace().claims) {
    if (claim.resource.kind != ResourceKind::Pool || !claim.holder.activity.valid()) continue;
    const PoolId id{claim.resource.index};
    const Pool& pool = facts.scenario().pools[id.index()];
    if (pool.per_unit_hour == Cents{}) continue;
    if (pool.stock)
      add_taken(claim, id, pool, items);
    else
      add_hours(facts.scenario(), claim, id, pool, items);
  }
}

}  // namespace fairlead
