// SPDX-License-Identifier: MIT
#include "core/report/demand_figures.hpp"

#include <algorithm>
#include <map>

#include "core/model/demand_events.hpp"

namespace fairlead {

namespace {

double hours_within(const DemandWindow& window, Instant from, Instant until) {
  return hours(std::max(Seconds{0}, std::min(until, window.until) - std::max(from, window.from)));
}

/// Of all attempts of all the event's activities.
double worked_h(const DemandWindow& window, const Trace& trace, OrderId event) {
  const auto before = [](const ActivityRecord& record, OrderId order) { return record.activity.order < order; };
  double sum = 0;
  for (auto record = std::lower_bound(trace.activities.begin(), trace.activities.end(), event, before);
       record != trace.activities.end() && record->activity.order == event; ++record)
    sum += hours_within(window, record->start, record->end);
  return sum;
}

class DemandCount {
 public:
  DemandCount(const Scenario& scenario, const Plan& plan, const Trace& trace, KeyFigures& figures)
      : scenario_(scenario), plan_(plan), trace_(trace), figures_(figures) {}

  void count() {
    for (std::size_t k = orders_without_events(scenario_); k < scenario_.orders.size(); ++k) add(OrderId{k});
    for (DemandFigures& demand : figures_.demands)
      if (demand.served > 0) demand.mean_wait_h /= demand.served;
    for (const UnitGroup& group : groups_) add_availability(group);
  }

 private:
  void add(OrderId id) {
    const Order& call = scenario_.orders[id.index()];
    const OrderOutcome& outcome = trace_.orders[id.index()];
    if (outcome.cause == unit_was_down) return;
    const Demand& demand = demand_of(scenario_, *call.event);
    DemandFigures& figures = figures_of(*call.event, demand);
    ++figures.events;
    if (outcome.status == OrderStatus::Completed) {
      ++figures.served;
      figures.mean_wait_h += hours(outcome.delivered - call.known_from);
    }
    const DemandWindow window = demand_window(scenario_, plan_.orders[call.event->order.index()]);
    const Instant served = delivery(scenario_, trace_, id).value_or(window.until);
    const double down = demand.units_down * (demand.down_from_start ? worked_h(window, trace_, id)
                                                                    : hours_within(window, call.known_from, served));
    figures.units_down_h += down;
    if (demand.units_down > 0)
      down_of_[unit_group_of(groups_, scenario_, call.event->order, call.event->demand)] += down;
  }

  DemandFigures& figures_of(const DemandEvent& event, const Demand& demand) {
    const auto [at, is_new] = known_.try_emplace({event.order, event.demand}, figures_.demands.size());
    if (is_new) figures_.demands.push_back({.order = scenario_.orders[event.order.index()].id, .demand = demand.id});
    return figures_.demands[at->second];
  }

  void add_availability(const UnitGroup& group) {
    const auto down = down_of_.find(static_cast<std::size_t>(&group - groups_.data()));
    if (down == down_of_.end()) return;
    const DemandWindow window = demand_window(scenario_, plan_.orders[group.order.index()]);
    const double all_h = group.units * hours(window.until - window.from);
    figures_.availability.push_back({.order = scenario_.orders[group.order.index()].id,
                                     .unit = group.name,
                                     .units = group.units,
                                     .availability_pct = 100 * (1 - down->second / all_h)});
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const Trace& trace_;
  KeyFigures& figures_;
  std::vector<UnitGroup> groups_ = unit_groups(scenario_);
  std::map<std::pair<OrderId, int>, std::size_t> known_;
  std::map<std::size_t, double> down_of_;  // by unit group
};

}  // namespace

void fill_demand_figures(const Scenario& scenario, const Plan& plan, const Trace& trace, KeyFigures& figures) {
  DemandCount(scenario, plan, trace, figures).count();
}

}  // namespace fairlead
