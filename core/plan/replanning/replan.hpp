// SPDX-License-Identifier: MIT
// Re-planning: from a plan in force and what has happened under it to a plan for the rest.
#pragma once

#include <string>
#include <vector>

#include "core/plan/planner.hpp"
#include "core/plan/replanning/moved_starts.hpp"

namespace fairlead {

struct ReplanOptions {
  PlannerOptions planner{};
  /// For each start and begun day moved, in the objective's unit. docs/scheduling.md
  double move_price = 0;
  /// Nothing but time has passed: unless moves are free, nothing moves where all has gone as planned.
  bool same_scenario = true;
};

/// What a moved start costs by default. docs/sources.md [move-price]
[[nodiscard]] double default_move_price(Objective objective);

enum class ReplanOutcome {
  Moved,      ///< the new plan is better, moves paid for
  Kept,       ///< no better one was found
  Unchanged,  ///< all has gone as planned
  Over,       ///< nothing is left to be planned
  Stuck       ///< see `stuck`
};

struct PricedPlan {
  double value =
      0;  ///< profit in USD, lateness in days, or makespan in hours: executed in the nominal world from now on
  int unserved = 0;  ///< mandatory orders
  double moves_cost = 0;
  std::vector<OrderMove> moves{};
};

struct Replanned {
  Plan plan{};
  ReplanOutcome outcome = ReplanOutcome::Kept;
  FrozenPart frozen{};
  PricedPlan kept{};    ///< the plan in force, gone on with
  PricedPlan chosen{};  ///< `plan`
  std::string stuck{};  ///< what has begun and never ends
};

/// `in_force` has a past, whose end is now (plan_in_force()). The new plan has the same past and leaves as it is what
/// has begun by then; its times are those of execution in the nominal world from now on. InputError with
/// `replan-refused` if the scenario does not let the plan in force go on.
[[nodiscard]] Replanned replan(const Scenario& scenario, const WindowIndex& windows, const Plan& in_force,
                               const ReplanOptions& options, const StopToken* stop = nullptr,
                               Progress* progress = nullptr);

}  // namespace fairlead
