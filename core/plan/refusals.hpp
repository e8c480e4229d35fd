// SPDX-License-Identifier: MIT
// Refusals: why an order that could be served is not in the plan, by forcing it in and searching again.
#pragma once

#include <vector>

#include "core/plan/planner.hpp"
#include "core/plan/search/budget.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead {

/// What taking an order costs that the plan leaves out.
struct Refusal {
  OrderId order;
  bool tried = false;                            ///< false: the budget did not reach it
  bool possible = false;                         ///< it can be served without leaving a mandatory one unserved
  double loss = 0;                               ///< by the objective's value: USD, days or hours worse with it
  std::vector<OrderId> displaced;                ///< orders of the plan that would go
  std::vector<std::pair<OrderId, double>> late;  ///< orders that would be delivered later, by days, the most first
};

/// Of every optional order that `best` leaves out though a way could serve it. Fixed numbers of schedules for each,
/// until the limit is over. Replaces `best` where taking an order turns out better than leaving it.
[[nodiscard]] std::vector<Refusal> find_refusals(const PlanningModel& model, const PlannerOptions& options,
                                                 const Budget& limit, Candidate& best);

/// A sentence for the planner: what it would displace, how much more it would have to pay.
[[nodiscard]] std::string refusal_sentence(const Scenario& scenario, const Refusal& refusal);

}  // namespace fairlead
