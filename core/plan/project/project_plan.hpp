// SPDX-License-Identifier: MIT
// The packed road: a planning model where only pools matter, searched as a packed project.
#pragma once

#include <optional>

#include "core/plan/project/packing.hpp"
#include "core/plan/project/project_search.hpp"

namespace fairlead {

struct ProjectPlan {
  bool feasible = false;        ///< false: no modes were found that keep within the stocks
  GenerationRequest request{};  ///< the general generator makes the same schedule from it
  Tick makespan = 0;
  Tick bound = 0;              ///< no schedule of the model is shorter
  std::int64_t schedules = 0;  ///< generated
};

/// Empty where pack_project() is. Half of the budget is left where no modes are found that keep within the stocks.
[[nodiscard]] std::optional<ProjectPlan> plan_project(const PlanningModel& model, const ProjectSearchOptions& options,
                                                      const StopToken* stop = nullptr, Progress* progress = nullptr);

}  // namespace fairlead
