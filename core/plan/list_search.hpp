// SPDX-License-Identifier: MIT
// List search: the best schedules of a number of generated ones; priority rules first, then random changes.
#pragma once

#include <vector>

#include "core/plan/objective.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

struct Candidate {
  GenerationRequest request;
  Score score;  ///< of the draft
};

/// The best few requests, best first; at least one.
[[nodiscard]] std::vector<Candidate> search_lists(const PlanningModel& model, const PlannerOptions& options,
                                                  const StopToken* stop, Progress* progress);

}  // namespace fairlead
