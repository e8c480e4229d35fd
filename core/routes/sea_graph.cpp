// SPDX-License-Identifier: MIT
#include "core/routes/sea_graph.hpp"

#include <boost/graph/dijkstra_shortest_paths.hpp>
// After Dijkstra: before it, this header breaks maps of plain iterators (Boost 1.74).
#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "core/routes/geodesy.hpp"

namespace fairlead {

namespace {

struct LegLength {
  double nm = 0;
};
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, LegLength>;

constexpr double unreachable_nm = std::numeric_limits<double>::max();

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

/// Shortest tracks from one end at a time; the other ends are reached from the corners that they see.
class SeaGraph::Search {
 public:
  Search(const SeaGraph& sea, const std::vector<Position>& ends) : sea_(sea), ends_(ends) {
    const std::size_t corners = sea.corners_.size();
    for (std::size_t end = 0; end < ends.size(); ++end)
      from_end_.push_back(sea.legs_to_corners(ends[end], corners + end));
    build(corners + ends.size());
  }

  void start_at(std::size_t end) {
    const auto vertex_index = get(boost::vertex_index, graph_);
    dijkstra_shortest_paths(graph_, sea_.corners_.size() + end,
                            boost::weight_map(get(&LegLength::nm, graph_))
                                .distance_map(make_iterator_property_map(nm_.begin(), vertex_index))
                                .predecessor_map(make_iterator_property_map(before_.begin(), vertex_index))
                                .distance_inf(unreachable_nm));
    start_ = end;
  }

  [[nodiscard]] SeaTrack track_to(std::size_t end) const {
    if (!sea_.land_->crosses(ends_[start_], ends_[end]))
      return {true, great_circle_nm(ends_[start_], ends_[end]), {ends_[start_], ends_[end]}};
    SeaTrack track{false, unreachable_nm, {}};
    std::size_t last = 0;
    for (const Leg& leg : from_end_[end]) {
      if (nm_[leg.to] == unreachable_nm || nm_[leg.to] + leg.nm >= track.nm) continue;
      track.found = true;
      track.nm = nm_[leg.to] + leg.nm;
      last = leg.to;
    }
    if (track.found) trace(last, end, track.points);
    return track;
  }

 private:
  void build(std::size_t vertices) {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    std::vector<LegLength> lengths;
    const auto add = [&](const std::vector<Leg>& legs) {
      for (const Leg& leg : legs) {
        edges.emplace_back(leg.from, leg.to);
        lengths.push_back({leg.nm});
      }
    };
    add(sea_.legs_);
    for (const std::vector<Leg>& legs : from_end_) add(legs);
    graph_ = Graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), lengths.begin(), vertices);
    nm_.resize(vertices);
    before_.resize(vertices);
  }

  void trace(std::size_t corner, std::size_t end, std::vector<Position>& points) const {
    points.push_back(ends_[end]);
    for (; corner < sea_.corners_.size(); corner = before_[corner]) points.push_back(sea_.corners_[corner].off);
    points.push_back(ends_[start_]);
    std::reverse(points.begin(), points.end());
  }

  const SeaGraph& sea_;
  const std::vector<Position>& ends_;
  std::vector<std::vector<Leg>> from_end_;
  Graph graph_;
  std::vector<double> nm_;           ///< from the start, by vertex: corners, then ends
  std::vector<std::size_t> before_;  ///< predecessor, by vertex
  std::size_t start_ = 0;
};

SeaGraph::SeaGraph(const LandIndex& land) : land_(&land) {
  for (const std::vector<Position>& ring : land.coast().land) add_corners(ring);
  for (std::size_t a = 0; a < corners_.size(); ++a)
    for (std::size_t b = a + 1; b < corners_.size(); ++b) {
      if (!is_tangent(corners_[a].at, corners_[b]) || !is_tangent(corners_[b].at, corners_[a])) continue;
      if (land.crosses(corners_[a].off, corners_[b].off)) continue;
      const double nm = great_circle_nm(corners_[a].off, corners_[b].off);
      legs_.push_back({a, b, nm});
      legs_.push_back({b, a, nm});
    }
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
    if (land_->coast().in_box(off) && !land_->on_land(off)) corners_.push_back({before, ring[k], after, off});
  }
}

std::vector<SeaGraph::Leg> SeaGraph::legs_to_corners(Position from, std::size_t as_vertex) const {
  std::vector<Leg> legs;
  for (std::size_t corner = 0; corner < corners_.size(); ++corner) {
    if (!is_tangent(from, corners_[corner]) || land_->crosses(from, corners_[corner].off)) continue;
    legs.push_back({as_vertex, corner, great_circle_nm(from, corners_[corner].off)});
  }
  return legs;
}

std::vector<std::vector<SeaTrack>> SeaGraph::tracks_between(const std::vector<Position>& ends) const {
  Search search(*this, ends);
  std::vector<std::vector<SeaTrack>> tracks(ends.size());
  for (std::size_t from = 0; from + 1 < ends.size(); ++from) {
    search.start_at(from);
    for (std::size_t to = from + 1; to < ends.size(); ++to) tracks[from].push_back(search.track_to(to));
  }
  return tracks;
}

}  // namespace fairlead
