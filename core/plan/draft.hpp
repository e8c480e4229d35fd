// SPDX-License-Identifier: MIT
// From a generated schedule to a plan, and from a draft plan to one whose times are those of its execution.
#pragma once

#include "core/model/plan.hpp"
#include "core/model/trace.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Decisions and draft times of the schedule generated last. `ways` as in its request.
[[nodiscard]] Plan draft_plan(const PlanningModel& model, const ScheduleGenerator& generated,
                              const std::vector<int>& ways);

/// Times of the activities as they were executed.
void take_times(const Trace& trace, Plan& plan);

/// Executes the plan in the nominal world, times its sailings so that they arrive when all else is ready, and sets
/// every time to the executed one. Applied to its own result it changes nothing.
[[nodiscard]] Plan executed_plan(const Scenario& scenario, const WindowIndex& windows, Plan plan);

}  // namespace fairlead
