// SPDX-License-Identifier: MIT
#include "core/plugin_host/order_places.hpp"

#include <algorithm>
#include <array>

namespace fairlead {
namespace {

using NamedPlace = std::pair<std::string, PlaceId>;

const char* kind_name(PlaceKind kind) {
  constexpr std::array<const char*, 6> names = {"port", "yard", "field", "landfall", "wind_area", "shelter"};
  return names[static_cast<std::size_t>(kind)];
}

void write_place(JsonWriter& writer, const Place& place) {
  writer.begin_object().member("id", place.id).member("name", place.name).member("kind", kind_name(place.kind));
  writer.member("lat", place.position.lat_deg).member("lon", place.position.lon_deg);
  if (place.depth_m) writer.member("depth_m", *place.depth_m);
  writer.end_object();
}

// --- under the service's names

bool takes_many(const ServiceDescription& service, const std::string& name) {
  const auto same = [&](const ServicePlace& place) { return place.name == name; };
  const auto at = std::find_if(service.places.begin(), service.places.end(), same);
  return at != service.places.end() && at->many;
}

/// Places of one name stand together: an order's object has each name once.
void write_places(JsonWriter& writer, const Scenario& scenario, const std::vector<NamedPlace>& places,
                  const ServiceDescription& service) {
  writer.key("places").begin_object();
  for (auto at = places.begin(); at != places.end();) {
    const std::string& name = at->first;
    const auto end = std::find_if(at, places.end(), [&](const NamedPlace& p) { return p.first != name; });
    const bool many = takes_many(service, name);
    writer.key(name);
    if (many) writer.begin_array();
    for (; at != end; ++at) write_place(writer, scenario.places[at->second.index()]);
    if (many) writer.end_array();
  }
  writer.end_object();
}

bool is_reachable(const DistanceTable& distances, PlaceId from, PlaceId to) {
  return distances.places() > 0 && distances.route(from, to).reachable;
}

void write_distance(JsonWriter& writer, const DistanceTable& distances, const NamedPlace& from, const NamedPlace& to) {
  if (from.first == to.first || !is_reachable(distances, from.second, to.second)) return;
  writer.begin_object().member("from", from.first).member("to", to.first);
  writer.member("nm", distances.route(from.second, to.second).nm).end_object();
}

/// By the service's names, so between places that have a name for themselves.
void write_distances(JsonWriter& writer, const Scenario& scenario, const std::vector<NamedPlace>& places,
                     const ServiceDescription& service) {
  std::vector<NamedPlace> single;
  for (const NamedPlace& place : places)
    if (!takes_many(service, place.first)) single.push_back(place);
  writer.key("distances").begin_array();
  for (const NamedPlace& from : single)
    for (const NamedPlace& to : single) write_distance(writer, scenario.distances, from, to);
  writer.end_array();
}

// --- of parameters

class ParameterPlaces {
 public:
  explicit ParameterPlaces(const Scenario& scenario) : scenario_(scenario) {}

  void collect(const JsonCursor& params, const ParameterTable& table) {
    for (const Parameter& parameter : table)
      if (const auto value = params.find(parameter.name)) collect_value(*value, parameter);
  }
  /// Each once, as first named.
  [[nodiscard]] const std::vector<PlaceId>& found() const { return found_; }

 private:
  void collect_value(const JsonCursor& value, const Parameter& parameter) {
    if (parameter.type == ParameterType::Place) add(value.text().value_or(""));
    if (parameter.type == ParameterType::Object) collect(value, parameter.nested);
    if (parameter.type != ParameterType::List) return;
    const bool plain = parameter.nested.size() == 1 && parameter.nested.front().name.empty();
    for (const JsonCursor& element : value.elements())
      plain ? collect_value(element, parameter.nested.front()) : collect(element, parameter.nested);
  }
  void add(const std::string& id) {
    const auto same = [&](const Place& place) { return place.id == id; };
    const auto at = std::find_if(scenario_.places.begin(), scenario_.places.end(), same);
    if (at == scenario_.places.end()) return;
    const PlaceId place{static_cast<std::size_t>(at - scenario_.places.begin())};
    if (std::find(found_.begin(), found_.end(), place) == found_.end()) found_.push_back(place);
  }

  const Scenario& scenario_;
  std::vector<PlaceId> found_;
};

std::vector<PlaceId> parameter_places(const Scenario& scenario, const ServiceDescription& service,
                                      const std::string& params_json) {
  ParameterPlaces places(scenario);
  const JsonDocument params = JsonDocument::parse(params_json, "params");
  Problems ignored;
  places.collect(params.root(ignored), service.parameters);
  return places.found();
}

// --- between all of them

std::vector<PlaceId> each_once(const std::vector<NamedPlace>& named, std::vector<PlaceId> places) {
  for (const NamedPlace& place : named) places.push_back(place.second);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

void write_route(JsonWriter& writer, const Scenario& scenario, PlaceId from, PlaceId to) {
  if (from == to || !is_reachable(scenario.distances, from, to)) return;
  writer.begin_object().member("from", scenario.places[from.index()].id).member("to", scenario.places[to.index()].id);
  writer.member("nm", scenario.distances.route(from, to).nm).end_object();
}

void write_routes(JsonWriter& writer, const Scenario& scenario, const std::vector<PlaceId>& places) {
  writer.key("routes").begin_array();
  for (const PlaceId from : places)
    for (const PlaceId to : places) write_route(writer, scenario, from, to);
  writer.end_array();
}

}  // namespace

void write_order_places(JsonWriter& writer, const Scenario& scenario, const Order& order,
                        const ServiceDescription& service, const std::string& params_json) {
  std::vector<NamedPlace> named = order.places;
  std::erase_if(named, [](const NamedPlace& place) { return !place.second.valid(); });
  const std::vector<PlaceId> of_parameters = parameter_places(scenario, service, params_json);
  write_places(writer, scenario, named, service);
  writer.key("parameter_places").begin_array();
  for (const PlaceId place : of_parameters) write_place(writer, scenario.places[place.index()]);
  writer.end_array();
  write_distances(writer, scenario, named, service);
  write_routes(writer, scenario, each_once(named, of_parameters));
}

}  // namespace fairlead
