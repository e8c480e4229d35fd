// SPDX-License-Identifier: MIT
#include "core/plan/bounds/bound.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/plan/bounds/competition.hpp"
#include "core/plan/bounds/time_bound.hpp"
#include "core/plan/project/destructive_bound.hpp"
#include "core/plan/project/packing.hpp"
#include "core/plan/project/project_bounds.hpp"

namespace fairlead {

namespace {

/// Ends of the whole plan for which the bound is found one by one: the horizon's end, weeks after it, and the latest.
constexpr int latest_ends = 18;

Tick plan_end(const PlanningModel& model, Tick latest, int weeks) {
  const Tick end = model.base.tick(model.scenario.end) + weeks * 7 * seconds_per_day;
  return weeks + 1 < latest_ends ? end : std::max(end, latest);
}

/// The plan may end in any week from the horizon's end on; until then the fleet costs at least what is cheapest.
double most_profit_of_all(const PlanningModel& model, const std::vector<char>& served, const Reached& reached) {
  const DraftLedger ledger(model);
  std::vector<OrderOffer> offers;
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (model.orders[o].cause.empty() && (served[o] || !model.scenario.orders[o].mandatory))
      offers.push_back(offer_of(model, ledger, OrderId{o}));
  Competition competition(std::move(offers), model.scenario.assets.size());
  const auto end_in = [&](int weeks) { return plan_end(model, reached.end, weeks); };
  const double most_of_orders = competition.most_apart(end_in(latest_ends - 1));  // the later the more
  double most = impossible;
  for (int weeks = 0; weeks < latest_ends; ++weeks) {
    // It has not ended in the week before.
    const double costs = ledger.overhead_usd() + ledger.cheapest_usd(end_in(std::max(0, weeks - 1)));
    if (most_of_orders - costs > most)
      most = std::max(most, competition.most(end_in(weeks), std::max(most, reached.profit) + costs) - costs);
  }
  return most;
}

/// In hours, where the model is a project in which only pools matter; else 0.
double least_makespan_of_project(const PlanningModel& model) {
  const std::optional<PackedProject> project = pack_project(model);
  if (!project) return 0;
  const int units = destructive_bound(*project, lower_bound(*project));
  return static_cast<double>(units * project->unit) / seconds_per_hour;
}

}  // namespace

double bound_of(const PlanningModel& model, const std::vector<char>& served, const Reached& reached) {
  if (model.scenario.objective == Objective::Profit) return -most_profit_of_all(model, served, reached);
  std::vector<OrderId> orders;
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (model.scenario.orders[o].mandatory && served[o]) orders.emplace_back(o);
  if (model.scenario.objective == Objective::Lateness) return least_lateness(model, orders);
  const double least = least_makespan(model, orders);
  return orders.size() < model.orders.size() ? least : std::max(least, least_makespan_of_project(model));
}

std::optional<double> gap_of(double value, double bound) {
  if (value == bound) return 0;
  if (bound == 0) return std::nullopt;
  return std::abs(value - bound) / std::abs(bound);
}

}  // namespace fairlead
