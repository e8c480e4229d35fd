// SPDX-License-Identifier: MIT
// Whether what waits on purpose makes its order late: that would be a reason that is none.
#pragma once

#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Whether the schedule generated last delivers an order late that would be delivered earlier if none of its activities
/// waited on purpose and all else of the schedule stayed as it is.
[[nodiscard]] bool delays_what_is_late(const PlanningModel& model, const ScheduleGenerator& generated,
                                       const GenerationRequest& request);

}  // namespace fairlead
