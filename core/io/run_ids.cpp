// SPDX-License-Identifier: MIT
#include "core/io/run_ids.hpp"

#include "core/model/network_rules.hpp"

namespace fairlead {

RunIds::RunIds(const Scenario& scenario)
    : places(scenario.places),
      regions(scenario.regions),
      series(scenario.series),
      pools(scenario.pools),
      assets(scenario.assets),
      outages(scenario.outages),
      services(scenario.services),
      orders(scenario.orders),
      activities(scenario.orders.size()) {}

void RunIds::learn(const Scenario& scenario, const Plan& plan) {
  for (std::size_t k = 0; k < plan.orders.size(); ++k)
    activities[k] =
        plan.orders[k].taken ? IdPositions(chosen_way(scenario, plan, OrderId{k}).activities) : IdPositions();
}

}  // namespace fairlead
