// SPDX-License-Identifier: MIT
#include "core/metocean/waters.hpp"

namespace fairlead {

namespace {

void add(const Scenario& scenario, RegionId region, std::set<SeriesId>& series) {
  if (region.valid()) series.insert(scenario.regions[region.index()].series);
}

std::set<SeriesId> series_at(const Scenario& scenario, PlaceId place) {
  std::set<SeriesId> series;
  add(scenario, scenario.places[place.index()].region, series);
  return series;
}

std::set<SeriesId> series_along(const Scenario& scenario, PlaceId from, PlaceId to) {
  std::set<SeriesId> series;
  if (scenario.distances.places() == scenario.places.size())
    for (const RegionId region : scenario.distances.route(from, to).regions) add(scenario, region, series);
  if (!series.empty()) return series;
  series = series_at(scenario, from);
  series.merge(series_at(scenario, to));
  return series;
}

}  // namespace

Waters::Waters(const Scenario& scenario) {
  const std::size_t places = scenario.places.size();
  for (std::size_t place = 0; place < places; ++place)
    place_class_.push_back(class_of(series_at(scenario, PlaceId{place})));
  route_class_.reserve(places * places);
  for (std::size_t from = 0; from < places; ++from)
    for (std::size_t to = 0; to < places; ++to)
      route_class_.push_back(class_of(series_along(scenario, PlaceId{from}, PlaceId{to})));
}

int Waters::class_of(const std::set<SeriesId>& series) {
  const auto [known, is_new] =
      class_by_series_.try_emplace({series.begin(), series.end()}, static_cast<int>(series_.size()));
  if (is_new) series_.push_back(known->first);
  return known->second;
}

}  // namespace fairlead
