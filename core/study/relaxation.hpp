// SPDX-License-Identifier: MIT
// Relaxation: takes one cause of waiting out of a scenario and its plan, all else being as it was.
#pragma once

#include <string>
#include <vector>

#include "core/report/explanation.hpp"

namespace fairlead {

/// A cause and how much of an order's lateness, or of its waiting, is charged to it.
struct CauseShare {
  Cause cause{};
  Seconds length{0};
};

/// The causes of an order's lateness that can be relaxed, the largest first; of an order in time those of its waiting.
/// Lags of the order itself are technology: what lies before them follows.
[[nodiscard]] std::vector<CauseShare> relaxable_causes(const Explanation& explanation);

struct Relaxation {
  std::string what{};      ///< in words; empty if the cause names nothing of the scenario
  bool keeps_plan = true;  ///< the plan holds after it; false: only another plan can use it
};

/// For the explained order: weather's limits and shifts are lifted, a second asset of the kind takes its work over,
/// pools, slots and shared capacities have what it asks for besides, it may begin at once, outages and breakdowns do
/// not come. `plan` is the one that `explanation` is of.
Relaxation relax(const Explanation& explanation, const Cause& cause, Scenario& scenario, Plan& plan);

}  // namespace fairlead
