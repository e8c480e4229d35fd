// SPDX-License-Identifier: MIT
#include "core/benchmark/oas_benchmark.hpp"

#include "core/benchmark/oas_instance.hpp"
#include "core/benchmark/oas_verifier.hpp"

namespace fairlead {

BenchmarkRow solve_oas(const std::filesystem::path& path, std::uint64_t seed) {
  const OasInstance instance = read_oas_instance(path);
  OrderAcceptance found = accept_orders(problem_of(instance), {.seed = seed});
  for (std::size_t& order : found.sequence) ++order;
  const double profit = static_cast<double>(found.profit) / oas_units;
  return {.objective = profit,
          .bound = static_cast<double>(found.bound) / oas_units,
          .schedules = found.visited,
          .faults = faults_of(instance, found.sequence, profit)};
}

}  // namespace fairlead
