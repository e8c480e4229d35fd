// SPDX-License-Identifier: MIT
#include "core/plugin_host/service_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>
#include <string_view>

#include "core/io/networks_format.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 10> parameter_types = {"number", "integer", "text",     "boolean", "choice",
                                                              "place",  "pool",    "calendar", "object",  "list"};

std::string text_of(const JsonCursor& object, std::string_view key) {
  const auto member = object.require(key);
  return member ? member->text().value_or("") : "";
}

std::string text_if_given(const JsonCursor& object, std::string_view key) {
  const auto member = object.find(key);
  return member ? member->text().value_or("") : "";
}

bool flag_if_given(const JsonCursor& object, std::string_view key, bool absent) {
  const auto member = object.find(key);
  return member ? member->boolean().value_or(absent) : absent;
}

std::vector<std::string> texts_if_given(const JsonCursor& object, std::string_view key) {
  std::vector<std::string> texts;
  const auto list = object.find(key);
  if (!list) return texts;
  for (const JsonCursor& element : list->elements())
    if (auto text = element.text()) texts.push_back(std::move(*text));
  return texts;
}

std::optional<double> number_if_given(const JsonCursor& object, std::string_view key) {
  const auto member = object.find(key);
  return member ? member->number() : std::nullopt;
}

bool is_name(const std::string& text) {
  const auto fits = [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

/// Parts of letters, digits and hyphens, joined by dots: org.fairlead.platform-installation.
bool is_service_id(const std::string& text) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.'; };
  const bool edges = !text.empty() && text.front() != '.' && text.back() != '.';
  return edges && text.find('.') != std::string::npos && text.find("..") == std::string::npos &&
         std::all_of(text.begin(), text.end(), fits);
}

bool is_colour(const std::string& text) {
  const auto hex = [](unsigned char c) { return std::isxdigit(c) != 0; };
  return text.size() == 7 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), hex);
}

void expect(bool holds, const JsonCursor& object, std::string_view key, const char* expected) {
  if (holds) return;
  if (const auto member = object.find(key)) member->report("bad-description", member->shown(), expected);
}

/// Whether a default is of the parameter's own type and range; what is inside lists and objects is the plugin's affair.
bool fits(const JsonCursor& value, const Parameter& parameter) {
  switch (parameter.type) {
    case ParameterType::Number:
    case ParameterType::Integer: {
      if (!value.is_number()) return false;
      const double number = value.number().value_or(0);
      const bool whole = parameter.type == ParameterType::Number || number == std::floor(number);
      return whole && number >= parameter.minimum.value_or(number) && number <= parameter.maximum.value_or(number);
    }
    case ParameterType::Boolean:
      return value.is_boolean();
    case ParameterType::Choice: {
      const std::string text = value.is_text() ? value.text().value_or("") : "";
      return std::find(parameter.choices.begin(), parameter.choices.end(), text) != parameter.choices.end();
    }
    case ParameterType::Object:
      return value.is_object();
    case ParameterType::List:
      return value.is_array();
    default:
      return value.is_text();
  }
}

std::vector<Parameter> read_parameters(const JsonCursor& list, bool plain_element);

void read_name_and_type(const JsonCursor& at, bool plain_element, Parameter& parameter) {
  parameter.name = plain_element ? text_if_given(at, "name") : text_of(at, "name");
  expect(is_name(parameter.name) || (plain_element && parameter.name.empty()), at, "name",
         "lower-case letters, digits and underscores");
  if (const auto type = at.require("type")) {
    if (const auto index = type->choice(parameter_types)) parameter.type = static_cast<ParameterType>(*index);
  }
}

void read_values(const JsonCursor& at, Parameter& parameter) {
  parameter.minimum = number_if_given(at, "minimum");
  parameter.maximum = number_if_given(at, "maximum");
  expect(!parameter.minimum || !parameter.maximum || *parameter.minimum <= *parameter.maximum, at, "maximum",
         "not less than the minimum");
  parameter.choices = texts_if_given(at, "choices");
  if (parameter.type == ParameterType::Choice && parameter.choices.empty()) {
    at.report("bad-description", "a choice without choices", "a list `choices` of texts");
  }
  if (const auto value = at.find("default")) {
    parameter.default_json = value->raw();
    expect(fits(*value, parameter), at, "default", "a value of the parameter's type and range");
  }
}

void read_nested(const JsonCursor& at, Parameter& parameter) {
  if (const auto nested = at.find("nested")) {
    parameter.nested = read_parameters(*nested, parameter.type == ParameterType::List);
  }
  const bool nests = parameter.type == ParameterType::List || parameter.type == ParameterType::Object;
  if (nests && parameter.nested.empty()) at.report("bad-description", "no `nested` parameters", "at least one");
}

Parameter read_parameter(const JsonCursor& at, bool plain_element) {
  if (!at.is_object()) at.report("wrong-type", at.shown(), "an object");
  Parameter parameter;
  read_name_and_type(at, plain_element, parameter);
  parameter.description = text_if_given(at, "description");
  parameter.unit = text_if_given(at, "unit");
  read_values(at, parameter);
  parameter.required = flag_if_given(at, "required", false);
  read_nested(at, parameter);
  at.refuse_unknown_keys();
  return parameter;
}

/// `plain_element`: one parameter of the list may go without a name, as the element of a list of plain values.
std::vector<Parameter> read_parameters(const JsonCursor& list, bool plain_element) {
  std::vector<Parameter> parameters;
  std::set<std::string> names;
  const std::vector<JsonCursor> elements = list.elements();
  for (const JsonCursor& element : elements) {
    parameters.push_back(read_parameter(element, plain_element && elements.size() == 1));
    expect(names.insert(parameters.back().name).second, element, "name", "a name not used before");
  }
  return parameters;
}

std::vector<ServicePlace> read_places(const JsonCursor& list) {
  std::vector<ServicePlace> places;
  for (const JsonCursor& at : list.elements()) {
    places.push_back({.name = text_of(at, "name"),
                      .description = text_if_given(at, "description"),
                      .required = flag_if_given(at, "required", true),
                      .many = flag_if_given(at, "many", false)});
    expect(is_name(places.back().name), at, "name", "lower-case letters, digits and underscores");
    at.refuse_unknown_keys();
  }
  return places;
}

}  // namespace

ServiceDescription read_service(const JsonCursor& at) {
  if (!at.is_object()) at.report("wrong-type", at.shown(), "an object");
  if (const auto format = at.require("format")) check_format(*format, service_format);
  ServiceDescription service;
  service.id = text_of(at, "id");
  expect(is_service_id(service.id), at, "id", "reverse DNS such as org.example.crew-change");
  service.name = text_of(at, "name");
  expect(!service.name.empty(), at, "name", "a name");
  service.version = text_of(at, "version");
  service.description = text_if_given(at, "description");
  service.colour = text_of(at, "colour");
  expect(is_colour(service.colour), at, "colour", "#rrggbb");
  service.icon = text_if_given(at, "icon");
  if (const auto places = at.find("places")) service.places = read_places(*places);
  if (const auto parameters = at.require("parameters")) service.parameters = read_parameters(*parameters, false);
  service.capabilities = texts_if_given(at, "capabilities");
  service.quantities = texts_if_given(at, "quantities");
  if (const auto example = at.find("example_order")) service.example_order_json = example->raw();
  at.refuse_unknown_keys();
  return service;
}

}  // namespace fairlead
