// SPDX-License-Identifier: MIT
// Bound: what no plan can better, by relaxing who competes with whom for assets, pools and places.
#pragma once

#include <optional>
#include <vector>

#include "core/plan/objective.hpp"
#include "core/plan/planning_model.hpp"

namespace fairlead {

/// By some plan: what the bound of profit is looked for from.
struct Reached {
  double profit = 0;  ///< USD
  Tick end = 0;       ///< of its execution
};

/// Best value that any plan serving the mandatory orders of `served` could have, as a Score's value: minus the highest
/// profit in USD, the least lateness in days, the least makespan in hours. Of orders of whose kind the plan is free to
/// decide, the better of taking and leaving counts. Of profit: that end within 17 weeks of the horizon, or no later
/// than the one reached. docs/scheduling.md says what the profit's bound takes for granted.
[[nodiscard]] double bound_of(const PlanningModel& model, const std::vector<char>& served, const Reached& reached);

/// |value - bound| as a share of the bound; 0 if they are equal, none if only the bound is 0.
[[nodiscard]] std::optional<double> gap_of(double value, double bound);

}  // namespace fairlead
