// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "core/base/json.hpp"
#include "core/base/json_value.hpp"
#include "core/base/quantity.hpp"

namespace fairlead {
namespace {

constexpr std::size_t longest_shown = 60;
constexpr std::size_t most_problems = 1000;
constexpr std::size_t usual_keys = 20;  // that a reader asks for

const JsonValue& node(const void* value) {
  return *static_cast<const JsonValue*>(value);
}

/// Cuts at a character's beginning, never inside one.
std::string shortened(std::string text) {
  if (text.size() <= longest_shown) return text;
  std::size_t end = longest_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end) + "...";
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string range_text(double minimum, double maximum) {
  const bool below = minimum == JsonCursor::no_minimum;
  const bool above = maximum == JsonCursor::no_maximum;
  if (below && above) return "a number";
  if (above) return "a number of at least " + format_number(minimum);
  if (below) return "a number of at most " + format_number(maximum);
  return "a number from " + format_number(minimum) + " to " + format_number(maximum);
}

std::optional<std::int64_t> whole_number(const JsonValue& value) {
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) return std::nullopt;
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (!value.is_number_float()) return std::nullopt;
  const double number = value.get<double>();
  if (number != std::floor(number) || std::abs(number) > 9e15) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

}  // namespace

/// An object or list that was descended into; pointers are put together from these only when one is asked for.
struct JsonCursor::Container {
  Step step;
  bool object = false;
  std::vector<std::string> known_keys{};
};

JsonCursor::JsonCursor(const void* value, Step step, const std::string* file, Problems* problems)
    : value_(value), step_(std::move(step)), file_(file), problems_(problems) {
  if (!is_object() && !is_array()) return;
  container_ = std::make_shared<Container>(Container{.step = step_, .object = is_object()});
  if (is_object()) container_->known_keys.reserve(usual_keys);
}

std::string JsonCursor::pointer() const {
  return pointer_of(step_);
}

std::string JsonCursor::pointer_of(const Step& step) {
  if (!step.from) return "";
  return pointer_of(step.from->step) + "/" + (step.from->object ? escaped_step(step.key) : std::to_string(step.index));
}

JsonCursor JsonCursor::member(std::string_view name, const void* value) const {
  return {value, {.from = container_, .key = name}, file_, problems_};
}

bool JsonCursor::is_object() const {
  return node(value_).is_object();
}
bool JsonCursor::is_array() const {
  return node(value_).is_array();
}
bool JsonCursor::is_text() const {
  return node(value_).is_string();
}
bool JsonCursor::is_number() const {
  return node(value_).is_number();
}
bool JsonCursor::is_boolean() const {
  return node(value_).is_boolean();
}
bool JsonCursor::is_null() const {
  return node(value_).is_null();
}

bool JsonCursor::expect_object() const {
  if (is_object()) return true;
  report("wrong-type", shown(), "an object {...}");
  return false;
}

void JsonCursor::remember(std::string_view key) const {
  container_->known_keys.emplace_back(key);
}

std::optional<JsonCursor> JsonCursor::find(std::string_view key) const {
  if (!is_object()) return std::nullopt;
  remember(key);
  for (const auto& [name, value] : node(value_).get_ref<const JsonValue::object_t&>())
    if (name == key) return member(name, &value);
  return std::nullopt;
}

std::optional<JsonCursor> JsonCursor::require(std::string_view key) const {
  auto member = find(key);
  if (!member && is_object())
    report("missing-key", "no \"" + std::string(key) + "\"", "the key \"" + std::string(key) + "\"");
  return member;
}

void JsonCursor::refuse_unknown_keys() const {
  if (!is_object()) return;
  const std::vector<std::string>& known = container_->known_keys;
  const auto absent = [&](std::vector<std::string> keys) {
    std::erase_if(keys, [&](const std::string& key) { return node(value_).contains(key); });
    return keys;
  };
  std::optional<std::vector<std::string>> free;
  for (const auto& [name, value] : node(value_).get_ref<const JsonValue::object_t&>()) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    if (heard_enough()) return;
    if (!free) free = absent(known);
    member(name, &value)
        .report("unknown-key", "the key \"" + shortened(name) + "\"", "a known key", did_you_mean(name, *free));
  }
}

