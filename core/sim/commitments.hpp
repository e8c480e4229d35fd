// SPDX-License-Identifier: MIT
// Commitments: what has gone so far in a simulation that a new plan must leave it as it is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

struct Commitments {
  /// By asset: the steps done, the stay it is at, the stay it sails to.
  std::vector<std::size_t> fixed_steps{};
  /// Activities in those steps, or that hold what they claim, or are done: they keep their mode; their orders their
  /// way and assets.
  std::vector<ActivityRef> activities{};
};

/// A sentence that names the first thing `wanted` would change of what is committed under `in_force`; empty if it
/// changes nothing. Both plans are executable.
[[nodiscard]] std::string why_against_commitments(const Scenario& scenario, const Plan& in_force,
                                                  const Commitments& committed, const Plan& wanted);

}  // namespace fairlead
