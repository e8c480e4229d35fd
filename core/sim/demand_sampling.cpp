// SPDX-License-Identifier: MIT
#include "core/sim/demand_sampling.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/random.hpp"
#include "core/model/demand_events.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

constexpr double hours_a_year = 8760;

class DemandStream {
 public:
  DemandStream(const Scenario& scenario, OrderId order, int demand, const WorldOptions& world)
      : order_(order),
        index_(demand),
        demand_(scenario.orders[order.index()].demands[static_cast<std::size_t>(demand)]),
        draws_({.seed = world.seed,
                .replication = world.replication,
                .entity = scenario.orders[order.index()].id + "#" + demand_.id,
                .process = "demand",
                .index = 0}) {}

  void events(const Scenario& scenario, const DemandWindow& window, std::vector<Order>& out) {
    const double mean_h = hours_a_year / (demand_.events_per_unit_year * demand_.units);
    double since_h = draws_.exponential(mean_h);
    const double length_h = hours(window.until - window.from);
    for (int number = 1; since_h < length_h; ++number, since_h += draws_.exponential(mean_h))
      out.push_back(
          event_order(scenario, {order_, index_, number, struck_unit()}, window.from + seconds_from_hours(since_h)));
  }

 private:
  [[nodiscard]] int struck_unit() {
    const auto units = static_cast<std::uint64_t>(std::ceil(demand_.units));
    return strikes_unit(demand_) ? static_cast<int>(draws_.below(units)) : -1;
  }

  OrderId order_;
  int index_;
  const Demand& demand_;
  RandomStream draws_;
};

OrderPlan undispatched() {
  OrderPlan plan;
  plan.cause = not_dispatched;
  plan.reason = "no asset that fits came free for it";
  return plan;
}

}  // namespace

void add_demand_events(Scenario& scenario, Plan& plan, const WorldOptions& world) {
  if (!world.sampled) return;
  std::vector<Order> events;
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) {
    if (!plan.orders[o].taken) continue;
    const DemandWindow window = demand_window(scenario, plan.orders[o]);
    for (std::size_t d = 0; d < scenario.orders[o].demands.size(); ++d)
      DemandStream(scenario, OrderId{o}, static_cast<int>(d), world).events(scenario, window, events);
  }
  scenario.orders.insert(scenario.orders.end(), std::make_move_iterator(events.begin()),
                         std::make_move_iterator(events.end()));
  plan.orders.resize(scenario.orders.size(), undispatched());
}

Trace simulate_with_demands(Scenario& scenario, Plan& plan, const WindowIndex& windows, const WorldOptions& world) {
  const std::size_t own = scenario.orders.size();
  add_demand_events(scenario, plan, world);
  if (scenario.orders.size() == own) return simulate(scenario, plan, windows, world);
  const WindowIndex with_events{scenario, scenario.series};
  Simulation simulation(scenario, plan, with_events, world);
  simulation.run_to_end();
  plan = simulation.plan();
  return std::move(simulation).trace();
}

}  // namespace fairlead
