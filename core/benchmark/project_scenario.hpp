// SPDX-License-Identifier: MIT
// From a published project instance to a scenario of the general model, and from its plan back to start times.
#pragma once

#include <vector>

#include "core/benchmark/project_instance.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// One mandatory order whose one way has the instance's jobs, a pool for each resource (a stock for each
/// non-renewable one); a unit of time is an hour; objective makespan, no weather.
[[nodiscard]] Scenario project_scenario(const ProjectInstance& instance);

struct InstanceSchedule {
  std::vector<int> start{};  ///< by job
  std::vector<int> mode{};   ///< by job
  int makespan = 0;
};

/// Of a plan of project_scenario(). Invariant: the plan takes the order.
[[nodiscard]] InstanceSchedule instance_schedule(const Scenario& scenario, const Plan& plan);

}  // namespace fairlead
