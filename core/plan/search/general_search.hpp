// SPDX-License-Identifier: MIT
// General search: the best schedules found for any scenario: priority rules, then islands that search side by side.
#pragma once

#include <vector>

#include "core/plan/planner.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead {

/// The best few requests by their drafts, best first; at least one. `given`: requests to begin with, besides those of
/// the priority rules.
[[nodiscard]] std::vector<Candidate> search_schedules(const PlanningModel& model, const PlannerOptions& options,
                                                      const std::vector<GenerationRequest>& given,
                                                      const StopToken* stop, Progress* progress);

}  // namespace fairlead
