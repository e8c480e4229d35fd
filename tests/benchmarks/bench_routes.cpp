// SPDX-License-Identifier: MIT
// All pairs of fifty places around the embedded coast, from nothing.
#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/routes/coast.hpp"
#include "core/routes/distances.hpp"
#include "core/routes/land_index.hpp"

namespace {

using namespace fairlead;

std::vector<Place> places_at_sea(std::size_t count) {
  RandomStream random(3);
  const LandIndex land(embedded_coast());
  std::vector<Place> places;
  while (places.size() < count) {
    Place place;
    place.position = {6 + 10 * random.uniform(), 102 + 10 * random.uniform()};
    if (!land.on_land(place.position)) places.push_back(place);
  }
  return places;
}

std::vector<Region> six_regions() {
  std::vector<Region> regions(6);
  for (std::size_t k = 0; k < regions.size(); ++k) {
    const double south = 5 + 2.0 * static_cast<double>(k);
    regions[k].polygon = {{south, 103}, {south, 111}, {south + 2, 112}, {south + 2, 103}};
  }
  return regions;
}

void all_pairs(benchmark::State& state) {
  const std::vector<Place> places = places_at_sea(static_cast<std::size_t>(state.range(0)));
  const std::vector<Region> regions = six_regions();
  for (auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(sea_distances(places, regions, "", problems));
  }
}

BENCHMARK(all_pairs)->Arg(2)->Arg(25)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
