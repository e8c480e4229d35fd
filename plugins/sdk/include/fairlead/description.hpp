// SPDX-License-Identifier: MIT
// Description: what a service type is: its parameters with units, ranges and defaults, its places and quantities.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace fairlead::sdk {

using Json = nlohmann::ordered_json;

/// One parameter of the service. It has a default, or is required, or may be absent (Order::params().has).
class Parameter {
 public:
  static Parameter number(std::string name, std::string description) {
    return {std::move(name), "number", std::move(description)};
  }
  static Parameter integer(std::string name, std::string description) {
    return {std::move(name), "integer", std::move(description)};
  }
  static Parameter boolean(std::string name, std::string description) {
    return {std::move(name), "boolean", std::move(description)};
  }
  static Parameter text(std::string name, std::string description) {
    return {std::move(name), "text", std::move(description)};
  }
  static Parameter choice(std::string name, std::string description, const std::vector<std::string>& choices) {
    Parameter parameter{std::move(name), "choice", std::move(description)};
    parameter.json_["choices"] = choices;
    return parameter;
  }
  /// Id of a place of the scenario, for Order::place_by_id.
  static Parameter place(std::string name, std::string description) {
    return {std::move(name), "place", std::move(description)};
  }
  /// Id of a pool of the scenario.
  static Parameter pool(std::string name, std::string description) {
    return {std::move(name), "pool", std::move(description)};
  }
  /// Id of a calendar of the scenario, for Activity::shift.
  static Parameter calendar(std::string name, std::string description) {
    return {std::move(name), "calendar", std::move(description)};
  }
  /// A list of objects with these members; with one member without a name: of its plain values.
  static Parameter list(std::string name, std::string description, const std::vector<Parameter>& members) {
    return nest(Parameter{std::move(name), "list", std::move(description)}, members);
  }
  static Parameter object(std::string name, std::string description, const std::vector<Parameter>& members) {
    return nest(Parameter{std::move(name), "object", std::move(description)}, members);
  }

  Parameter unit(const std::string& name) && {
    json_["unit"] = name;
    return std::move(*this);
  }
  Parameter between(double minimum, double maximum) && {
    json_["minimum"] = minimum;
    json_["maximum"] = maximum;
    return std::move(*this);
  }
  template <class Value>
  Parameter by_default(const Value& value) && {
    json_["default"] = value;
    return std::move(*this);
  }
  Parameter required() && {
    json_["required"] = true;
    return std::move(*this);
  }
  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Parameter(std::string name, const char* type, std::string description) {
    json_ = {{"name", std::move(name)}, {"type", type}, {"description", std::move(description)}};
  }
  static Parameter nest(Parameter parameter, const std::vector<Parameter>& members) {
    parameter.json_["nested"] = Json::array();
    for (const Parameter& member : members) parameter.json_["nested"].push_back(member.json_);
    return parameter;
  }
  Json json_;
};

/// A place that the order names for this service: "places": {"site": "bach_ho"}.
struct PlaceName {
  std::string name{};
  std::string description{};
  bool required = true;
  bool many = false;  ///< a list: "places": {"platforms": ["bach_ho", "rong"]}, see Order::places
};

struct Description {
  std::string id{};  ///< reverse DNS; the last part is the short name used in scenarios
  std::string name{};
  std::string version{};  ///< of the plugin
  std::string description{};
  std::string icon{};    ///< of the shipped set
  std::string colour{};  ///< #rrggbb
  std::vector<Parameter> parameters{};
  std::vector<PlaceName> places{};
  std::vector<std::string> capabilities{};  ///< that its roles may ask for
  std::vector<std::string> quantities{};    ///< that its ways may carry
  std::string example_order{};              ///< JSON text of an order of a scenario
};

namespace detail {

inline Json place_json(const PlaceName& place) {
  Json json = {{"name", place.name}, {"required", place.required}, {"description", place.description}};
  if (place.many) json["many"] = true;  // a key that a program older than it refuses
  return json;
}

inline Json description_json(const Description& description) {
  Json json = {{"format", "fairlead.service/1"},
               {"id", description.id},
               {"name", description.name},
               {"version", description.version},
               {"description", description.description},
               {"parameters", Json::array()},
               {"places", Json::array()}};
  for (const Parameter& parameter : description.parameters) json["parameters"].push_back(parameter.json());
  for (const PlaceName& place : description.places) json["places"].push_back(place_json(place));
  json["capabilities"] = description.capabilities;
  json["quantities"] = description.quantities;
  if (!description.example_order.empty()) json["example_order"] = Json::parse(description.example_order);
  json["icon"] = description.icon;
  json["colour"] = description.colour;
  return json;
}

}  // namespace detail
}  // namespace fairlead::sdk
