// SPDX-License-Identifier: MIT
#include "core/io/parameter_check.hpp"

#include <algorithm>
#include <cmath>

namespace fairlead {
namespace {

constexpr double largest_whole = 9e15;

std::int64_t whole(const std::optional<double>& bound, double otherwise) {
  return static_cast<std::int64_t>(std::clamp(bound.value_or(otherwise), -largest_whole, largest_whole));
}

bool is_required(const Parameter& parameter) {
  return parameter.required && parameter.default_json.empty();
}

void check_object(const JsonCursor& at, const ParameterTable& table, const NetworkTables& tables);
void check_value(const JsonCursor& at, const Parameter& parameter, const NetworkTables& tables);

void check_choice(const JsonCursor& at, const Parameter& parameter) {
  const std::vector<std::string_view> words(parameter.choices.begin(), parameter.choices.end());
  static_cast<void>(at.choice(words));
}

void check_list(const JsonCursor& at, const Parameter& parameter, const NetworkTables& tables) {
  const std::vector<JsonCursor> elements = at.elements();
  const auto count = static_cast<double>(elements.size());
  if (at.is_array() && count < parameter.minimum.value_or(0))
    at.report("out-of-range", at.shown(), "at least " + format_number(*parameter.minimum) + " elements");
  if (count > parameter.maximum.value_or(count))
    at.report("out-of-range", at.shown(), "at most " + format_number(*parameter.maximum) + " elements");
  const bool plain = parameter.nested.size() == 1 && parameter.nested.front().name.empty();
  for (const JsonCursor& element : elements) {
    if (plain)
      check_value(element, parameter.nested.front(), tables);
    else
      check_object(element, parameter.nested, tables);
  }
}

void check_value(const JsonCursor& at, const Parameter& parameter, const NetworkTables& tables) {
  switch (parameter.type) {
    case ParameterType::Number:
      static_cast<void>(at.number(parameter.minimum.value_or(JsonCursor::no_minimum),
                                  parameter.maximum.value_or(JsonCursor::no_maximum)));
      return;
    case ParameterType::Integer:
      static_cast<void>(at.integer(whole(parameter.minimum, -largest_whole), whole(parameter.maximum, largest_whole)));
      return;
    case ParameterType::Text:
      static_cast<void>(at.text());
      return;
    case ParameterType::Boolean:
      static_cast<void>(at.boolean());
      return;
    case ParameterType::Choice:
      return check_choice(at, parameter);
    case ParameterType::Place:
      static_cast<void>(tables.places.find(at));
      return;
    case ParameterType::Pool:
      static_cast<void>(tables.pools.find(at));
      return;
    case ParameterType::Calendar:
      static_cast<void>(tables.calendars.find(at));
      return;
    case ParameterType::Object:
      return check_object(at, parameter.nested, tables);
    case ParameterType::List:
      return check_list(at, parameter, tables);
  }
}

void check_object(const JsonCursor& at, const ParameterTable& table, const NetworkTables& tables) {
  if (!at.expect_object()) return;
  for (const Parameter& parameter : table) {
    const Member member = is_required(parameter) ? at.require(parameter.name) : at.find(parameter.name);
    if (member) check_value(*member, parameter, tables);
  }
  at.refuse_unknown_keys();
}

void check_place(const Member& given, const ServicePlace& place) {
  if (!given || given->is_array() == place.many) return;
  if (place.many)
    given->report("wrong-type", given->shown(), "a list of places", "write [" + given->raw() + "]");
  else
    given->report("wrong-type", given->shown(), "one place");
}

}  // namespace

void check_parameters(const JsonCursor& order, const ParameterTable& table, const NetworkTables& tables) {
  const bool must = std::any_of(table.begin(), table.end(), is_required);
  const Member params = must ? order.require("params") : order.find("params");
  if (params) check_object(*params, table, tables);
}

void check_service_places(const JsonCursor& order, const ServiceDescription& service) {
  const bool must =
      std::any_of(service.places.begin(), service.places.end(), [](const ServicePlace& p) { return p.required; });
  const Member places = must ? order.require("places") : order.find("places");
  if (!places || !places->is_object()) return;
  std::vector<std::string> known;
  for (const ServicePlace& place : service.places) {
    known.push_back(place.name);
    check_place(place.required ? places->require(place.name) : places->find(place.name), place);
  }
  for (const auto& [name, member] : places->members())
    if (std::find(known.begin(), known.end(), name) == known.end())
      member.report("unknown-key", "the place \"" + name + "\"", "a place that " + service.id + " knows",
                    did_you_mean(name, known));
}

}  // namespace fairlead
