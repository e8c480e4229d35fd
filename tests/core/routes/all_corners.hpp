// SPDX-License-Identifier: MIT
// The naive oracle: every corner of every polygon is tried, every leg is tested against every edge.
#pragma once

#include "core/routes/coast.hpp"

namespace fairlead::naive {

/// Length of the shortest track that passes a hair off the land; negative if there is none.
[[nodiscard]] double shortest_nm(const Coast& coast, Position from, Position to);

}  // namespace fairlead::naive
