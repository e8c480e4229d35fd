// SPDX-License-Identifier: MIT
#include <map>

#include <catch2/catch.hpp>

#include "core/io/schema_rows.hpp"
#include "tests/docs/markdown.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Headings of the objects whose section is not called as in the schema.
const std::map<std::string, std::string> headings = {
    {"alpha_row", "alpha factors"},
    {"travel", "travel entry (`travel`)"},
    {"state_costs", "cost (`cost_usd_per_day`)"},
    {"fuel", "fuel (`fuel_t_per_day`)"},
    {"line_target", "line target (`targets.lines`)"},
    {"lump_sum", "lump sum"},
    {"day_rate", "day rate"},
    {"unit_rate", "unit rate"},
    {"provisional_hire", "provisional hire"},
    {"range", "range (of `requires` and `limits`)"},
    {"stated_duration", "duration"},
    {"rate", "rate (`per_day`)"},
    {"role_alone", "role need"},
    {"pool_need", "pool need"},
};

std::string heading_of(std::string_view object) {
  const auto at = headings.find(std::string(object));
  return at == headings.end() ? std::string(object) : at->second;
}

void check_documented(const std::string& text, std::string_view object, std::span<const SchemaRow> rows) {
  const std::string about = section(text, heading_of(object));
  INFO(object);
  REQUIRE_FALSE(about.empty());
  for (const SchemaRow& row : rows) {
    const bool required = row.key.ends_with('!');
    const std::string key(row.key.substr(0, row.key.size() - (required ? 1 : 0)));
    INFO(key);
    CHECK(about.find("| `" + key + (required ? "` * |" : "` |")) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("every key of the scenario and network formats has its line in the docs") {
  const std::string text = page("scenario_format.md") + page("network_format.md");
  check_documented(text, "scenario", scenario_rows());
  for (const SchemaObject& object : schema_objects()) check_documented(text, object.name, object.rows);
}
