// SPDX-License-Identifier: MIT
// Planning hours: the one number by which planning stands in for a distributed duration.
#pragma once

#include <optional>

#include "core/model/network.hpp"

namespace fairlead {

/// The mode of the distribution, or its percentile (inside 0 and 100); invariant: not a rate.
[[nodiscard]] double planning_hours(const Duration& duration, std::optional<double> percentile);

}  // namespace fairlead
