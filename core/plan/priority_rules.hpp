// SPDX-License-Identifier: MIT
// Priority rules: lists of jobs by which schedules are generated.
#pragma once

#include <vector>

#include "core/plan/planning_model.hpp"

namespace fairlead {

enum class PriorityRule {
  EarliestDue,      ///< order by order, by due date
  EarliestRelease,  ///< order by order, by earliest start
  GivenPriority,    ///< order by order, by the scenario's priority, then due
  MostValuePerDay,  ///< order by order, by contract value over duration
  LatestStart,      ///< job by job, by latest start of the critical path back from due
  EarliestStart     ///< job by job, by earliest start of the critical path
};
inline constexpr int priority_rule_count = 6;

/// Jobs of the chosen ways (-1: order not wanted), most urgent first.
[[nodiscard]] std::vector<int> priority_list(const PlanningModel& model, const std::vector<int>& ways,
                                             PriorityRule rule);

}  // namespace fairlead
