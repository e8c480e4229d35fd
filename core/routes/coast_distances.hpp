// SPDX-License-Identifier: MIT
// sea_distances() around any coast.
#pragma once

#include "core/routes/coast.hpp"
#include "core/routes/distances.hpp"

namespace fairlead {

[[nodiscard]] DistanceTable coast_distances(const Coast& coast, const std::vector<Place>& places,
                                            const std::vector<Region>& regions, const std::string& file,
                                            Problems& problems);

}  // namespace fairlead
