// SPDX-License-Identifier: MIT
#include "core/benchmark/tramp_benchmark.hpp"

#include "core/benchmark/tramp_instance.hpp"
#include "core/benchmark/tramp_verifier.hpp"

namespace fairlead {

namespace {

TrampRoutes routes_of(const VesselRouting& routing) {
  TrampRoutes routes;
  for (const auto& calls : routing.routes) {
    auto& route = routes.emplace_back();
    for (const VesselCall& call : calls) route.push_back(call.cargo);
  }
  return routes;
}

}  // namespace

BenchmarkRow solve_tramp(const std::filesystem::path& path, const VesselRoutingOptions& options) {
  const TrampInstance instance = read_tramp_instance(path);
  const VesselRouting found = route_vessels(problem_of(instance), options);
  return {.objective = static_cast<double>(found.cost),
          .schedules = found.schedules,
          .faults = faults_of(instance, routes_of(found), found.cost),
          .stopped = options.stop != nullptr && options.stop->stop_requested()};
}

}  // namespace fairlead
