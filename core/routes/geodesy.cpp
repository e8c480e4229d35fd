// SPDX-License-Identifier: MIT
#include "core/routes/geodesy.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/quantity.hpp"

namespace fairlead {

double great_circle_nm(Position a, Position b) {
  constexpr double earth_radius_km = 6371.0088;
  constexpr double radians = std::numbers::pi / 180.0;
  const double half_lat = std::sin((b.lat_deg - a.lat_deg) * radians / 2);
  const double half_lon = std::sin((b.lon_deg - a.lon_deg) * radians / 2);
  const double haversine =
      half_lat * half_lat + std::cos(a.lat_deg * radians) * std::cos(b.lat_deg * radians) * half_lon * half_lon;
  return 2 * earth_radius_km / km_per_nm * std::asin(std::sqrt(std::min(haversine, 1.0)));
}

}  // namespace fairlead
