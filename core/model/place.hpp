// SPDX-License-Identifier: MIT
// Place and Region: where work goes on, and which weather holds there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.hpp"

namespace fairlead {

/// WGS-84 degrees, north and east positive.
struct Position {
  double lat_deg = 0;
  double lon_deg = 0;
  friend bool operator==(Position, Position) = default;
};

enum class PlaceKind { Port, Yard, Field, Landfall, WindArea, Shelter };

struct Place {
  std::string id{};
  std::string name{};
  PlaceKind kind = PlaceKind::Field;
  Position position{};
  std::optional<double> depth_m{};  ///< water depth; empty: unknown, no depth or draft rule is applied
  PlaceId gate{};                   ///< the place through which a place on land is reached; may be none
  RegionId region{};                ///< resolved on loading: named, containing, else nearest; none without weather
  std::optional<int> slots{};       ///< works side by side; empty: no limit
};

struct Region {
  std::string id{};
  std::string name{};
  std::vector<Position> polygon{};  ///< open ring, at least three corners
  SeriesId series{};
};

}  // namespace fairlead
