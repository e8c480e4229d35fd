// SPDX-License-Identifier: MIT
// The way the data go: scenario -> plan -> trace -> ledger -> key figures.
#pragma once

#include <string>

#include "core/app/options.hpp"
#include "core/metocean/window_index.hpp"
#include "core/model/run.hpp"

namespace fairlead {

struct WorldChoice {
  std::string plan_file{};  ///< empty: a plan is made
  std::string world = "nominal";
};

[[nodiscard]] PlannerOptions planner_options(const PlanningOptions& options);
/// The best plan found until the end or an interrupt; progress as asked for. What cannot go together is told on
/// standard error.
[[nodiscard]] Plan planned(const Scenario& scenario, const WindowIndex& windows, const PlanningOptions& options);

[[nodiscard]] bool takes_what_it_must(const Scenario& scenario, const Plan& plan);

[[nodiscard]] Run execute(LoadedScenario loaded, const std::vector<std::string>& settings,
                          const PlanningOptions& planning, const WorldChoice& choice);

}  // namespace fairlead
