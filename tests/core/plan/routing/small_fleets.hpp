// SPDX-License-Identifier: MIT
// Small routing problems, what a routing costs when sailed through call by call, and the best of all routings.
#pragma once

#include <optional>

#include "core/base/random.hpp"
#include "core/plan/routing/vessel_routing.hpp"

namespace fairlead::test {

struct FleetSize {
  std::size_t vessels = 2;
  std::size_t cargoes = 4;
  bool detours_pay = false;  ///< legs that are longer than the way round
};
[[nodiscard]] VesselRoutingProblem random_fleet_problem(RandomStream& random, const FleetSize& size);

/// Empty if a window, a capacity or the pairing of calls is broken.
[[nodiscard]] std::optional<std::int64_t> cost_sailed(const VesselRoutingProblem& problem,
                                                      const std::vector<std::vector<VesselCall>>& routes);

/// By every sequence of calls of every vessel; for at most five cargoes.
[[nodiscard]] std::int64_t least_cost(const VesselRoutingProblem& problem);

}  // namespace fairlead::test