std::vector<std::pair<std::string, JsonCursor>> JsonCursor::members() const {
  std::vector<std::pair<std::string, JsonCursor>> found;
  if (!expect_object()) return found;
  for (const auto& [name, value] : node(value_).get_ref<const JsonValue::object_t&>()) {
    remember(name);
    found.emplace_back(name, member(name, &value));
  }
  return found;
}

std::vector<JsonCursor> JsonCursor::elements() const {
  std::vector<JsonCursor> found;
  if (!is_array()) {
    report("wrong-type", shown(), "a list [...]");
    return found;
  }
  const auto& array = node(value_).get_ref<const JsonValue::array_t&>();
  found.reserve(array.size());
  for (std::size_t k = 0; k < array.size(); ++k)
    found.push_back(JsonCursor(&array[k], {.from = container_, .key = {}, .index = k}, file_, problems_));
  return found;
}

std::optional<double> JsonCursor::number(double minimum, double maximum) const {
  if (!is_number()) {
    report("wrong-type", shown(), range_text(minimum, maximum));
    return std::nullopt;
  }
  const double value = node(value_).get<double>();
  if (value >= minimum && value <= maximum) return value;
  report("out-of-range", shown(), range_text(minimum, maximum));
  return std::nullopt;
}

std::optional<double> JsonCursor::number_above(double exclusive_minimum) const {
  const auto value = number();
  if (!value || *value > exclusive_minimum) return value;
  report("out-of-range", shown(), "a number above " + format_number(exclusive_minimum));
  return std::nullopt;
}

std::optional<std::int64_t> JsonCursor::integer(std::int64_t minimum, std::int64_t maximum) const {
  const std::string expected = "a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum);
  const auto value = whole_number(node(value_));
  if (value && *value >= minimum && *value <= maximum) return value;
  report(is_number() ? "out-of-range" : "wrong-type", shown(), expected);
  return std::nullopt;
}

std::optional<bool> JsonCursor::boolean() const {
  if (is_boolean()) return node(value_).get<bool>();
  report("wrong-type", shown(), "true or false");
  return std::nullopt;
}

std::optional<std::string> JsonCursor::text() const {
  if (is_text()) return node(value_).get<std::string>();
  report("wrong-type", shown(), "a text");
  return std::nullopt;
}

std::optional<std::size_t> JsonCursor::choice(std::span<const std::string_view> choices) const {
  std::string expected;
  for (const std::string_view word : choices)
    expected += (expected.empty() ? "one of \"" : ", \"") + std::string(word) + "\"";
  if (!is_text()) {
    report("wrong-type", shown(), expected);
    return std::nullopt;
  }
  const std::string& word = node(value_).get_ref<const std::string&>();
  const auto at = std::find(choices.begin(), choices.end(), word);
  if (at != choices.end()) return static_cast<std::size_t>(at - choices.begin());
  const std::vector<std::string> words(choices.begin(), choices.end());
  report("unknown-value", shown(), expected, did_you_mean(word, words));
  return std::nullopt;
}

std::string JsonCursor::raw() const {
  return node(value_).dump();
}

std::string JsonCursor::shown() const {
  if (is_object()) return "an object with " + counted(node(value_).size(), "key", "keys");
  if (is_array()) return "a list of " + counted(node(value_).size(), "element", "elements");
  return shortened(raw());
}

bool JsonCursor::heard_enough() const {
  return problems_->size() > most_problems;
}

void JsonCursor::report(std::string_view code, std::string found, std::string expected, std::string suggestion) const {
  if (problems_->size() == most_problems)
    problems_->push_back({"too-many-problems", *file_, "", "more than 1000 problems", "fewer", "mend these first"});
  if (heard_enough()) return;
  problems_->push_back(
      {std::string(code), *file_, pointer(), std::move(found), std::move(expected), std::move(suggestion)});
}

}  // namespace fairlead
