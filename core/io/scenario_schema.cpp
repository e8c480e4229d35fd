// SPDX-License-Identifier: MIT
#include "core/io/scenario_schema.hpp"

#include <algorithm>

#include "core/io/schema_rows.hpp"

namespace fairlead {
namespace {

void write_parameter(JsonWriter& json, const Parameter& parameter);

bool is_required(const Parameter& parameter) {
  return parameter.required && parameter.default_json.empty();
}

bool is_required_place(const ServicePlace& place) {
  return place.required;
}

template <class Row, class Required>
void write_required(JsonWriter& json, const std::vector<Row>& rows, Required required) {
  if (std::none_of(rows.begin(), rows.end(), required)) return;
  json.key("required").begin_array();
  for (const Row& row : rows)
    if (required(row)) json.value(row.name);
  json.end_array();
}

void write_table(JsonWriter& json, const ParameterTable& table) {
  json.member("type", "object").key("properties").begin_object();
  for (const Parameter& parameter : table) {
    json.key(parameter.name).begin_object();
    write_parameter(json, parameter);
    json.end_object();
  }
  json.end_object();
  write_required(json, table, is_required);
  json.member("additionalProperties", false);
}

void write_bounds(JsonWriter& json, const Parameter& parameter, const char* least, const char* most) {
  if (parameter.minimum) json.member(least, *parameter.minimum);
  if (parameter.maximum) json.member(most, *parameter.maximum);
}

void write_list(JsonWriter& json, const Parameter& parameter) {
  json.member("type", "array");
  write_bounds(json, parameter, "minItems", "maxItems");
  json.key("items").begin_object();
  const bool plain = parameter.nested.size() == 1 && parameter.nested.front().name.empty();
  if (plain)
    write_parameter(json, parameter.nested.front());
  else
    write_table(json, parameter.nested);
  json.end_object();
}

void write_words(JsonWriter& json, const std::vector<std::string>& words) {
  json.key("enum").begin_array();
  for (const std::string& word : words) json.value(word);
  json.end_array();
}

void write_type(JsonWriter& json, const Parameter& parameter) {
  switch (parameter.type) {
    case ParameterType::Number:
    case ParameterType::Integer:
      json.member("type", parameter.type == ParameterType::Integer ? "integer" : "number");
      return write_bounds(json, parameter, "minimum", "maximum");
    case ParameterType::Text:
      return write_kind(json, "text");
    case ParameterType::Boolean:
      return write_kind(json, "flag");
    case ParameterType::Choice:
      return write_words(json, parameter.choices);
    case ParameterType::Place:
    case ParameterType::Pool:
    case ParameterType::Calendar:
      return write_kind(json, "#id");
    case ParameterType::Object:
      return write_table(json, parameter.nested);
    case ParameterType::List:
      return write_list(json, parameter);
  }
}

void write_parameter(JsonWriter& json, const Parameter& parameter) {
  const std::string unit = parameter.unit.empty() ? "" : ", " + parameter.unit;
  const std::string description = parameter.description + unit;
  const bool refers = parameter.type == ParameterType::Place || parameter.type == ParameterType::Pool ||
                      parameter.type == ParameterType::Calendar;
  if (refers) {
    json.key("allOf").begin_array().begin_object();
    write_type(json, parameter);
    json.end_object().end_array();
  } else {
    write_type(json, parameter);
  }
  if (!description.empty()) json.member("description", description);
  if (!parameter.default_json.empty()) json.key("default").raw(parameter.default_json);
}

std::string last_part(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

void write_if_service(JsonWriter& json, const std::vector<std::string>& names) {
  json.key("if").begin_object().key("properties").begin_object().key("service").begin_object();
  write_words(json, names);
  json.end_object().end_object().key("required").begin_array().value("service").end_array().end_object();
}

void write_place(JsonWriter& json, const ServicePlace& place) {
  json.key(place.name).begin_object();
  if (place.many) {
    write_kind(json, "[]#id");
    json.member("minItems", 1).member("uniqueItems", true);
  } else {
    json.key("allOf").begin_array().begin_object();
    write_kind(json, "#id");
    json.end_object().end_array();
  }
  if (!place.description.empty()) json.member("description", place.description);
  json.end_object();
}

void write_places(JsonWriter& json, const std::vector<ServicePlace>& places) {
  json.key("places").begin_object().member("type", "object").key("properties").begin_object();
  for (const ServicePlace& place : places) write_place(json, place);
  json.end_object();
  write_required(json, places, is_required_place);
  json.member("additionalProperties", false).end_object();
}

void write_required_members(JsonWriter& json, const ServiceDescription& service) {
  const bool params = std::any_of(service.parameters.begin(), service.parameters.end(), is_required);
  const bool places = std::any_of(service.places.begin(), service.places.end(), is_required_place);
  if (!params && !places) return;
  json.key("required").begin_array();
  if (params) json.value("params");
  if (places) json.value("places");
  json.end_array();
}

/// `then` an order of the service has its places and parameters of its table, and must have what is required.
void write_service(JsonWriter& json, const ServiceDescription& service, const std::vector<ServiceDescription>& all) {
  std::vector<std::string> names{service.id};
  if (find_service(all, last_part(service.id)) >= 0 && last_part(service.id) != service.id)
    names.push_back(last_part(service.id));
  json.begin_object();
  write_if_service(json, names);
  json.key("then").begin_object().key("properties").begin_object().key("params").begin_object();
  write_table(json, service.parameters);
  json.end_object();
  write_places(json, service.places);
  json.end_object();
  write_required_members(json, service);
  json.end_object().end_object();
}

void write_services(JsonWriter& json, const std::vector<ServiceDescription>& services) {
  json.key("allOf").begin_array().begin_object();
  write_if_service(json, {"inline"});
  json.key("then").begin_object().key("required").begin_array().value("network").end_array().end_object().end_object();
  for (const ServiceDescription& service : services) write_service(json, service, services);
  json.end_array();
}

void write_definition(JsonWriter& json, const char* name, const char* type, const char* key, const char* pattern) {
  json.key(name).begin_object().member("type", type).member(key, pattern).end_object();
}

void write_either(JsonWriter& json, const char* name, const char* kind) {
  json.key(name).begin_object();
  write_kind(json, kind);
  json.end_object();
}

/// Definitions that are no plain objects.
void write_small_definitions(JsonWriter& json) {
  write_definition(json, "id", "string", "pattern", "^[A-Za-z0-9_.-]{1,64}$");
  write_definition(json, "time", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}");
  write_definition(json, "clock", "string", "pattern", "^[0-9]{2}:[0-9]{2}$");
  json.key("corner").begin_object().member("type", "array").member("minItems", 2).member("maxItems", 2);
  json.key("items").begin_object().member("type", "number").end_object().end_object();
  json.key("params").begin_object().member("type", "object").end_object();
  write_either(json, "order_place", "#id or []#id");
  write_either(json, "limit", "number or #range");
  write_either(json, "requirement", "number or #range");
  write_either(json, "duration", ">=0 or #stated_duration");
  write_either(json, "role_need", "text or #role_alone");
  json.key("alpha_factors").begin_object().member("type", "object").key("properties").begin_object();
  write_either(json, "beyond", "0..1");
  json.end_object().key("additionalProperties").begin_object();
  write_kind(json, "[]#alpha_row");
  json.end_object().end_object();
}

}  // namespace

std::string scenario_schema(const std::vector<ServiceDescription>& services) {
  JsonWriter json;
  json.begin_object().member("$schema", "http://json-schema.org/draft-07/schema#");
  json.member("title", "Fairlead scenario");
  write_rows(json, scenario_rows());
  json.key("definitions").begin_object();
  write_small_definitions(json);
  for (const SchemaObject& object : schema_objects()) {
    json.key(object.name).begin_object();
    write_rows(json, object.rows);
    if (object.name == "order") write_services(json, services);
    json.end_object();
  }
  return json.end_object().end_object().str();
}

}  // namespace fairlead
