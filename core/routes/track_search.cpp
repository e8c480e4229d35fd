// SPDX-License-Identifier: MIT
#include "core/routes/track_search.hpp"

#include <algorithm>
#include <limits>

#include <boost/graph/astar_search.hpp>
#include <boost/property_map/function_property_map.hpp>

#include "core/routes/geodesy.hpp"

namespace fairlead {

namespace {

constexpr double infinite_nm = std::numeric_limits<double>::infinity();

/// What Boost.Graph asks of a graph that is only ever walked outwards.
struct WalkedGraph {
  using vertex_descriptor = std::size_t;
  using edge_descriptor = SeaGraph::Leg;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using traversal_category = boost::incidence_graph_tag;
  using out_edge_iterator = std::vector<SeaGraph::Leg>::const_iterator;
  using degree_size_type = std::size_t;
  // Not asked of an incidence graph, but boost::graph_traits names them.
  using vertices_size_type = std::size_t;

  TrackSearch* search = nullptr;
};

std::size_t source(const SeaGraph::Leg& leg, const WalkedGraph&) {
  return leg.from;
}
std::size_t target(const SeaGraph::Leg& leg, const WalkedGraph&) {
  return leg.to;
}
auto out_edges(std::size_t vertex, const WalkedGraph& graph) {
  const std::vector<SeaGraph::Leg>& legs = graph.search->legs(vertex);
  return std::pair{legs.begin(), legs.end()};
}
std::size_t out_degree(std::size_t vertex, const WalkedGraph& graph) {
  return graph.search->legs(vertex).size();
}

/// The best way to the end that is sought, found among the corners that see it.
struct Best {
  double nm = infinite_nm;
  std::size_t last_corner = 0;
};

struct Arrived {};

/// Stops the search as soon as no vertex left can lie on a shorter track.
struct BestKeeper : boost::default_astar_visitor {
  TrackSearch* search = nullptr;
  const std::vector<double>* nm = nullptr;
  Best* best = nullptr;

  void examine_vertex(std::size_t vertex, const WalkedGraph&) const {
    const double here_nm = (*nm)[vertex];
    if (here_nm + search->at_least_nm(vertex) >= best->nm) throw Arrived{};
    const double through_nm = here_nm + search->last_leg_nm(vertex);
    if (through_nm < best->nm) *best = {through_nm, vertex};
  }
};

/// Distances and predecessors of one search.
struct Walk {
  explicit Walk(std::size_t vertices)
      : nm(vertices, infinite_nm), rank(vertices, infinite_nm), before(vertices), colour(vertices) {}

  std::vector<double> nm;
  std::vector<double> rank;
  std::vector<std::size_t> before;
  std::vector<boost::default_color_type> colour;
};

Best walk_from(std::size_t start, TrackSearch& search, Walk& walk) {
  const WalkedGraph graph{&search};
  const boost::typed_identity_property_map<std::size_t> index;
  const auto map = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), index); };
  const auto weight =
      boost::make_function_property_map<SeaGraph::Leg, double>([](const SeaGraph::Leg& leg) { return leg.nm; });
  const auto heuristic = [&](std::size_t vertex) { return search.at_least_nm(vertex); };
  Best best;
  BestKeeper keeper;
  keeper.search = &search;
  keeper.nm = &walk.nm;
  keeper.best = &best;
  walk.nm[start] = 0;
  walk.rank[start] = heuristic(start);
  walk.before[start] = start;
  try {
    boost::astar_search_no_init(graph, start, heuristic, keeper, map(walk.before), map(walk.rank), map(walk.nm), weight,
                                map(walk.colour), index, std::less<double>{}, std::plus<double>{}, infinite_nm, 0.0);
  } catch (const Arrived&) {
  }
  return best;
}

}  // namespace

TrackSearch::TrackSearch(const SeaGraph& sea, const std::vector<Position>& ends)
    : sea_(sea), ends_(ends), legs_(sea.corners() + ends.size()), sought_(ends.size()) {}

SeaTrack TrackSearch::track(std::size_t from, std::size_t to) {
  if (sea_.sees(ends_[from], ends_[to]))
    return {true, great_circle_nm(ends_[from], ends_[to]), {ends_[from], ends_[to]}};
  if (sought_ != to) seek(to);
  const std::size_t start = sea_.corners() + from;
  Walk walk(vertices());
  const Best best = walk_from(start, *this, walk);
  if (best.nm == infinite_nm) return {};
  SeaTrack track{true, best.nm, {ends_[to]}};
  for (std::size_t vertex = best.last_corner; vertex != start; vertex = walk.before[vertex])
    track.points.push_back(position(vertex));
  track.points.push_back(ends_[from]);
  std::reverse(track.points.begin(), track.points.end());
  return track;
}

const std::vector<SeaGraph::Leg>& TrackSearch::legs(std::size_t vertex) {
  std::optional<std::vector<SeaGraph::Leg>>& legs = legs_[vertex];
  if (!legs) legs = vertex < sea_.corners() ? sea_.legs_from_corner(vertex) : sea_.legs_from(position(vertex), vertex);
  return *legs;
}

double TrackSearch::at_least_nm(std::size_t vertex) {
  double& nm = at_least_nm_[vertex];
  if (nm < 0) nm = great_circle_nm(position(vertex), ends_[sought_]);
  return nm;
}

Position TrackSearch::position(std::size_t vertex) const {
  return vertex < sea_.corners() ? sea_.corner(vertex) : ends_[vertex - sea_.corners()];
}

void TrackSearch::seek(std::size_t to) {
  sought_ = to;
  at_least_nm_.assign(vertices(), -1.0);
  last_leg_nm_.assign(vertices(), infinite_nm);
  for (const SeaGraph::Leg& leg : legs(sea_.corners() + to)) last_leg_nm_[leg.to] = leg.nm;
}

}  // namespace fairlead
