// SPDX-License-Identifier: MIT
// A second opinion on the routes of a fleet: everything is derived again from the instance, no code shared.
#pragma once

#include <string>
#include <vector>

#include "core/benchmark/tramp_instance.hpp"

namespace fairlead {

/// Of each vessel the calls in the order visited: the first mention picks up, the second delivers; counted from 0.
using TrampRoutes = std::vector<std::vector<int>>;

/// What is wrong with the routes and their claimed cost.
[[nodiscard]] std::vector<std::string> faults_of(const TrampInstance& instance, const TrampRoutes& routes,
                                                 std::int64_t claimed);

}  // namespace fairlead
