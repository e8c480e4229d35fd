// SPDX-License-Identifier: MIT
// Figures of demands in a sampled world: events, waits, units in use.
#pragma once

#include "core/model/key_figures.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// Nothing in a world without events of demands.
void fill_demand_figures(const Scenario& scenario, const Plan& plan, const Trace& trace, KeyFigures& figures);

}  // namespace fairlead
