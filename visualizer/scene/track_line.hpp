// SPDX-License-Identifier: MIT
// TrackLine: a route's points by the share of its length sailed.
#pragma once

#include <span>
#include <vector>

#include "core/model/place.hpp"

namespace fairlead::view {

struct TrackPoint {
  Position position{};
  double heading_deg = 0;  ///< clockwise from north
};

/// Course from one position to another as seen on the map (along the rhumb line).
[[nodiscard]] double course_deg(Position from, Position to);
/// At `share` of the length, 0 to 1; of a track without points: nowhere. `track` holds at least one point.
[[nodiscard]] TrackPoint point_along(std::span<const Position> track, double share);
/// The part between two shares, its ends included; empty unless `from` < `to`.
[[nodiscard]] std::vector<Position> stretch_of(std::span<const Position> track, double from, double to);

}  // namespace fairlead::view
