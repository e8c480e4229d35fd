// SPDX-License-Identifier: MIT
#include "visualizer/scene/triangulate.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "visualizer/scene/land_mesh.hpp"
#include "visualizer/scene/map_projection.hpp"

namespace fairlead::view {
namespace {

double covered(const std::vector<PlanePoint>& ring) {
  double area = 0;
  for (const auto& [a, b, c] : triangulated(ring)) {
    const double part = doubled_area(ring[a], ring[b], ring[c]) / 2;
    CHECK(part > 0);
    area += part;
  }
  return area;
}

TEST_CASE("a square becomes two triangles") {
  const std::vector<PlanePoint> square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
  CHECK(triangulated(square).size() == 2);
  CHECK(covered(square) == Approx(1));
}

TEST_CASE("a ring given clockwise is covered too") {
  const std::vector<PlanePoint> square{{0, 1}, {1, 1}, {1, 0}, {0, 0}};
  CHECK(covered(square) == Approx(1));
}

TEST_CASE("a comb with deep bays is covered once") {
  std::vector<PlanePoint> comb;
  for (int tooth = 0; tooth < 8; ++tooth) {
    comb.push_back({tooth + 0.0, 0});
    comb.push_back({tooth + 0.5, 0});
    comb.push_back({tooth + 0.5, 9});
    comb.push_back({tooth + 1.0, 9});
  }
  comb.push_back({8, 10});
  comb.push_back({0, 10});
  CHECK(covered(comb) == Approx(std::abs(ring_area(comb))));
}

TEST_CASE("corners on a straight line do not matter") {
  const std::vector<PlanePoint> square{{0, 0}, {0.5, 0}, {1, 0}, {1, 0.3}, {1, 1}, {0, 1}};
  CHECK(covered(square) == Approx(1));
}

TEST_CASE("too few corners give no triangle") {
  CHECK(triangulated({}).empty());
  CHECK(triangulated(std::vector<PlanePoint>{{0, 0}, {1, 1}}).empty());
}

TEST_CASE("the triangles of the shipped land cover its polygons") {
  double rings = 0;
  for (const auto& land : embedded_coast().land) {
    std::vector<PlanePoint> ring;
    for (const Position& at : land) ring.push_back({at.lon_deg, mercator_deg(at.lat_deg)});
    rings += std::abs(ring_area(ring));
  }
  double triangles = 0;
  for (const LandPiece& piece : embedded_land().triangles)
    for (std::size_t k = 0; k + 2 < piece.points.size(); k += 3)
      triangles += std::abs(doubled_area(piece.points[k], piece.points[k + 1], piece.points[k + 2])) / 2;
  CHECK(triangles == Approx(rings).epsilon(1e-9));
}

TEST_CASE("every piece of land lies in its box") {
  for (const auto* pieces : {&embedded_land().triangles, &embedded_land().coasts})
    for (const LandPiece& piece : *pieces)
      CHECK(std::all_of(piece.points.begin(), piece.points.end(), [&](PlanePoint at) {
        return at.x >= piece.west && at.x <= piece.east && at.y >= piece.south && at.y <= piece.north;
      }));
}

TEST_CASE("where the land is cut off by the map's edge there is no coast") {
  const Coast& coast = embedded_coast();
  for (const LandPiece& piece : embedded_land().coasts)
    for (std::size_t k = 1; k < piece.points.size(); ++k)
      CHECK_FALSE((piece.points[k - 1].x == coast.south_west.lon_deg && piece.points[k].x == coast.south_west.lon_deg));
}

}  // namespace
}  // namespace fairlead::view
