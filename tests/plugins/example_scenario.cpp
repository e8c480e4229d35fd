// SPDX-License-Identifier: MIT
#include "tests/plugins/example_scenario.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/io/parameter_check.hpp"
#include "core/io/scenario_reader.hpp"

namespace fairlead::test {
namespace {

struct PlaceSort {
  std::string_view name;
  std::string_view kind;
  int depth_m;
};

constexpr PlaceSort field = {"", "field", 50};
constexpr std::array<PlaceSort, 8> sorts_by_name = {{{"deep", "field", 110},
                                                     {"port", "port", 9},
                                                     {"base", "port", 9},
                                                     {"dock", "port", 9},
                                                     {"yard", "yard", 9},
                                                     {"wind", "wind_area", 20},
                                                     {"nearshore", "wind_area", 5},
                                                     {"landfall", "landfall", 0}}};

const PlaceSort& sort_of(const std::string& id) {
  const auto sort = std::find_if(sorts_by_name.begin(), sorts_by_name.end(), [&](const PlaceSort& s) {
    return id.find(s.name) != id.npos;  // "home_port" is a port
  });
  return sort == sorts_by_name.end() ? field : *sort;
}

std::filesystem::path source_folder() {
  return FAIRLEAD_SOURCE_DIRECTORY;
}

std::vector<std::string> texts_of(const JsonCursor& value) {
  if (!value.is_array()) return {value.text().value_or("")};
  std::vector<std::string> texts;
  for (const JsonCursor& element : value.elements()) texts.push_back(element.text().value_or(""));
  return texts;
}

void add_once(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

/// Places that parameters name: members `place`, `start` and `end` of objects.
void add_places_of_params(std::vector<std::string>& ids, const JsonCursor& value) {
  if (value.is_array())
    for (const JsonCursor& element : value.elements()) add_places_of_params(ids, element);
  if (!value.is_object()) return;
  for (const auto& [name, member] : value.members()) {
    const bool place = name == "place" || name == "start" || name == "end";
    place&& member.is_text() ? add_once(ids, *member.text()) : add_places_of_params(ids, member);
  }
}

/// Those that the order names, once each, after the homes of the fleet.
std::vector<std::string> places_around(const std::string& order_json) {
  std::vector<std::string> ids = {"port", "yard"};
  Problems ignored;
  const JsonDocument order = JsonDocument::parse(order_json, "order.json");
  const JsonCursor root = order.root(ignored);
  if (const auto places = root.find("places"))
    for (const auto& [name, value] : places->members())
      for (const std::string& id : texts_of(value)) add_once(ids, id);
  if (const auto params = root.find("params")) add_places_of_params(ids, *params);
  return ids;
}

std::string name_of(std::string id) {
  if (!id.empty()) id.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(id.front())));
  return id;
}

std::string places_json(const std::vector<std::string>& ids) {
  constexpr double degrees_apart = 0.05;
  JsonWriter writer;
  writer.begin_array();
  for (const std::string& id : ids) {
    const PlaceSort& sort = sort_of(id);
    const double lat = 9.8 - degrees_apart * static_cast<double>(&id - ids.data());
    writer.begin_object().member("id", id).member("name", name_of(id)).member("kind", sort.kind);
    writer.member("lat", lat).member("lon", 108.0);
    if (sort.depth_m > 0) writer.member("depth_m", sort.depth_m);
    writer.end_object();
  }
  return writer.end_array().str();
}

JsonDocument document_around(const std::string& order_json) {
  JsonDocument document = JsonDocument::read((source_folder() / "tests/plugins/example_scenario.json").string());
  document.set("places", places_json(places_around(order_json)));
  document.set("orders", "[" + order_json + "]");
  return document;
}

DistanceTable hundred_miles_apart(std::size_t places) {
  DistanceTable distances(places);
  for (std::size_t from = 0; from < places; ++from)
    for (std::size_t to = 0; to < places; ++to) distances.route(PlaceId{from}, PlaceId{to}).nm = from == to ? 0 : 100;
  return distances;
}

std::string order_of(const ServiceDescription& service, const std::string& params_json) {
  JsonWriter writer;
  writer.begin_object().member("id", "order").member("service", service.id).key("places").begin_object();
  for (const ServicePlace& place : service.places) {
    writer.key(place.name);
    if (place.many)
      writer.begin_array().value(place.name + "_1").value(place.name + "_2").end_array();
    else
      writer.value(place.name);
  }
  return writer.end_object().key("params").raw(params_json).end_object().str();
}

}  // namespace

ExampleScenario::ExampleScenario(const std::string& order_json, const ServiceDescription& service) {
  const JsonDocument document = document_around(order_json);
  ScenarioDraft draft = read_scenario(document, problems);
  check_parameters(draft.orders.front().at, service.parameters, NetworkTables(draft.scenario));
  check_service_places(draft.orders.front().at, service);
  scenario = std::move(draft.scenario);
  scenario.distances = hundred_miles_apart(scenario.places.size());
}

Place& ExampleScenario::place(const std::string& id) {
  const auto at =
      std::find_if(scenario.places.begin(), scenario.places.end(), [&](const Place& place) { return place.id == id; });
  REQUIRE(at != scenario.places.end());
  return *at;
}

ShippedService::ShippedService(const std::string& name)
    : catalogue({PLUGIN_DIRECTORY}), position(static_cast<std::size_t>(catalogue.find(name))) {}

ExampleScenario ShippedService::example(const std::string& params_json) const {
  return ExampleScenario(order_of(description(), params_json), description());
}

Expansion ShippedService::expand(const ExampleScenario& example) {
  return Expander(example.scenario)
      .expand(plugin(), description(), example.order(), {.file = "example.json", .pointer = "/orders/0"});
}

std::vector<std::string> shipped_services() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "plugins"))
    if (std::filesystem::exists(entry.path() / "example_order.json")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace fairlead::test
