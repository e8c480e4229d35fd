// SPDX-License-Identifier: MIT
// Regions along a track.
#pragma once

#include <vector>

#include "core/model/distance_table.hpp"
#include "core/model/place.hpp"

namespace fairlead {

/// Fills `regions` and `track_regions`, and puts a point into the track where it enters another region, so that the
/// track's points name every region crossed. The ends lie in the regions given, if valid, else where they lie.
void add_regions(Route& route, RegionId from, RegionId to, const std::vector<Region>& regions);

}  // namespace fairlead
