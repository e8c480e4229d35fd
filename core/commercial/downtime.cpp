// SPDX-License-Identifier: MIT
#include "core/commercial/downtime.hpp"

#include "core/model/demand_events.hpp"

namespace fairlead {

void add_downtime(const RunFacts& facts, OrderId order, MoneyItems& items) {
  const Order& call = facts.order(order);
  if (!call.event || facts.outcome(order).cause == unit_was_down) return;
  MoneyItem item;
  item.kind = MoneyKind::Downtime;
  item.order = order;
  item.what = "waiting";
  const Instant until = delivery(facts.scenario(), facts.trace(), order).value_or(facts.trace().end);
  add_per_day(facts.scenario(), std::move(item), {call.known_from, until},
              demand_of(facts.scenario(), *call.event).waiting_cost_per_day, Direction::Paid, items);
}

}  // namespace fairlead
