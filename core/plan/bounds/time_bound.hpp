// SPDX-License-Identifier: MIT
// Bounds of time: lateness and makespan of the mandatory orders by critical paths, pools' and assets' work.
#pragma once

#include <vector>

#include "core/plan/planning_model.hpp"

namespace fairlead {

/// Days, summed over the orders.
[[nodiscard]] double least_lateness(const PlanningModel& model, const std::vector<OrderId>& orders);
/// Hours from the horizon's start.
[[nodiscard]] double least_makespan(const PlanningModel& model, const std::vector<OrderId>& orders);

}  // namespace fairlead
