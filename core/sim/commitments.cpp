// SPDX-License-Identifier: MIT
#include "core/sim/commitments.hpp"

#include "core/sim/plan_fits.hpp"

namespace fairlead {

namespace {

std::string changed_order(const Scenario& scenario, const Plan& in_force, ActivityRef begun, const Plan& wanted) {
  const OrderPlan& old = in_force.orders[begun.order.index()];
  const OrderPlan& planned = wanted.orders[begun.order.index()];
  const std::string& order = scenario.orders[begun.order.index()].id;
  if (!planned.taken) return "order " + order + " has begun and cannot be dropped";
  if (planned.way != old.way) return "order " + order + " has begun and keeps its way";
  if (planned.assets != old.assets) return "order " + order + " has begun and keeps its assets";
  const auto activity = static_cast<std::size_t>(begun.activity);
  if (planned.activities[activity].mode != old.activities[activity].mode)
    return step_name(scenario, in_force, {begun, {}}) + " has begun and keeps its mode";
  return {};
}

std::string changed_sequence(const Scenario& scenario, AssetId asset, std::size_t fixed, const Plan& in_force,
                             const Plan& wanted) {
  const auto& old = in_force.sequences[asset.index()].steps;
  const auto& steps = wanted.sequences[asset.index()].steps;
  const std::string of = " in the sequence of " + scenario.assets[asset.index()].id;
  for (std::size_t s = 0; s < fixed; ++s)
    if (s >= steps.size() || steps[s].what != old[s].what || steps[s].beside_previous != old[s].beside_previous)
      return step_name(scenario, in_force, old[s].what) + " has begun and keeps its place" + of;
  if (steps.size() > fixed && steps[fixed].beside_previous)
    return step_name(scenario, wanted, steps[fixed].what) + " cannot join a stay that has begun" + of;
  return {};
}

}  // namespace

std::string why_against_commitments(const Scenario& scenario, const Plan& in_force, const Commitments& committed,
                                    const Plan& wanted) {
  for (const ActivityRef& begun : committed.activities)
    if (std::string why = changed_order(scenario, in_force, begun, wanted); !why.empty()) return why;
  for (std::size_t a = 0; a < committed.fixed_steps.size(); ++a)
    if (std::string why = changed_sequence(scenario, AssetId{a}, committed.fixed_steps[a], in_force, wanted);
        !why.empty())
      return why;
  return {};
}

}  // namespace fairlead
