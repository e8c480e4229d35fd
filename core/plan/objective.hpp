// SPDX-License-Identifier: MIT
// Score: how good a schedule is by the scenario's objective; quickly from a draft, exactly from an executed plan.
#pragma once

#include "core/model/trace.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Less is better: first fewer mandatory orders unserved, then the objective's value, then what else is wanted.
struct Score {
  int unserved = 0;
  double value = 0;      ///< minus profit in USD; or lateness in days; or makespan in hours
  double tie_break = 0;  ///< of equal lateness minus profit, else the sum of the orders' ends in days
  friend bool operator<(const Score& a, const Score& b) {
    if (a.unserved != b.unserved) return a.unserved < b.unserved;
    return a.value != b.value ? a.value < b.value : a.tie_break < b.tie_break;
  }
};

/// USD of profit for which an order may not end a day later: the weather may be worse than that planned with.
inline constexpr double worth_of_a_day = 1000;

/// Value added to a score for what must not be while anything else is possible.
inline constexpr double worse_than_any_money = 1e13;

/// Of the schedule generated last; money is estimated by a DraftLedger. For many schedules use a DraftJudge.
[[nodiscard]] Score draft_score(const PlanningModel& model, const ScheduleGenerator& generated,
                                const std::vector<int>& ways);

/// Of a plan executed in the nominal world; profit from its ledger.
[[nodiscard]] Score executed_score(const Scenario& scenario, const Plan& plan, const Trace& trace);

}  // namespace fairlead
