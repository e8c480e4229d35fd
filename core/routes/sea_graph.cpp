// SPDX-License-Identifier: MIT
#include "core/routes/sea_graph.hpp"

#include <cmath>

#include "core/routes/geodesy.hpp"
#include "core/routes/track_search.hpp"

namespace fairlead {

namespace {

/// `corner` moved off the land along the bisector of its outer angle.
Position moved_off(Position before, Position corner, Position after) {
  const double x1 = corner.lon_deg - before.lon_deg;
  const double y1 = corner.lat_deg - before.lat_deg;
  const double x2 = corner.lon_deg - after.lon_deg;
  const double y2 = corner.lat_deg - after.lat_deg;
  const double length1 = std::hypot(x1, y1);
  const double length2 = std::hypot(x2, y2);
  const double x = x1 / length1 + x2 / length2;
  const double y = y1 / length1 + y2 / length2;
  const double length = std::hypot(x, y);
  return {corner.lat_deg + offing_deg * y / length, corner.lon_deg + offing_deg * x / length};
}

/// Sine of the angle by which the land turns at the corner: positive where it is convex.
double bend(Position before, Position corner, Position after) {
  const double length1 = std::hypot(corner.lon_deg - before.lon_deg, corner.lat_deg - before.lat_deg);
  const double length2 = std::hypot(after.lon_deg - corner.lon_deg, after.lat_deg - corner.lat_deg);
  return turn(before, corner, after) / (length1 * length2);
}

}  // namespace

SeaGraph::SeaGraph(const LandIndex& land) : land_(&land) {
  for (const std::vector<Position>& ring : land.coast().land) add_corners(ring);
}

/// Only there does a shortest track turn: both edges of the corner lie on one side of the leg that comes in.
bool SeaGraph::is_tangent(Position from, const Corner& corner) {
  const double before = turn(from, corner.at, corner.before);
  const double after = turn(from, corner.at, corner.after);
  return (before >= 0 && after >= 0) || (before <= 0 && after <= 0);
}

void SeaGraph::add_corners(const std::vector<Position>& ring) {
  constexpr double least_bend = 1e-6;
  for (std::size_t k = 0; k < ring.size(); ++k) {
    const Position before = ring[(k + ring.size() - 1) % ring.size()];
    const Position after = ring[(k + 1) % ring.size()];
    if (!land_->coast().in_box(ring[k]) || bend(before, ring[k], after) < least_bend) continue;
    const Position off = moved_off(before, ring[k], after);
    if (land_->coast().in_box(off)) corners_.push_back({before, ring[k], after, off});
  }
}

std::vector<SeaGraph::Leg> SeaGraph::legs_from(Position at, std::size_t vertex) const {
  std::vector<Leg> legs;
  for (std::size_t k = 0; k < corners_.size(); ++k)
    if (is_tangent(at, corners_[k]) && sees(at, corners_[k].off))
      legs.push_back({vertex, k, great_circle_nm(at, corners_[k].off)});
  return legs;
}

std::vector<SeaGraph::Leg> SeaGraph::legs_from_corner(std::size_t corner) const {
  const Corner& from = corners_[corner];
  std::vector<Leg> legs;
  for (std::size_t k = 0; k < corners_.size(); ++k) {
    if (k == corner || !is_tangent(from.at, corners_[k]) || !is_tangent(corners_[k].at, from)) continue;
    if (sees(from.off, corners_[k].off)) legs.push_back({corner, k, great_circle_nm(from.off, corners_[k].off)});
  }
  return legs;
}

std::vector<std::vector<SeaTrack>> SeaGraph::tracks_between(const std::vector<Position>& ends) const {
  std::vector<std::vector<SeaTrack>> tracks(ends.size());
  for (std::size_t from = 0; from < ends.size(); ++from) tracks[from].resize(ends.size() - from - 1);
  TrackSearch search(*this, ends);
  for (std::size_t to = 1; to < ends.size(); ++to)
    for (std::size_t from = 0; from < to; ++from) tracks[from][to - from - 1] = search.track(from, to);
  return tracks;
}

}  // namespace fairlead
