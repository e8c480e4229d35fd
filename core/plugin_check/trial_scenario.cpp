// SPDX-License-Identifier: MIT
// The scenario around a trial order, as a user would write it.
#include <algorithm>
#include <array>
#include <set>

#include "core/base/json.hpp"
#include "core/plugin_check/capability_names.hpp"
#include "core/plugin_check/trial_order.hpp"

namespace fairlead {
namespace {

struct PlaceSort {
  std::string_view word;
  std::string_view kind;
  double depth_m = 0;
};

constexpr PlaceSort field{"", "field", 50};
constexpr std::array<PlaceSort, 8> sorts_by_word{{{"port", "port", 12},
                                                  {"base", "port", 12},
                                                  {"quay", "port", 12},
                                                  {"dock", "port", 12},
                                                  {"yard", "yard", 12},
                                                  {"wind", "wind_area", 20},
                                                  {"nearshore", "wind_area", 8},
                                                  {"landfall", "landfall", 0}}};

/// Pools that services commonly ask for; others are named by a parameter of type `pool`.
constexpr std::array<std::string_view, 14> common_pools{
    "quay_berths", "yard_area_m2", "yard_cranes", "welders",     "riggers",        "technicians",  "operators",
    "divers",      "surveyors",    "engineers",   "tow_masters", "hammer_spreads", "pump_spreads", "overtime_mh"};

const PlaceSort& sort_of(const std::string& id) {
  const auto named = [&](const PlaceSort& sort) { return id.find(sort.word) != id.npos; };
  const auto sort = std::find_if(sorts_by_word.begin(), sorts_by_word.end(), named);
  return sort == sorts_by_word.end() ? field : *sort;
}

/// Ids that the scenario must have, because the order names them.
struct NamedIds {
  std::set<std::string> places{};
  std::set<std::string> pools{};
  std::set<std::string> calendars{};
};

void collect(const JsonCursor& value, const Parameter& parameter, NamedIds& ids);

void collect_members(const JsonCursor& object, const ParameterTable& table, NamedIds& ids) {
  if (!object.is_object()) return;
  for (const Parameter& parameter : table)
    if (const auto member = object.find(parameter.name)) collect(*member, parameter, ids);
}

void collect_text(const JsonCursor& value, std::set<std::string>& ids) {
  if (value.is_text()) ids.insert(value.text().value_or(""));
}

void collect(const JsonCursor& value, const Parameter& parameter, NamedIds& ids) {
  if (parameter.type == ParameterType::Place) collect_text(value, ids.places);
  if (parameter.type == ParameterType::Pool) collect_text(value, ids.pools);
  if (parameter.type == ParameterType::Calendar) collect_text(value, ids.calendars);
  if (parameter.type == ParameterType::Object) collect_members(value, parameter.nested, ids);
  if (parameter.type != ParameterType::List || !value.is_array()) return;
  const bool plain = parameter.nested.size() == 1 && parameter.nested.front().name.empty();
  for (const JsonCursor& element : value.elements())
    plain ? collect(element, parameter.nested.front(), ids) : collect_members(element, parameter.nested, ids);
}

void collect_defaults(const ParameterTable& table, NamedIds& ids) {
  for (const Parameter& parameter : table) {
    if (parameter.default_json.empty()) continue;
    Problems ignored;
    const JsonDocument value = JsonDocument::parse(parameter.default_json, "default");
    collect(value.root(ignored), parameter, ids);
  }
}

NamedIds ids_of(const JsonCursor& order, const ServiceDescription& service) {
  NamedIds ids;
  ids.pools.insert(common_pools.begin(), common_pools.end());
  collect_defaults(service.parameters, ids);
  if (const auto params = order.find("params")) collect_members(*params, service.parameters, ids);
  const auto places = order.find("places");
  if (!places || !places->is_object()) return ids;
  for (const auto& [name, value] : places->members()) {
    collect_text(value, ids.places);
    if (!value.is_array()) continue;
    for (const JsonCursor& element : value.elements()) collect_text(element, ids.places);
  }
  return ids;
}

void write_places(JsonWriter& json, const std::set<std::string>& ids, const TrialTerms& terms) {
  double lat = 9.9;
  json.key("places").begin_array();
  for (const std::string& id : ids) {
    const PlaceSort& sort = sort_of(id);
    const bool at_sea = sort.kind == "field" || sort.kind == "wind_area";
    const double depth_m = at_sea ? terms.field_depth_m.value_or(sort.depth_m) : sort.depth_m;
    json.begin_object().member("id", id).member("name", id).member("kind", sort.kind);
    json.member("lat", lat -= 0.05).member("lon", 108.0);
    if (depth_m > 0) json.member("depth_m", depth_m);
    json.end_object();
  }
  json.end_array();
}

void write_pools(JsonWriter& json, const std::set<std::string>& ids) {
  constexpr int plenty = 1'000'000;
  json.key("pools").begin_array();
  for (const std::string& id : ids) json.begin_object().member("id", id).member("capacity", plenty).end_object();
  json.end_array();
}

void write_calendars(JsonWriter& json, const std::set<std::string>& ids) {
  json.key("calendars").begin_array();
  for (const std::string& id : ids) {
    json.begin_object().member("id", id).key("shifts").begin_array().begin_object();
    json.member("from", "06:00").member("to", "18:00").end_object().end_array().end_object();
  }
  json.end_array();
}

void write_asset(JsonWriter& json, const std::string& id, const std::string& home,
                 const std::vector<std::string>& capabilities) {
  json.begin_object().member("id", id).member("home", home).member("speed_kn", 12);
  json.member("max_depth_m", 12'000).key("capabilities").begin_object();
  for (const std::string& name : capabilities)
    if (!is_asset_field(name)) json.member(name, plenty_of(name));
  json.end_object().key("shareable").begin_object();
  std::set<std::string> shareable{"pob", "pax", "deck_t"};
  shareable.insert(capabilities.begin(), capabilities.end());
  for (const std::string& name : shareable)
    if (!is_asset_field(name)) json.member(name, plenty_of(name));
  json.end_object().end_object();
}

}  // namespace

std::string trial_scenario_json(const std::string& order_json, const ServiceDescription& service,
                                const TrialTerms& terms) {
  Problems ignored;
  const JsonDocument order = JsonDocument::parse(order_json, "example order");
  NamedIds ids = ids_of(order.root(ignored), service);
  if (ids.places.empty()) ids.places.insert("port");
  JsonWriter json;
  json.begin_object().member("fairlead", 1).member("name", "trial").member("weather", "none");
  json.member("start", "2011-01-01").member("end", "2040-01-01").member("time_zone", "+07:00");
  write_places(json, ids.places, terms);
  write_pools(json, ids.pools);
  write_calendars(json, ids.calendars);
  json.key("assets").begin_array();
  for (const char* id : {"trial_ship_1", "trial_ship_2", "trial_ship_3"})
    if (terms.fleet) write_asset(json, id, *ids.places.begin(), service.capabilities);
  json.end_array().key("orders").begin_array().raw(order_json).end_array().end_object();
  return json.str();
}

}  // namespace fairlead
