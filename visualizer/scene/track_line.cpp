// SPDX-License-Identifier: MIT
#include "visualizer/scene/track_line.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/routes/geodesy.hpp"
#include "visualizer/scene/map_projection.hpp"

namespace fairlead::view {

namespace {

Position between(Position a, Position b, double share) {
  return {a.lat_deg + ((b.lat_deg - a.lat_deg) * share), a.lon_deg + ((b.lon_deg - a.lon_deg) * share)};
}

double length_nm(std::span<const Position> track) {
  double length = 0;
  for (std::size_t k = 1; k < track.size(); ++k) length += great_circle_nm(track[k - 1], track[k]);
  return length;
}

/// Leg and share of it that lie `way` miles along the track.
struct Spot {
  std::size_t leg = 0;  ///< from point leg to leg + 1
  double share = 0;
};

Spot spot_at(std::span<const Position> track, double way) {
  for (std::size_t k = 0; k + 1 < track.size(); ++k) {
    const double leg = great_circle_nm(track[k], track[k + 1]);
    if (way <= leg || k + 2 == track.size()) return {k, leg > 0 ? std::clamp(way / leg, 0.0, 1.0) : 0};
    way -= leg;
  }
  return {};
}

Position at_spot(std::span<const Position> track, Spot spot) {
  return between(track[spot.leg], track[spot.leg + 1], spot.share);
}

}  // namespace

double course_deg(Position from, Position to) {
  const double east = to.lon_deg - from.lon_deg;
  const double north = mercator_deg(to.lat_deg) - mercator_deg(from.lat_deg);
  const double course = std::atan2(east, north) * 180 / std::numbers::pi;
  return course < 0 ? course + 360 : course;
}

TrackPoint point_along(std::span<const Position> track, double share) {
  if (track.size() < 2) return {track.front(), 0};
  const Spot spot = spot_at(track, length_nm(track) * std::clamp(share, 0.0, 1.0));
  return {at_spot(track, spot), course_deg(track[spot.leg], track[spot.leg + 1])};
}

std::vector<Position> stretch_of(std::span<const Position> track, double from, double to) {
  if (track.size() < 2 || !(from < to)) return {};
  const double length = length_nm(track);
  const Spot begin = spot_at(track, length * std::clamp(from, 0.0, 1.0));
  const Spot end = spot_at(track, length * std::clamp(to, 0.0, 1.0));
  std::vector<Position> points{at_spot(track, begin)};
  for (std::size_t k = begin.leg + 1; k <= end.leg; ++k) points.push_back(track[k]);
  points.push_back(at_spot(track, end));
  return points;
}

}  // namespace fairlead::view
