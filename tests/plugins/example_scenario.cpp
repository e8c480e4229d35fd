// SPDX-License-Identifier: MIT
#include "tests/plugins/example_scenario.hpp"

#include "core/io/parameter_check.hpp"
#include "core/io/scenario_reader.hpp"

namespace fairlead::test {
namespace {

constexpr const char* scenario_around_order = R"({
  "fairlead": 1, "name": "example", "start": "2021-01-01", "end": "2022-01-01", "time_zone": "+07:00",
  "weather": "none",
  "places": [
    {"id": "port", "name": "Port", "kind": "port", "lat": 10.4, "lon": 107.1, "depth_m": 9},
    {"id": "yard", "name": "Yard", "kind": "yard", "lat": 10.4, "lon": 107.2, "depth_m": 9},
    {"id": "site", "name": "Site", "kind": "field", "lat": 9.8, "lon": 108.0, "depth_m": 50},
    {"id": "start", "name": "Start", "kind": "field", "lat": 9.8, "lon": 108.0, "depth_m": 50},
    {"id": "end", "name": "End", "kind": "field", "lat": 9.5, "lon": 108.3, "depth_m": 60}],
  "assets": [
    {"id": "rig", "home": "port", "self_propelled": false, "max_depth_m": 120, "capabilities": {"jackup_drill": 1}},
    {"id": "crane_vessel", "home": "port", "speed_kn": 8, "capabilities": {"crane_t": 1200, "lay_km_per_day": 1.2}}],
  "orders": [ORDER]
})";

std::string around(const std::string& order_json) {
  std::string text = scenario_around_order;
  const std::string mark = "ORDER";
  return text.replace(text.find(mark), mark.size(), order_json);
}

DistanceTable hundred_miles_apart(std::size_t places) {
  DistanceTable distances(places);
  for (std::size_t from = 0; from < places; ++from)
    for (std::size_t to = 0; to < places; ++to) distances.route(PlaceId{from}, PlaceId{to}).nm = from == to ? 0 : 100;
  return distances;
}

std::string order_of(const ServiceDescription& service, const std::string& params_json) {
  std::string places;
  for (const ServicePlace& place : service.places)
    places += (places.empty() ? "\"" : ", \"") + place.name + "\": \"" + place.name + "\"";
  return R"({"id": "order", "service": ")" + service.id + R"(", "places": {)" + places + R"(}, "params": )" +
         params_json + "}";
}

}  // namespace

ExampleScenario::ExampleScenario(const std::string& order_json, const ServiceDescription& service) {
  const JsonDocument document = JsonDocument::parse(around(order_json), "example.json");
  ScenarioDraft draft = read_scenario(document, problems);
  check_parameters(draft.orders.front().at, service.parameters, NetworkTables(draft.scenario));
  check_service_places(draft.orders.front().at, service);
  scenario = std::move(draft.scenario);
  scenario.distances = hundred_miles_apart(scenario.places.size());
}

ShippedService::ShippedService(const std::string& name)
    : catalogue({PLUGIN_DIRECTORY}), position(static_cast<std::size_t>(catalogue.find(name))) {}

Expansion ShippedService::expand(const std::string& params_json) {
  return expand(ExampleScenario(order_of(description(), params_json), description()));
}

Expansion ShippedService::expand(const ExampleScenario& example) {
  return Expander(example.scenario)
      .expand(plugin(), description(), example.order(), {.file = "example.json", .pointer = "/orders/0"});
}

}  // namespace fairlead::test
