// SPDX-License-Identifier: MIT
// Draws the events of all demands in one sampled world.
#pragma once

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"
#include "core/sim/world.hpp"

namespace fairlead {

/// Appends the events of the taken orders' demands to the scenario's orders, by order, demand and time, and for each an
/// entry to the plan that is not taken. A demand's events come as a Poisson process of its units together, from the
/// planned start of its order to its planned end, within the horizon; one that puts units out of use strikes one of
/// them, each as likely. In the nominal world nothing changes.
void add_demand_events(Scenario& scenario, Plan& plan, const WorldOptions& world);

/// Executes the plan in a world with its demands. Scenario and plan get the events, the plan what was dispatched for
/// them. `windows` are the scenario's before.
[[nodiscard]] Trace simulate_with_demands(Scenario& scenario, Plan& plan, const WindowIndex& windows,
                                          const WorldOptions& world);

}  // namespace fairlead
