// SPDX-License-Identifier: MIT
// Planner: from a scenario to a feasible plan, the best of many generated ones.
#pragma once

#include <cstdint>

#include "core/base/progress.hpp"
#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

struct PlannerOptions {
  std::uint64_t seed = 0;
  int schedules = 150;  ///< generated schedules, priority rules included
};

/// The best plan found by the scenario's objective, executed in the nominal world: its times are those of execution.
[[nodiscard]] Plan make_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
                             const StopToken* stop = nullptr, Progress* progress = nullptr);

}  // namespace fairlead
