// SPDX-License-Identifier: MIT
// One instance of order acceptance read, solved and verified.
#pragma once

#include <cstdint>

#include "core/benchmark/benchmark_run.hpp"

namespace fairlead {

/// The row's bound equals its objective where the solution is proven best.
[[nodiscard]] BenchmarkRow solve_oas(const std::filesystem::path& path, std::uint64_t seed);

}  // namespace fairlead
