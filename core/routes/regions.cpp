// SPDX-License-Identifier: MIT
#include "core/routes/regions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

#include "core/routes/distances.hpp"
#include "core/routes/geodesy.hpp"

namespace fairlead {

namespace {

constexpr double sample_nm = 1.0;

bool contains(const std::vector<Position>& polygon, Position at) {
  bool inside = false;
  for (std::size_t k = 0, before = polygon.size() - 1; k < polygon.size(); before = k++) {
    const Position a = polygon[before];
    const Position b = polygon[k];
    if ((a.lat_deg > at.lat_deg) == (b.lat_deg > at.lat_deg)) continue;
    const double share = (at.lat_deg - a.lat_deg) / (b.lat_deg - a.lat_deg);
    if (at.lon_deg < a.lon_deg + share * (b.lon_deg - a.lon_deg)) inside = !inside;
  }
  return inside;
}

/// Square of the distance in degrees of latitude.
double square_distance(const std::vector<Position>& polygon, Position at) {
  const double shrink = std::cos(at.lat_deg * std::numbers::pi / 180.0);
  double least = std::numeric_limits<double>::max();
  for (std::size_t k = 0, before = polygon.size() - 1; k < polygon.size(); before = k++) {
    const double x = (polygon[k].lon_deg - polygon[before].lon_deg) * shrink;
    const double y = polygon[k].lat_deg - polygon[before].lat_deg;
    const double to_x = (at.lon_deg - polygon[before].lon_deg) * shrink;
    const double to_y = at.lat_deg - polygon[before].lat_deg;
    const double square = x * x + y * y;
    const double share = square > 0 ? std::clamp((to_x * x + to_y * y) / square, 0.0, 1.0) : 0.0;
    const double off_x = to_x - share * x;
    const double off_y = to_y - share * y;
    least = std::min(least, off_x * off_x + off_y * off_y);
  }
  return least;
}

Position between(Position a, Position b, double share) {
  return {a.lat_deg + share * (b.lat_deg - a.lat_deg), a.lon_deg + share * (b.lon_deg - a.lon_deg)};
}

/// A track that grows point by point, each with its region.
struct RegionTrack {
  std::vector<Position> points;
  std::vector<RegionId> regions;

  void add(Position point, RegionId region) {
    points.push_back(point);
    regions.push_back(region);
  }
};

void sample_leg(Position from, Position to, const std::vector<Region>& regions, RegionTrack& track) {
  const int samples = static_cast<int>(great_circle_nm(from, to) / sample_nm);
  for (int k = 1; k <= samples; ++k) {
    const Position at = between(from, to, static_cast<double>(k) / (samples + 1));
    const RegionId region = region_at(at, regions);
    if (region != track.regions.back()) track.add(at, region);
  }
}

}  // namespace

RegionId region_at(Position at, const std::vector<Region>& regions) {
  for (std::size_t k = 0; k < regions.size(); ++k)
    if (contains(regions[k].polygon, at)) return RegionId{k};
  RegionId nearest;
  double least = std::numeric_limits<double>::max();
  for (std::size_t k = 0; k < regions.size(); ++k) {
    const double square = square_distance(regions[k].polygon, at);
    if (square >= least) continue;
    least = square;
    nearest = RegionId{k};
  }
  return nearest;
}

void add_regions(Route& route, RegionId from, RegionId to, const std::vector<Region>& regions) {
  if (regions.empty() || route.track.empty()) return;
  RegionTrack track;
  track.add(route.track.front(), from.valid() ? from : region_at(route.track.front(), regions));
  for (std::size_t k = 1; k < route.track.size(); ++k) {
    sample_leg(route.track[k - 1], route.track[k], regions, track);
    const bool is_end = k + 1 == route.track.size();
    track.add(route.track[k], is_end && to.valid() ? to : region_at(route.track[k], regions));
  }
  const std::set<RegionId> crossed(track.regions.begin(), track.regions.end());
  route.regions.assign(crossed.begin(), crossed.end());
  route.track = std::move(track.points);
  route.track_regions = std::move(track.regions);
}

}  // namespace fairlead
