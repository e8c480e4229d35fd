// SPDX-License-Identifier: MIT
#include "tests/core/routes/all_corners.hpp"

#include <cmath>
#include <numbers>

namespace fairlead::naive {

namespace {

constexpr double hair_deg = 1e-4;

/// Spherical law of cosines, unlike the haversine of the library.
double arc_nm(Position a, Position b) {
  constexpr double radians = std::numbers::pi / 180;
  const double cosine =
      std::sin(a.lat_deg * radians) * std::sin(b.lat_deg * radians) +
      std::cos(a.lat_deg * radians) * std::cos(b.lat_deg * radians) * std::cos((a.lon_deg - b.lon_deg) * radians);
  return std::acos(std::min(cosine, 1.0)) * 6371.0088 / 1.852;
}

double side(Position o, Position a, Position b) {
  return (a.lon_deg - o.lon_deg) * (b.lat_deg - o.lat_deg) - (a.lat_deg - o.lat_deg) * (b.lon_deg - o.lon_deg);
}

bool meets(Position a, Position b, Position c, Position d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool is_free(const Coast& coast, Position a, Position b) {
  for (const auto& ring : coast.land)
    for (std::size_t k = 0; k < ring.size(); ++k)
      if (meets(a, b, ring[k], ring[(k + 1) % ring.size()])) return false;
  return true;
}

bool inside(const Coast& coast, Position at) {
  int crossings = 0;
  for (const auto& ring : coast.land)
    for (std::size_t k = 0; k < ring.size(); ++k)
      crossings += meets(at, {at.lat_deg + 0.0001234, 179.0}, ring[k], ring[(k + 1) % ring.size()]) ? 1 : 0;
  return crossings % 2 == 1;
}

/// Eight points round every corner, those at sea within the box.
std::vector<Position> stations(const Coast& coast) {
  std::vector<Position> all;
  for (const auto& ring : coast.land)
    for (const Position corner : ring)
      for (int k = 0; k < 8; ++k) {
        const double angle = k * std::numbers::pi / 4 + 0.123;  // no leg through two corners by chance
        const Position at{corner.lat_deg + hair_deg * std::sin(angle), corner.lon_deg + hair_deg * std::cos(angle)};
        if (coast.in_box(corner) && coast.in_box(at) && !inside(coast, at)) all.push_back(at);
      }
  return all;
}

}  // namespace

double shortest_nm(const Coast& coast, Position from, Position to) {
  std::vector<Position> points = stations(coast);
  points.push_back(to);
  points.push_back(from);
  std::vector<double> nm(points.size(), 1e9);
  std::vector<bool> done(points.size(), false);
  nm.back() = 0;
  for (std::size_t round = 0; round < points.size(); ++round) {
    std::size_t nearest = points.size();
    for (std::size_t k = 0; k < points.size(); ++k)
      if (!done[k] && (nearest == points.size() || nm[k] < nm[nearest])) nearest = k;
    if (nm[nearest] >= 1e9 || nearest == points.size() - 2) break;
    done[nearest] = true;
    for (std::size_t k = 0; k < points.size(); ++k) {
      const double through = nm[nearest] + arc_nm(points[nearest], points[k]);
      if (!done[k] && through < nm[k] && is_free(coast, points[nearest], points[k])) nm[k] = through;
    }
  }
  const double found = nm[points.size() - 2];
  return found < 1e9 ? found : -1;
}

}  // namespace fairlead::naive
