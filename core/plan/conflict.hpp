// SPDX-License-Identifier: MIT
// Conflict: a smallest set found of mandatory orders that cannot all be served, and of what there is too little.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/plan/planner.hpp"
#include "core/plan/search/budget.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead {

struct Conflict {
  std::vector<OrderId> orders;         ///< without any one of them the others can be served
  std::vector<std::string> resources;  ///< as `asset rig_1`, `pool welders`: with one more of it all could be
  bool each_helps = false;  ///< false: no one of the resources would do; all that several of the orders share
};

struct ConflictSearch {
  std::vector<Conflict> conflicts;  ///< none: all mandatory orders can be served without the optional ones
  std::optional<Candidate> served;  ///< how those can that are left, one order of each conflict set aside
};

/// Asks of ever smaller sets of orders whether a search of fixed length serves them, until the limit is over: then a
/// set may be larger than it need be. Orders that no way could serve at all take no part. `unserved`: by some plan;
/// each of them that cannot be served even by itself is a conflict of its own, and of their like the other sets are
/// looked for first. Of each set found one of them is set aside before the next is looked for.
[[nodiscard]] ConflictSearch find_conflicts(const PlanningModel& model, const PlannerOptions& options,
                                            const std::vector<OrderId>& unserved, const Budget& limit);

/// `a, b and c cannot all be served: too little of asset rig_1`
[[nodiscard]] std::string conflict_sentence(const Scenario& scenario, const Conflict& conflict);

}  // namespace fairlead
