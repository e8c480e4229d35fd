// SPDX-License-Identifier: MIT
#include "core/plan/project/project_plan.hpp"

namespace fairlead {

std::optional<ProjectPlan> plan_project(const PlanningModel& model, const ProjectSearchOptions& options,
                                        const StopToken* stop, Progress* progress) {
  const std::optional<PackedProject> project = pack_project(model);
  if (!project) return std::nullopt;
  const ProjectAnswer answer = search_project(*project, options, stop, progress);
  if (!answer.feasible) return ProjectPlan{.schedules = answer.schedules};
  return ProjectPlan{true, unpacked(model, *project, answer.start, answer.modes),
                     static_cast<Tick>(answer.makespan * project->unit),
                     static_cast<Tick>(answer.bound * project->unit), answer.schedules};
}

}  // namespace fairlead
