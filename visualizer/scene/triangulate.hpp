// SPDX-License-Identifier: MIT
// Triangles of a simple polygon, by clipping ears: docs/sources.md [ear-clipping].
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace fairlead::view {

struct PlanePoint {
  double x = 0;
  double y = 0;
};

/// Twice the area, positive if the corners run counter-clockwise with y upwards.
[[nodiscard]] double doubled_area(PlanePoint a, PlanePoint b, PlanePoint c);
[[nodiscard]] double ring_area(std::span<const PlanePoint> ring);

/// Positions in the ring, three a triangle; together they cover the ring once. An open ring without crossings, in
/// either direction. Corners on a straight line are passed over.
[[nodiscard]] std::vector<std::array<std::uint32_t, 3>> triangulated(std::span<const PlanePoint> ring);

}  // namespace fairlead::view
