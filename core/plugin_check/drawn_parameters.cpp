// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/json.hpp"
#include "core/plugin_check/order_variants.hpp"

namespace fairlead {
namespace {

/// A value of the example at the same position of the table, if there is one.
using Example = std::optional<JsonCursor>;

Example member_of(const Example& object, const std::string& name) {
  return object && object->is_object() ? object->find(name) : std::nullopt;
}

struct Range {
  double low = 0;
  double high = 0;
};

/// Where the table names no end: about the example or default.
Range range_of(const Parameter& parameter, double about) {
  const double reach = 10 * std::max(1.0, std::abs(about));
  const double low = parameter.minimum.value_or(parameter.maximum ? *parameter.maximum - reach : 0);
  return {low, parameter.maximum.value_or(std::max(low, about) + reach)};
}

/// The ends once in so many draws each; else rather small than large.
double drawn_number(const Range& range, std::uint64_t ends_once_in, RandomStream& random) {
  const double share = random.uniform();
  switch (random.below(ends_once_in)) {
    case 0:
      return range.low;
    case 1:
      return range.high;
    default:
      return range.low + share * share * share * (range.high - range.low);
  }
}

double about(const Parameter& parameter, const Example& example) {
  if (example && example->is_number()) return example->number().value_or(0);
  if (parameter.default_json.empty()) return 1;
  Problems ignored;
  const JsonDocument value = JsonDocument::parse(parameter.default_json, "default");
  const JsonCursor root = value.root(ignored);
  return root.is_number() ? root.number().value_or(1) : 1;
}

std::string drawn_text(RandomStream& random) {
  constexpr std::array<std::string_view, 5> texts = {"", "plain", "with \"quotes\" and \\", "Bạch Hổ – Rồng",
                                                     "a rather long text, longer than most small buffers would hold"};
  return std::string(texts[random.below(texts.size())]);
}

void write_drawn(JsonWriter& json, const Parameter& parameter, const Example& example, RandomStream& random);

/// Ids of the scenario and lists of them stay as they are: others would dangle.
bool keeps_example(const Parameter& parameter) {
  return parameter.type == ParameterType::Place || parameter.type == ParameterType::Pool ||
         parameter.type == ParameterType::Calendar;
}

/// Left out where the host fills in the default or the service does without.
void write_drawn_members(JsonWriter& json, const ParameterTable& table, const Example& example, RandomStream& random) {
  json.begin_object();
  for (const Parameter& parameter : table) {
    const Example given = member_of(example, parameter.name);
    const bool needed = parameter.required && parameter.default_json.empty();
    if (keeps_example(parameter) && !given) continue;
    if (!needed && random.below(5) == 0) continue;
    json.key(parameter.name);
    write_drawn(json, parameter, given, random);
  }
  json.end_object();
}

/// Lists of ids keep their length, as the ids do.
std::size_t drawn_length(const Parameter& parameter, std::size_t shown, RandomStream& random) {
  if (keeps_example(parameter.nested.front())) return shown;
  constexpr double longest = 12;
  const double least = parameter.minimum.value_or(0);
  const double most = std::min(parameter.maximum.value_or(longest), std::max(least, longest));
  return static_cast<std::size_t>(least +
                                  static_cast<double>(random.below(static_cast<std::uint64_t>(most - least) + 1)));
}

void write_drawn_list(JsonWriter& json, const Parameter& parameter, const Example& example, RandomStream& random) {
  const std::vector<JsonCursor> shown =
      example && example->is_array() ? example->elements() : std::vector<JsonCursor>{};
  const bool plain = parameter.nested.size() == 1 && parameter.nested.front().name.empty();
  json.begin_array();
  const std::size_t length = parameter.nested.empty() ? 0 : drawn_length(parameter, shown.size(), random);
  for (std::size_t k = 0; k < length; ++k) {
    const Example element = shown.empty() ? Example{} : Example{shown[k % shown.size()]};
    if (plain)
      write_drawn(json, parameter.nested.front(), element, random);
    else
      write_drawn_members(json, parameter.nested, element, random);
  }
  json.end_array();
}

void write_drawn_value(JsonWriter& json, const Parameter& parameter, const Example& example, RandomStream& random) {
  const Range range = range_of(parameter, about(parameter, example));
  switch (parameter.type) {
    case ParameterType::Number:
      json.value(drawn_number(range, 12, random));
      break;
    case ParameterType::Integer:  // counts of things, of which a thousand orders with the most take minutes
      json.value(static_cast<std::int64_t>(
          std::clamp(std::round(drawn_number(range, 60, random)), std::ceil(range.low), std::floor(range.high))));
      break;
    case ParameterType::Boolean:
      json.value(random.below(2) == 0);
      break;
    case ParameterType::Choice:
      json.value(parameter.choices[random.below(parameter.choices.size())]);
      break;
    case ParameterType::Object:
      write_drawn_members(json, parameter.nested, example, random);
      break;
    case ParameterType::List:
      write_drawn_list(json, parameter, example, random);
      break;
    default:
      json.value(drawn_text(random));
  }
}

void write_drawn(JsonWriter& json, const Parameter& parameter, const Example& example, RandomStream& random) {
  const bool keep = keeps_example(parameter) || random.below(2) == 0;
  if (example && keep)
    json.raw(example->raw());
  else
    write_drawn_value(json, parameter, example, random);
}

}  // namespace

std::string drawn_parameters(const ParameterTable& table, const std::string& example_params, RandomStream& random) {
  Problems ignored;
  const JsonDocument document = JsonDocument::parse(example_params.empty() ? "{}" : example_params, "params");
  JsonWriter json;
  write_drawn_members(json.compact(true), table, document.root(ignored), random);
  return json.str();
}

}  // namespace fairlead
