// SPDX-License-Identifier: MIT
// A made-up project of one order that asks for units of four pools and nothing else: for benchmarks of generation.
#pragma once

#include <cstdint>

#include "core/model/scenario.hpp"

namespace fairlead::bench {

/// So many activities of 1 to 10 hours, between a start and an end that take no time; objective makespan.
[[nodiscard]] Scenario pools_project(int activities, std::uint64_t seed);

}  // namespace fairlead::bench
