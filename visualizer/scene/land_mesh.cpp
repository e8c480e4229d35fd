// SPDX-License-Identifier: MIT
#include "visualizer/scene/land_mesh.hpp"

#include <algorithm>

#include "visualizer/scene/map_projection.hpp"

namespace fairlead::view {

namespace {

constexpr std::size_t points_in_piece = 96;  // triangles of three points

void enclose(LandPiece& piece, PlanePoint at) {
  const bool first = piece.points.empty();
  piece.west = first ? at.x : std::min(piece.west, at.x);
  piece.east = first ? at.x : std::max(piece.east, at.x);
  piece.south = first ? at.y : std::min(piece.south, at.y);
  piece.north = first ? at.y : std::max(piece.north, at.y);
  piece.points.push_back(at);
}

void add_triangles(const std::vector<PlanePoint>& ring, std::vector<LandPiece>& pieces) {
  LandPiece piece;
  for (const auto& triangle : triangulated(ring)) {
    for (const std::uint32_t corner : triangle) enclose(piece, ring[corner]);
    if (piece.points.size() < points_in_piece) continue;
    pieces.push_back(std::move(piece));
    piece = {};
  }
  if (!piece.points.empty()) pieces.push_back(std::move(piece));
}

bool on_edge(const Coast& coast, Position from, Position to) {
  const auto both = [](double a, double b, double edge) { return a == edge && b == edge; };
  return both(from.lat_deg, to.lat_deg, coast.south_west.lat_deg) ||
         both(from.lat_deg, to.lat_deg, coast.north_east.lat_deg) ||
         both(from.lon_deg, to.lon_deg, coast.south_west.lon_deg) ||
         both(from.lon_deg, to.lon_deg, coast.north_east.lon_deg);
}

void add_coast(const Coast& coast, const std::vector<Position>& land, const std::vector<PlanePoint>& ring,
               std::vector<LandPiece>& pieces) {
  LandPiece piece;
  const auto close = [&] {
    if (piece.points.size() > 1) pieces.push_back(std::move(piece));
    piece = {};
  };
  for (std::size_t k = 0; k < ring.size(); ++k) {
    const std::size_t next = (k + 1) % ring.size();
    if (on_edge(coast, land[k], land[next])) {
      close();
      continue;
    }
    if (piece.points.size() >= points_in_piece) close();
    if (piece.points.empty()) enclose(piece, ring[k]);
    enclose(piece, ring[next]);
  }
  close();
}

}  // namespace

LandMesh land_mesh(const Coast& coast) {
  LandMesh mesh;
  for (const std::vector<Position>& land : coast.land) {
    std::vector<PlanePoint> ring;
    ring.reserve(land.size());
    for (const Position& at : land) ring.push_back({at.lon_deg, mercator_deg(at.lat_deg)});
    add_triangles(ring, mesh.triangles);
    add_coast(coast, land, ring, mesh.coasts);
  }
  return mesh;
}

const LandMesh& embedded_land() {
  static const LandMesh mesh = land_mesh(embedded_coast());
  return mesh;
}

}  // namespace fairlead::view
