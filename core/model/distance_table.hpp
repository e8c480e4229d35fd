// SPDX-License-Identifier: MIT
// DistanceTable: sea routes between all pairs of places: length, track, regions crossed.
#pragma once

#include <vector>

#include "core/base/id.hpp"
#include "core/model/place.hpp"

namespace fairlead {

struct Route {
  double nm = 0;  ///< 0 from a place to itself
  bool reachable = true;
  std::vector<Position> track{};          ///< both ends included
  std::vector<RegionId> regions{};        ///< crossed, sorted, no repeats; empty without weather
  std::vector<RegionId> track_regions{};  ///< region of each track point; empty without weather
};

class DistanceTable {
 public:
  DistanceTable() = default;
  explicit DistanceTable(std::size_t places) : places_(places), routes_(places * places) {}

  [[nodiscard]] const Route& route(PlaceId from, PlaceId to) const {
    return routes_[from.index() * places_ + to.index()];
  }
  [[nodiscard]] Route& route(PlaceId from, PlaceId to) { return routes_[from.index() * places_ + to.index()]; }
  [[nodiscard]] std::size_t places() const { return places_; }

 private:
  std::size_t places_ = 0;
  std::vector<Route> routes_;
};

}  // namespace fairlead
