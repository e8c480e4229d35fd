// SPDX-License-Identifier: MIT
#include "core/study/second_asset.hpp"

#include <algorithm>

namespace fairlead {

namespace {

AssetId add_copy(Scenario& scenario, AssetId first) {
  const AssetId second{scenario.assets.size()};
  Asset copy = scenario.assets[first.index()];
  copy.id += "_2";
  copy.name += " (second)";
  scenario.assets.push_back(std::move(copy));
  const std::size_t entries = scenario.travel.size();
  for (std::size_t k = 0; k < entries; ++k) {
    if (scenario.travel[k].asset != first) continue;
    TravelEntry entry = scenario.travel[k];
    entry.asset = second;
    scenario.travel.push_back(entry);
  }
  return second;
}

bool shares_a_stay(const std::vector<Step>& steps, OrderId order) {
  for (std::size_t s = 1; s < steps.size(); ++s)
    if (steps[s].beside_previous &&
        (steps[s].what.activity.order == order) != (steps[s - 1].what.activity.order == order))
      return true;
  return false;
}

bool is_chained(const Plan& plan, OrderId order, AssetId first) {
  return std::any_of(plan.chains.begin(), plan.chains.end(), [&](const Chain& chain) {
    return chain.resource.kind == ResourceKind::Shared && chain.resource.index == first.value &&
           (chain.from.activity.order == order || chain.to.activity.order == order);
  });
}

void hand_over(Plan& plan, OrderId order, AssetId first, AssetId second) {
  std::vector<Step>& steps = plan.sequences[first.index()].steps;
  const auto is_of_order = [&](const Step& step) { return step.what.activity.order == order; };
  std::copy_if(steps.begin(), steps.end(), std::back_inserter(plan.sequences[second.index()].steps), is_of_order);
  std::erase_if(steps, is_of_order);
  auto& assets = plan.orders[order.index()].assets;
  std::replace(assets.begin(), assets.end(), first, second);
}

}  // namespace

bool add_second_asset(Scenario& scenario, Plan& plan, OrderId order, AssetId first) {
  const AssetId second = add_copy(scenario, first);
  plan.sequences.emplace_back();
  if (shares_a_stay(plan.sequences[first.index()].steps, order) || is_chained(plan, order, first)) return false;
  hand_over(plan, order, first, second);
  return true;
}

}  // namespace fairlead
