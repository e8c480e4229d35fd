// SPDX-License-Identifier: MIT
#include "core/commercial/asset_costs.hpp"

#include "core/commercial/asset_intervals.hpp"

namespace fairlead {
namespace {

struct CostStretch {
  AssetState state = AssetState::Idle;  ///< of the charged: working, sailing, towed, standby, idle, off_hire
  OrderId order;
  TimeSpan span;
};

AssetState charged_state(AssetState state) {
  return state == AssetState::Breakdown || state == AssetState::Outage ? AssetState::Idle : state;
}

const char* charged_name(AssetState state) {
  switch (state) {
    case AssetState::Working:
      return "working";
    case AssetState::Sailing:
      return "sailing";
    case AssetState::Towed:
      return "towed";
    case AssetState::Standby:
      return "standby";
    default:
      return "idle";
  }
}

std::vector<CostStretch> cost_stretches(const Trace& trace, AssetId asset) {
  std::vector<CostStretch> stretches;
  for (const Interval& interval : intervals_of(trace, asset)) {
    const AssetState state = charged_state(interval.state);
    const OrderId order = interval.activity.order;
    CostStretch* last = stretches.empty() ? nullptr : &stretches.back();
    if (last != nullptr && last->state == state && last->order == order && last->span.end == interval.start)
      last->span.end = interval.end;
    else
      stretches.push_back({state, order, {interval.start, interval.end}});
  }
  return stretches;
}

Cents cash_per_day(const StateCosts& costs, AssetState state) {
  switch (state) {
    case AssetState::Working:
    case AssetState::Sailing:
    case AssetState::Towed:
      return costs.working_per_day;
    case AssetState::Standby:
      return costs.standby_per_day;
    case AssetState::OffHire:
      return {};
    default:
      return costs.idle_per_day;
  }
}

double fuel_t_per_day(const FuelUse& fuel, AssetState state) {
  switch (state) {
    case AssetState::Working:
      return fuel.working_t_per_day;
    case AssetState::Sailing:
      return fuel.sailing_t_per_day;
    case AssetState::Towed:
    case AssetState::Standby:
      return fuel.standby_t_per_day;
    case AssetState::OffHire:
      return 0;
    default:
      return fuel.idle_t_per_day;
  }
}

MoneyItem item_of(MoneyKind kind, AssetId asset, const CostStretch& stretch) {
  MoneyItem item;
  item.kind = kind;
  item.order = stretch.order;
  item.asset = asset;
  item.what = charged_name(stretch.state);
  return item;
}

void add_fuel(const Scenario& scenario, AssetId asset, const CostStretch& stretch, MoneyItems& items) {
  const double t_per_day = fuel_t_per_day(scenario.assets[asset.index()].fuel, stretch.state);
  if (t_per_day <= 0 || scenario.fuel_usd_per_t <= 0) return;
  for (const TimeSpan& part : cut(stretch.span, scenario.end)) {
    MoneyItem item = item_of(MoneyKind::Fuel, asset, stretch);
    item.start = part.start;
    item.end = part.end;
    item.quantity = t_per_day * static_cast<double>(part.length().count()) / seconds_per_day;
    item.unit = "t";
    item.rate_usd = scenario.fuel_usd_per_t;
    item.amount = -cents_from_usd(item.quantity * item.rate_usd);
    items.push_back(std::move(item));
  }
}

}  // namespace

void add_state_costs(const RunFacts& facts, AssetId asset, MoneyItems& items) {
  const StateCosts& costs = facts.asset(asset).costs;
  for (const CostStretch& stretch : cost_stretches(facts.trace(), asset)) {
    add_per_day(facts.scenario(), item_of(MoneyKind::AssetCost, asset, stretch), stretch.span,
                cash_per_day(costs, stretch.state), Direction::Paid, items);
    add_fuel(facts.scenario(), asset, stretch, items);
  }
}

}  // namespace fairlead
