// SPDX-License-Identifier: MIT
// OrderBound: the most that one order can add to the profit, if nothing else wants what it needs.
#pragma once

#include "core/plan/bounds/lone_order.hpp"
#include "core/plan/draft_ledger.hpp"

namespace fairlead {

/// Ends of the whole plan for which the bound is found one by one: the horizon's end, weeks after it, and the latest.
inline constexpr int latest_ends = 18;
[[nodiscard]] Tick plan_end(const PlanningModel& model, Tick latest, int weeks);

/// In USD, above what assets cost by what costs least, over all feasible ways; by weeks of plan_end: nothing of the
/// order may end later. Minus infinity where it cannot be served by then.
[[nodiscard]] std::vector<double> most_profit(const PlanningModel& model, const DraftLedger& ledger, OrderId order,
                                              Tick latest);

}  // namespace fairlead
