// SPDX-License-Identifier: MIT
// Coast: polygons of land within a box; nothing is known beyond it.
#pragma once

#include <vector>

#include "core/model/place.hpp"

namespace fairlead {

struct Coast {
  Position south_west;
  Position north_east;
  std::vector<std::vector<Position>> land;  ///< open rings, counter-clockwise, apart from one another

  [[nodiscard]] bool in_box(Position at) const {
    return at.lat_deg > south_west.lat_deg && at.lat_deg < north_east.lat_deg && at.lon_deg > south_west.lon_deg &&
           at.lon_deg < north_east.lon_deg;
  }
};

/// South China Sea and Gulf of Thailand, simplified so that land only grows: docs/sources.md [Natural-Earth].
[[nodiscard]] const Coast& embedded_coast();

}  // namespace fairlead
