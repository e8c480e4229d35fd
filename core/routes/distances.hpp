// SPDX-License-Identifier: MIT
// Sea routes between all pairs of places around land.
#pragma once

#include <vector>

#include "core/base/problem.hpp"
#include "core/model/distance_table.hpp"
#include "core/model/place.hpp"

namespace fairlead {

/// Fills a table for all pairs; regions crossed are filled too if `regions` is not empty. Places on land join their
/// gate or the nearest sea point within 5 nm; a place that cannot is reported as `place-on-land` at `/places/<i>`
/// with `file`. Pairs without a sea route are marked unreachable.
[[nodiscard]] DistanceTable sea_distances(const std::vector<Place>& places, const std::vector<Region>& regions,
                                          const std::string& file, Problems& problems);

/// Reports of the places what sea_distances() would, without looking for routes.
void check_places(const std::vector<Place>& places, const std::string& file, Problems& problems);

/// The region that contains the position, else the nearest by distance to its polygon; none if there is none.
[[nodiscard]] RegionId region_at(Position at, const std::vector<Region>& regions);

}  // namespace fairlead
