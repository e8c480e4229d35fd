// SPDX-License-Identifier: MIT
// Score: how good a schedule is by the scenario's objective; quickly from a draft, exactly from an executed plan.
#pragma once

#include "core/model/trace.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Less is better: first fewer mandatory orders unserved, then the objective's value.
struct Score {
  int unserved = 0;
  double value = 0;  ///< minus profit in USD; or lateness in days; or makespan in hours
  friend bool operator<(const Score& a, const Score& b) {
    return a.unserved != b.unserved ? a.unserved < b.unserved : a.value < b.value;
  }
};

/// Of the schedule generated last. Profit is estimated: contract values less damages and asset time.
[[nodiscard]] Score draft_score(const PlanningModel& model, const ScheduleGenerator& generated,
                                const std::vector<int>& ways);

/// Of a plan executed in the nominal world; profit from its ledger.
[[nodiscard]] Score executed_score(const Scenario& scenario, const Plan& plan, const Trace& trace);

}  // namespace fairlead
