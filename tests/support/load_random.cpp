// SPDX-License-Identifier: MIT
#include "tests/support/load_random.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/commercial/ledger_entry.hpp"
#include "core/io/alpha_factors.hpp"
#include "core/io/network_reader.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/weather_choices.hpp"
#include "core/io/weather_csv.hpp"
#include "core/report/key_figures_from_trace.hpp"

namespace fairlead::test {
namespace {

double straight_nm(Position a, Position b) {
  constexpr double nm_per_degree = 60.0;
  const double narrowing = std::cos((a.lat_deg + b.lat_deg) / 2 * std::numbers::pi / 180.0);
  return nm_per_degree * std::hypot(a.lat_deg - b.lat_deg, (a.lon_deg - b.lon_deg) * narrowing);
}

// Areas of random scenarios lie side by side from west to east.
RegionId area_at(Position at, const std::vector<Region>& regions) {
  for (std::size_t k = 0; k < regions.size(); ++k) {
    const auto [west, east] = std::minmax_element(regions[k].polygon.begin(), regions[k].polygon.end(),
                                                  [](Position a, Position b) { return a.lon_deg < b.lon_deg; });
    if (west->lon_deg <= at.lon_deg && at.lon_deg <= east->lon_deg) return RegionId{k};
  }
  return regions.empty() ? RegionId{} : RegionId{std::size_t{0}};
}

void lay_routes(Scenario& scenario) {
  scenario.distances = DistanceTable(scenario.places.size());
  for (std::size_t a = 0; a < scenario.places.size(); ++a)
    for (std::size_t b = 0; b < scenario.places.size(); ++b) {
      Route& route = scenario.distances.route(PlaceId{a}, PlaceId{b});
      route.nm = straight_nm(scenario.places[a].position, scenario.places[b].position);
      route.track = {scenario.places[a].position, scenario.places[b].position};
      for (const std::size_t end : {a, b})
        if (scenario.places[end].region.valid()) route.regions.push_back(scenario.places[end].region);
      std::sort(route.regions.begin(), route.regions.end());
      route.regions.erase(std::unique(route.regions.begin(), route.regions.end()), route.regions.end());
      for (const std::size_t end : {a, b})
        if (scenario.places[end].region.valid()) route.track_regions.push_back(scenario.places[end].region);
    }
}

void read_weather(const RandomScenario& random, Scenario& scenario, Problems& problems) {
  for (WeatherSeries& series : scenario.series)
    for (const auto& [name, csv] : random.weather_files)
      if (name == series.file)
        if (auto read = read_weather_csv(csv, {series.id, series.file, scenario.zone_offset}, problems))
          series = std::move(*read);
}

}  // namespace

Scenario scenario_from(const RandomScenario& random) {
  Problems problems;
  const JsonDocument document = JsonDocument::parse(random.json(), "seed " + std::to_string(random.seed));
  ScenarioDraft draft = read_scenario(document, problems);
  Scenario& scenario = draft.scenario;
  scenario.services = {ServiceInfo{.id = "inline",
                                   .name = "inline",
                                   .version = {},
                                   .colour = "#708090",
                                   .icon = "network",
                                   .quantities = {},
                                   .sha256 = {}}};
  read_weather(random, scenario, problems);
  for (Place& place : scenario.places)
    if (!place.region.valid()) place.region = area_at(place.position, scenario.regions);
  lay_routes(scenario);
  const NetworkTables tables(scenario);
  for (std::size_t k = 0; k < draft.orders.size(); ++k) {
    Order& order = scenario.orders[k];
    order.service = ServiceId{std::size_t{0}};
    if (order.line.empty()) order.line = "inline";
    if (draft.orders[k].network)
      order.ways =
          read_network(*draft.orders[k].network, tables, {.declared_capabilities = {}, .format_required = false}).ways;
    if (draft.orders[k].alpha_factors)
      for (Way& way : order.ways) apply_alpha_factors(draft.alpha, scenario, draft.orders[k].at, way);
  }
  if (!problems.empty()) throw InputError(std::move(problems));
  apply_weather_choices(scenario);
  return std::move(draft.scenario);
}

Run run_of(const RandomScenario& random, const PlannerOptions& options, const WorldOptions& world) {
  return run_of(scenario_from(random), options, world);
}

Run run_of(Scenario scenario, const PlannerOptions& options, const WorldOptions& world) {
  Run run;
  run.scenario = std::move(scenario);
  run.manifest.seed = world.seed;
  run.manifest.world = world.sampled ? "sampled" : "nominal";
  const WindowIndex windows(run.scenario, run.scenario.series);
  run.plan = make_plan(run.scenario, windows, options);
  run.trace = simulate(run.scenario, run.plan, windows, world);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  return run;
}

}  // namespace fairlead::test
