// SPDX-License-Identifier: MIT
// Fields: a JSON object as a list of members, so that a generator can write it and a shrinker can drop members.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fairlead::test {

[[nodiscard]] std::string json_text(std::string_view text);
[[nodiscard]] std::string list_of(const std::vector<std::string>& elements);

struct Fields {
  std::vector<std::pair<std::string, std::string>> members;  ///< key and JSON text

  Fields& raw(std::string key, std::string json);
  Fields& text(std::string key, std::string_view value) { return raw(std::move(key), json_text(value)); }
  Fields& number(std::string key, double value);
  Fields& flag(std::string key, bool value) { return raw(std::move(key), value ? "true" : "false"); }
  [[nodiscard]] std::string json() const;
  /// JSON text of the member, or empty.
  [[nodiscard]] std::string find(std::string_view key) const;
};

[[nodiscard]] std::string list_of(const std::vector<Fields>& elements);

}  // namespace fairlead::test
