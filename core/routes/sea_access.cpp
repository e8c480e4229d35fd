// SPDX-License-Identifier: MIT
#include "core/routes/sea_access.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fairlead {

namespace {

/// Gates that lead in a circle end where it closes (the reader refuses them).
std::vector<PlaceId> gate_chain(const std::vector<Place>& places, PlaceId place) {
  std::vector<PlaceId> chain{place};
  for (PlaceId gate = places[place.index()].gate; gate.valid(); gate = places[gate.index()].gate) {
    if (std::find(chain.begin(), chain.end(), gate) != chain.end()) break;
    chain.push_back(gate);
  }
  return chain;
}

Problem on_land_problem(const Place& place, std::size_t index, const std::string& file) {
  return {"place-on-land",
          file,
          fmt::format("/places/{}", index),
          fmt::format("{} at {:.4f}, {:.4f}, on land", place.id, place.position.lat_deg, place.position.lon_deg),
          fmt::format("a position at sea or within {} nm of it", furthest_shore_nm),
          "name the place through which it is reached as its `gate`"};
}

}  // namespace

SeaAccesses sea_accesses(const std::vector<Place>& places, const LandIndex& land, const std::string& file,
                         Problems& problems) {
  SeaAccesses accesses;
  std::vector<int> end_of(places.size(), -1);
  for (std::size_t k = 0; k < places.size(); ++k) {
    const Position at = places[k].position;
    if (places[k].gate.valid() || !land.coast().in_box(at)) continue;
    const std::optional<Position> end = land.on_land(at) ? land.nearest_sea(at, furthest_shore_nm) : at;
    if (!end) {
      problems.push_back(on_land_problem(places[k], k, file));
      continue;
    }
    end_of[k] = static_cast<int>(accesses.ends.size());
    accesses.ends.push_back(*end);
  }
  for (std::size_t k = 0; k < places.size(); ++k) {
    const std::vector<PlaceId> chain = gate_chain(places, PlaceId{k});
    accesses.of_place.push_back({chain, end_of[chain.back().index()]});
  }
  return accesses;
}

}  // namespace fairlead
