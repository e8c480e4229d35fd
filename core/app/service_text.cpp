// SPDX-License-Identifier: MIT
#include "core/app/service_text.hpp"

#include <fmt/format.h>

#include "core/base/json.hpp"
#include "core/base/quantity.hpp"

namespace fairlead {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string range_text(const Parameter& parameter) {
  if (!parameter.minimum && !parameter.maximum) return {};
  const std::string low = parameter.minimum ? format_number(*parameter.minimum) : "";
  const std::string high = parameter.maximum ? format_number(*parameter.maximum) : "";
  return fmt::format(" {}..{}", low, high);
}

std::string facts(const Parameter& parameter) {
  std::string text = parameter_type_name(parameter.type) + range_text(parameter);
  if (!parameter.unit.empty()) text += " " + parameter.unit;
  if (!parameter.choices.empty()) text += " (" + joined(parameter.choices) + ")";
  if (parameter.required) text += ", required";
  if (!parameter.default_json.empty()) text += ", default " + parameter.default_json;
  return text;
}

std::string table_text(const ParameterTable& parameters, int indent) {
  std::string text;
  for (const Parameter& parameter : parameters) {
    const std::string name = parameter.name.empty() ? "(each)" : parameter.name;
    text += fmt::format("{:{}}{:<24} {}\n", "", indent, name, facts(parameter));
    if (!parameter.description.empty()) text += fmt::format("{:{}}{}\n", "", indent + 4, parameter.description);
    text += table_text(parameter.nested, indent + 2);
  }
  return text;
}

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
  json.key(key).begin_array();
  for (const std::string& name : names) json.value(name);
  json.end_array();
}

void write_parameter(JsonWriter& json, const Parameter& parameter) {
  json.begin_object().member("name", parameter.name).member("type", parameter_type_name(parameter.type));
  if (!parameter.unit.empty()) json.member("unit", parameter.unit);
  json.member("description", parameter.description).member("required", parameter.required);
  if (parameter.minimum) json.member("min", *parameter.minimum);
  if (parameter.maximum) json.member("max", *parameter.maximum);
  if (!parameter.default_json.empty()) json.key("default").raw(parameter.default_json);
  if (!parameter.choices.empty()) write_names(json, "choices", parameter.choices);
  if (!parameter.nested.empty()) {
    json.key("nested").begin_array();
    for (const Parameter& inner : parameter.nested) write_parameter(json, inner);
    json.end_array();
  }
  json.end_object();
}

void write_identity(JsonWriter& json, const ServiceDescription& service) {
  json.member("id", service.id).member("name", service.name).member("version", service.version);
}

}  // namespace

std::string catalogue_text(const Catalogue& catalogue) {
  if (catalogue.services().empty()) return "No plugins found.\n";
  std::string text;
  for (std::size_t s = 0; s < catalogue.services().size(); ++s) {
    const ServiceDescription& service = catalogue.services()[s];
    text += fmt::format("{:<36} {:<8} {}\n", service.id, service.version, service.name);
  }
  return text;
}

std::string catalogue_json(const Catalogue& catalogue) {
  JsonWriter json;
  json.begin_array();
  for (std::size_t s = 0; s < catalogue.services().size(); ++s) {
    json.begin_object();
    write_identity(json, catalogue.services()[s]);
    json.member("library", catalogue.library(s).string()).end_object();
  }
  json.end_array();
  return json.str();
}

std::string service_text(const ServiceDescription& service) {
  std::string text =
      fmt::format("{} {} ({})\n{}\n\nPlaces\n", service.name, service.version, service.id, service.description);
  for (const ServicePlace& place : service.places)
    text += fmt::format("  {:<24} {}{}{}\n", place.name, place.many ? "(list) " : "",
                        place.required ? "" : "(optional) ", place.description);
  text += "\nParameters\n" + table_text(service.parameters, 2);
  if (!service.capabilities.empty()) text += "\nAsks assets for: " + joined(service.capabilities) + "\n";
  if (!service.quantities.empty()) text += "Unit rates may pay for: " + joined(service.quantities) + "\n";
  if (!service.example_order_json.empty()) text += "\nExample order\n" + service.example_order_json + "\n";
  return text;
}

std::string service_json(const ServiceDescription& service) {
  JsonWriter json;
  json.begin_object();
  write_identity(json, service);
  json.member("description", service.description).member("colour", service.colour).member("icon", service.icon);
  json.key("places").begin_array();
  for (const ServicePlace& place : service.places)
    json.begin_object()
        .member("name", place.name)
        .member("description", place.description)
        .member("required", place.required)
        .member("many", place.many)
        .end_object();
  json.end_array().key("parameters").begin_array();
  for (const Parameter& parameter : service.parameters) write_parameter(json, parameter);
  json.end_array();
  write_names(json, "capabilities", service.capabilities);
  write_names(json, "quantities", service.quantities);
  if (!service.example_order_json.empty()) json.key("example_order").raw(service.example_order_json);
  json.end_object();
  return json.str();
}

}  // namespace fairlead
