// SPDX-License-Identifier: MIT
// List search: priority rules, then random changes of the best list: what any better search has to beat.
#pragma once

#include "core/plan/objective.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead::test {

/// Of the best draft.
[[nodiscard]] Score best_by_lists(const PlanningModel& model, const PlannerOptions& options);

}  // namespace fairlead::test
