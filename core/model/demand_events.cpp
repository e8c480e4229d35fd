// SPDX-License-Identifier: MIT
#include "core/model/demand_events.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

const std::string& group_name(const Demand& demand) {
  return demand.unit_kind.empty() ? demand.id : demand.unit_kind;
}

std::vector<UnitGroup>::iterator find_group(std::vector<UnitGroup>& groups, OrderId order, const std::string& name) {
  return std::find_if(groups.begin(), groups.end(),
                      [&](const UnitGroup& group) { return group.order == order && group.name == name; });
}

}  // namespace

Order event_order(const Scenario& scenario, const DemandEvent& event, Instant at) {
  const Order& owner = scenario.orders[event.order.index()];
  const Demand& demand = demand_of(scenario, event);
  Order order;
  order.id = owner.id + "#" + demand.id + "." + std::to_string(event.number);
  order.name = demand.name;
  order.client = owner.client;
  order.line = owner.line;
  order.service = owner.service;
  order.kind = owner.kind == OrderKind::Internal ? OrderKind::Internal : OrderKind::Firm;
  order.mandatory = false;
  order.priority = demand.priority;
  order.known_from = at;
  order.earliest_start = at;
  order.contract.unit_rates = owner.contract.unit_rates;
  order.ways = {demand.way};
  order.event = event;
  return order;
}

std::size_t orders_without_events(const Scenario& scenario) {
  const auto first = std::find_if(scenario.orders.begin(), scenario.orders.end(),
                                  [](const Order& order) { return order.event.has_value(); });
  return static_cast<std::size_t>(first - scenario.orders.begin());
}

DemandWindow demand_window(const Scenario& scenario, const OrderPlan& planned) {
  DemandWindow window{scenario.end, scenario.start};
  for (const PlannedActivity& activity : planned.activities) {
    window.from = std::min(window.from, activity.start);
    window.until = std::max(window.until, activity.end);
  }
  return {std::max(window.from, scenario.start), std::min(window.until, scenario.end)};
}

std::optional<Instant> delivery(const Scenario& scenario, const Trace& trace, OrderId event) {
  const ActivityRef delivers{event, scenario.orders[event.index()].ways.front().delivers};
  const auto before = [](const ActivityRecord& record, ActivityRef ref) { return record.activity < ref; };
  auto record = std::lower_bound(trace.activities.begin(), trace.activities.end(), delivers, before);
  for (; record != trace.activities.end() && record->activity == delivers; ++record)
    if (!record->failed) return record->end;
  return std::nullopt;
}

std::vector<UnitGroup> unit_groups(const Scenario& scenario) {
  std::vector<UnitGroup> groups;
  for (std::size_t o = 0; o < scenario.orders.size(); ++o)
    for (const Demand& demand : scenario.orders[o].demands) {
      const auto known = find_group(groups, OrderId{o}, group_name(demand));
      if (known == groups.end())
        groups.push_back({.order = OrderId{o}, .name = group_name(demand), .units = demand.units});
      else
        known->units = std::max(known->units, demand.units);
    }
  return groups;
}

std::size_t unit_group_of(const std::vector<UnitGroup>& groups, const Scenario& scenario, OrderId order, int demand) {
  const std::string& name = group_name(scenario.orders[order.index()].demands[static_cast<std::size_t>(demand)]);
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (groups[g].order == order && groups[g].name == name) return g;
  FAIRLEAD_INVARIANT(false, "every demand belongs to a group of units");
  return 0;
}

}  // namespace fairlead
