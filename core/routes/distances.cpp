// SPDX-License-Identifier: MIT
#include "core/routes/distances.hpp"

#include <algorithm>

#include "core/routes/coast_distances.hpp"
#include "core/routes/geodesy.hpp"
#include "core/routes/regions.hpp"
#include "core/routes/sea_access.hpp"
#include "core/routes/sea_graph.hpp"

namespace fairlead {

namespace {

void append(std::vector<Position>& track, Position point) {
  if (track.empty() || !(track.back() == point)) track.push_back(point);
}

double legs_nm(const std::vector<Position>& track) {
  double nm = 0;
  for (std::size_t k = 1; k < track.size(); ++k) nm += great_circle_nm(track[k - 1], track[k]);
  return nm;
}

class TableBuilder {
 public:
  TableBuilder(const std::vector<Place>& places, const std::vector<Region>& regions, const SeaGraph& sea,
               const SeaAccesses& accesses)
      : places_(places), regions_(regions), accesses_(accesses), tracks_(sea.tracks_between(accesses.ends)) {}

  DistanceTable build() {
    DistanceTable table(places_.size());
    for (std::size_t a = 0; a < places_.size(); ++a)
      for (std::size_t b = a; b < places_.size(); ++b) {
        Route route = route_between(PlaceId{a}, PlaceId{b});
        add_regions(route, places_[a].region, places_[b].region, regions_);
        table.route(PlaceId{b}, PlaceId{a}) = reversed(route);
        table.route(PlaceId{a}, PlaceId{b}) = std::move(route);
      }
    return table;
  }

 private:
  [[nodiscard]] Position at(PlaceId place) const { return places_[place.index()].position; }

  [[nodiscard]] Route route_between(PlaceId a, PlaceId b) const {
    const SeaAccess& from = accesses_.of_place[a.index()];
    const SeaAccess& to = accesses_.of_place[b.index()];
    if (from.chain.back() == to.chain.back()) return route_inside(from.chain, to.chain);
    Route route;
    route.reachable = from.sea_end >= 0 && to.sea_end >= 0;
    if (!route.reachable) return route;
    const SeaTrack track = track_between(from.sea_end, to.sea_end);
    route.reachable = track.found;
    if (!track.found) return route;
    for (const PlaceId place : from.chain) append(route.track, at(place));
    for (const Position point : track.points) append(route.track, point);
    for (auto place = to.chain.rbegin(); place != to.chain.rend(); ++place) append(route.track, at(*place));
    route.nm = legs_nm(route.track);
    return route;
  }

  /// Two places behind the same gate: straight between them, without going out and in.
  [[nodiscard]] Route route_inside(std::vector<PlaceId> from, std::vector<PlaceId> to) const {
    PlaceId gate;
    while (!from.empty() && !to.empty() && from.back() == to.back()) {
      gate = from.back();
      from.pop_back();
      to.pop_back();
    }
    if (from.empty() || to.empty()) from.push_back(gate);
    Route route;
    for (const PlaceId place : from) append(route.track, at(place));
    for (auto place = to.rbegin(); place != to.rend(); ++place) append(route.track, at(*place));
    route.nm = legs_nm(route.track);
    return route;
  }

  [[nodiscard]] SeaTrack track_between(int from, int to) const {
    const auto low = static_cast<std::size_t>(std::min(from, to));
    const auto high = static_cast<std::size_t>(std::max(from, to));
    SeaTrack track = tracks_[low][high - low - 1];
    if (from > to) std::reverse(track.points.begin(), track.points.end());
    return track;
  }

  static Route reversed(Route route) {
    std::reverse(route.track.begin(), route.track.end());
    std::reverse(route.track_regions.begin(), route.track_regions.end());
    return route;
  }

  const std::vector<Place>& places_;
  const std::vector<Region>& regions_;
  const SeaAccesses& accesses_;
  std::vector<std::vector<SeaTrack>> tracks_;
};

}  // namespace

DistanceTable coast_distances(const Coast& coast, const std::vector<Place>& places, const std::vector<Region>& regions,
                              const std::string& file, Problems& problems) {
  const LandIndex land(coast);
  const SeaAccesses accesses = sea_accesses(places, land, file, problems);
  return TableBuilder(places, regions, SeaGraph(land), accesses).build();
}

void check_places(const std::vector<Place>& places, const std::string& file, Problems& problems) {
  static_cast<void>(sea_accesses(places, LandIndex(embedded_coast()), file, problems));
}

DistanceTable sea_distances(const std::vector<Place>& places, const std::vector<Region>& regions,
                            const std::string& file, Problems& problems) {
  return coast_distances(embedded_coast(), places, regions, file, problems);
}

}  // namespace fairlead
