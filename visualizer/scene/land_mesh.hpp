// SPDX-License-Identifier: MIT
// LandMesh: the coast's polygons as triangles and outlines in Mercator degrees, made once.
#pragma once

#include <vector>

#include "core/routes/coast.hpp"
#include "visualizer/scene/triangulate.hpp"

namespace fairlead::view {

/// A stretch of land or coast with the box it lies in, for leaving out what is not seen.
struct LandPiece {
  double west = 0;
  double east = 0;
  double south = 0;  ///< in Mercator degrees
  double north = 0;
  std::vector<PlanePoint> points{};  ///< longitude, Mercator latitude
};

struct LandMesh {
  std::vector<LandPiece> triangles{};  ///< three points each triangle, several triangles a piece
  std::vector<LandPiece> coasts{};     ///< polylines
};

/// The box's own edges are no coast.
[[nodiscard]] LandMesh land_mesh(const Coast& coast);
/// Of embedded_coast().
[[nodiscard]] const LandMesh& embedded_land();

}  // namespace fairlead::view
