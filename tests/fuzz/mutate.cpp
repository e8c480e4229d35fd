// SPDX-License-Identifier: MIT
#include "tests/fuzz/mutate.hpp"

#include <array>
#include <vector>

#include <nlohmann/json.hpp>

namespace fairlead::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view likely_bytes = "{}[]\",:0123456789.-+eE\\ntf \xff\xc3";

void damage_one(std::string& text, RandomStream& random) {
  if (text.empty()) return;
  const std::size_t at = random.below(text.size());
  const std::size_t length = std::min<std::size_t>(1 + random.below(20), text.size() - at);
  switch (random.below(4)) {
    case 0:
      text[at] = likely_bytes[random.below(likely_bytes.size())];
      return;
    case 1:
      text.erase(at, length);
      return;
    case 2:
      text.insert(at, text.substr(at, length));
      return;
    default:
      if (random.below(10) == 0)
        text.resize(at);
      else
        text[at] = static_cast<char>(random.below(256));
  }
}

void collect(Json& value, std::vector<Json*>& found) {
  found.push_back(&value);
  if (value.is_structured())
    for (Json& member : value) collect(member, found);
}

/// Values that readers tend to stumble over.
Json awkward(RandomStream& random) {
  static const std::array<const char*, 28> texts = {"null",
                                                    "true",
                                                    "false",
                                                    "0",
                                                    "-1",
                                                    "1",
                                                    "2",
                                                    "1e308",
                                                    "-1e308",
                                                    "1e-308",
                                                    "9007199254740993",
                                                    "18446744073709551615",
                                                    "0.5",
                                                    "\"\"",
                                                    "\"inline\"",
                                                    "\"none\"",
                                                    "\"2021-02-30\"",
                                                    "\"9999-12-31T23:59:59+14:00\"",
                                                    "\"0000-01-01\"",
                                                    "[]",
                                                    "{}",
                                                    "[[]]",
                                                    "[null]",
                                                    "{\"id\": \"x\"}",
                                                    "\"port\"",
                                                    "\"tug#2\"",
                                                    "\"a/b\"",
                                                    "1000000000"};
  return Json::parse(texts[random.below(texts.size())]);
}

void damage_one(Json& document, RandomStream& random) {
  std::vector<Json*> values;
  collect(document, values);
  Json& victim = *values[random.below(values.size())];
  const Json other = *values[random.below(values.size())];
  switch (random.below(6)) {
    case 0:
    case 1:
      victim = awkward(random);
      return;
    case 2:
      victim = other;
      return;
    case 3:
      if (victim.is_array() && !victim.empty())
        victim.erase(random.below(victim.size()));
      else if (victim.is_object() && !victim.empty())
        victim.erase(std::next(victim.begin(), static_cast<std::ptrdiff_t>(random.below(victim.size()))));
      return;
    case 4:
      if (victim.is_array()) victim.push_back(victim.empty() ? awkward(random) : Json(victim.front()));
      return;
    default:
      if (victim.is_number()) victim = victim.get<double>() * (random.uniform() < 0.5 ? -1.0 : 1e6);
  }
}

}  // namespace

std::string damaged_bytes(std::string text, RandomStream& random) {
  for (std::uint64_t times = 1 + random.below(8); times > 0; --times) damage_one(text, random);
  return text;
}

std::string damaged_values(const std::string& json, RandomStream& random) {
  Json document = Json::parse(json);
  for (std::uint64_t times = 1 + random.below(4); times > 0; --times) damage_one(document, random);
  return document.dump();
}

}  // namespace fairlead::test
