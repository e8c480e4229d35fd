// SPDX-License-Identifier: MIT
// Instances of at most six activities in whole hours, small enough to try every schedule.
#pragma once

#include "core/model/scenario.hpp"

namespace fairlead::test {

/// Every order is mandatory and can be served; objective makespan. Whole assets, fixed durations, given travel times.
[[nodiscard]] Scenario small_instance(std::uint64_t seed);

}  // namespace fairlead::test
