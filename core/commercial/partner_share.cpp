// SPDX-License-Identifier: MIT
#include "core/commercial/partner_share.hpp"

#include "core/commercial/asset_intervals.hpp"

namespace fairlead {
namespace {

bool is_partners(const Asset& asset) {
  return asset.ownership == Ownership::Partner && asset.partner_share_pct > 0;
}

/// Seconds per order that an asset, or all together, spent on it.
using OrderSeconds = std::vector<std::int64_t>;

OrderSeconds seconds_by_order(std::span<const Interval> intervals, std::size_t orders) {
  OrderSeconds seconds(orders, 0);
  for (const Interval& interval : intervals)
    if (interval.activity.valid()) seconds[interval.activity.order.index()] += (interval.end - interval.start).count();
  return seconds;
}

double part_brought_in(const MoneyItem& revenue, AssetId asset, const OrderSeconds& own, const OrderSeconds& all) {
  if (revenue.asset.valid()) return revenue.asset == asset ? 1 : 0;
  const std::size_t order = revenue.order.index();
  if (all[order] == 0) return 0;
  return static_cast<double>(own[order]) / static_cast<double>(all[order]);
}

void add_share(const MoneyItem& revenue, AssetId asset, const Asset& partners, double part, MoneyItems& items) {
  if (part <= 0) return;
  const double share = part * partners.partner_share_pct / 100.0;
  MoneyItem item;
  item.kind = MoneyKind::PartnerShare;
  item.order = revenue.order;
  item.asset = asset;
  item.start = revenue.start;
  item.end = revenue.end;
  item.what = partners.partner;
  item.quantity = usd(revenue.amount);
  item.unit = "usd";
  item.rate_usd = share;
  item.amount = -scaled(revenue.amount, share);
  items.push_back(std::move(item));
}

}  // namespace

void add_partner_shares(const RunFacts& facts, MoneyItems& items) {
  const std::size_t revenue_end = items.size();
  const std::size_t orders = facts.scenario().orders.size();
  const OrderSeconds all = seconds_by_order(facts.trace().intervals, orders);
  for (const AssetId asset : ids_of<AssetId>(facts.scenario().assets)) {
    if (!is_partners(facts.asset(asset))) continue;
    const OrderSeconds own = seconds_by_order(intervals_of(facts.trace(), asset), orders);
    for (std::size_t k = 0; k < revenue_end; ++k)
      if (group_of(items[k].kind) == MoneyGroup::Revenue) {
        const MoneyItem revenue = items[k];
        add_share(revenue, asset, facts.asset(asset), part_brought_in(revenue, asset, own, all), items);
      }
  }
}

}  // namespace fairlead
