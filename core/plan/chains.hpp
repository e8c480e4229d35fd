// SPDX-License-Identifier: MIT
// Chains: which claim takes the units that which other claim releases (Policella et al. 2007, docs/sources.md).
#pragma once

#include <vector>

#include "core/model/plan.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Chains of pools, slots and shared capacities of a generated schedule; outages of pools take part.
[[nodiscard]] std::vector<Chain> make_chains(const PlanningModel& model, const ScheduleGenerator& generated,
                                             const std::vector<int>& ways);

}  // namespace fairlead
