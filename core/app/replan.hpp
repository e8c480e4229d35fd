// SPDX-License-Identifier: MIT
// `fairlead plan --from RUN --at TIME`: from a run folder to a plan for the rest, and what it changes.
#pragma once

#include <optional>
#include <string>

#include "core/app/options.hpp"

namespace fairlead {

struct ReplanChoice {
  std::string run{};   ///< folder
  std::string time{};  ///< ISO 8601
  std::optional<double> move_price{};
};

/// The plan goes to `file`, what it changes to standard output; without a file the plan to standard output and what it
/// changes to standard error. Without a scenario's path that of the run goes on.
int replan_run(const ReplanChoice& choice, const ScenarioOptions& scenario, const std::string& objective,
               const PlanningOptions& planning, const std::string& file);

}  // namespace fairlead
