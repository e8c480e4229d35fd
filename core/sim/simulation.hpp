// SPDX-License-Identifier: MIT
// Simulation: executes a plan in one world; a copyable value that can be paused, branched and continued.
#pragma once

#include <cstdint>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

struct WorldOptions {
  bool sampled = false;  ///< false: the nominal world
  std::uint64_t seed = 0;
  std::uint64_t replication = 0;
};

/// Executes the plan to its end. `windows` belongs to the world's weather.
[[nodiscard]] Trace simulate(const Scenario& scenario, const Plan& plan, const WindowIndex& windows,
                             const WorldOptions& world);

}  // namespace fairlead
