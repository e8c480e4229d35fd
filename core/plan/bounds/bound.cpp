// SPDX-License-Identifier: MIT
#include "core/plan/bounds/bound.hpp"

#include <algorithm>
#include <cmath>

#include "core/plan/bounds/order_bound.hpp"
#include "core/plan/bounds/time_bound.hpp"

namespace fairlead {

namespace {

/// The plan may end in any week from the horizon's end on; until then the fleet costs at least what is cheapest.
double most_profit_of_all(const PlanningModel& model, const std::vector<char>& served, Tick latest) {
  const DraftLedger ledger(model);
  std::vector<double> sums;
  for (int weeks = 0; weeks < latest_ends; ++weeks) {
    // It has not ended in the week before.
    const Tick surely = plan_end(model, latest, std::max(0, weeks - 1));
    sums.push_back(-ledger.overhead_usd() - ledger.cheapest_usd(surely));
  }
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    if (!model.orders[o].cause.empty()) continue;
    const bool must = model.scenario.orders[o].mandatory;
    if (must && !served[o]) continue;
    const std::vector<double> most = most_profit(model, ledger, OrderId{o}, latest);
    for (std::size_t weeks = 0; weeks < most.size(); ++weeks)
      sums[weeks] += must ? most[weeks] : std::max(0.0, most[weeks]);
  }
  return *std::max_element(sums.begin(), sums.end());
}

}  // namespace

double bound_of(const PlanningModel& model, const std::vector<char>& served, Tick latest) {
  if (model.scenario.objective == Objective::Profit) return -most_profit_of_all(model, served, latest);
  std::vector<OrderId> orders;
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (model.scenario.orders[o].mandatory && served[o]) orders.emplace_back(o);
  return model.scenario.objective == Objective::Lateness ? least_lateness(model, orders)
                                                         : least_makespan(model, orders);
}

double gap_of(double value, double bound) {
  if (value == bound) return 0;
  return std::abs(value - bound) / std::max(std::abs(bound), 1e-9);
}

}  // namespace fairlead
