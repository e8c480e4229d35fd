// SPDX-License-Identifier: MIT
// One instance of tramp shipping read, solved and verified.
#pragma once

#include "core/benchmark/benchmark_run.hpp"
#include "core/plan/routing/vessel_routing.hpp"

namespace fairlead {

[[nodiscard]] BenchmarkRow solve_tramp(const std::filesystem::path& path, const VesselRoutingOptions& options);

}  // namespace fairlead
