// SPDX-License-Identifier: MIT
// SeaAccess: how each place is reached from the sea: at once, from the shore beside it, or through its gate.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.hpp"
#include "core/model/place.hpp"
#include "core/routes/land_index.hpp"

namespace fairlead {

struct SeaAccess {
  /// From the place through its gates to the last place that has none.
  std::vector<PlaceId> chain;
  int sea_end = -1;  ///< position in `ends` of where the chain's last place joins the sea; -1: nowhere
};

struct SeaAccesses {
  std::vector<SeaAccess> of_place;
  std::vector<Position> ends;  ///< points at sea
};

/// How far a place on land may lie from the sea that it joins.
inline constexpr double furthest_shore_nm = 5.0;

/// Reports places on land without gate or sea near by, `place-on-land`. Places beyond the coast's box join nothing.
[[nodiscard]] SeaAccesses sea_accesses(const std::vector<Place>& places, const LandIndex& land, const std::string& file,
                                       Problems& problems);

}  // namespace fairlead
