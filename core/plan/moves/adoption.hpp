// SPDX-License-Identifier: MIT
// A request takes over what another one decides about some orders.
#pragma once

#include <vector>

#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// The orders get the donor's ways, modes, assets, whims and delays. Each of their jobs comes right after the job that
/// it follows in the donor's list, of those that stay where they are.
void adopt(const PlanningModel& model, const GenerationRequest& donor, const std::vector<OrderId>& orders,
           GenerationRequest& request);

}  // namespace fairlead
