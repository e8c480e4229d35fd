// SPDX-License-Identifier: MIT
#include "tests/support/json_fields.hpp"

#include "core/base/quantity.hpp"

namespace fairlead::test {

std::string json_text(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

std::string list_of(const std::vector<std::string>& elements) {
  std::string out = "[";
  for (std::size_t k = 0; k < elements.size(); ++k) out += (k == 0 ? "" : ", ") + elements[k];
  return out + "]";
}

std::string list_of(const std::vector<Fields>& elements) {
  std::vector<std::string> texts;
  for (const Fields& element : elements) texts.push_back("\n    " + element.json());
  return list_of(texts);
}

Fields& Fields::raw(std::string key, std::string json) {
  members.emplace_back(std::move(key), std::move(json));
  return *this;
}

Fields& Fields::number(std::string key, double value) {
  return raw(std::move(key), format_number(value));
}

std::string Fields::json() const {
  std::string out = "{";
  for (std::size_t k = 0; k < members.size(); ++k)
    out += (k == 0 ? "" : ", ") + json_text(members[k].first) + ": " + members[k].second;
  return out + "}";
}

std::string Fields::find(std::string_view key) const {
  for (const auto& [name, json] : members)
    if (name == key) return json;
  return {};
}

}  // namespace fairlead::test
