// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

WeatherLimit read_limit(const std::string& column, const JsonCursor& at) {
  WeatherLimit limit{.column = column};
  if (at.is_number()) {
    read_number(at, limit.maximum, -most_number);
    return limit;
  }
  if (!at.is_object()) {
    at.report("wrong-type", at.shown(), "a maximum, or an object with \"min\" and \"max\"");
    return limit;
  }
  read_number(at.find("min"), limit.minimum, -most_number);
  read_number(at.find("max"), limit.maximum, -most_number);
  at.refuse_unknown_keys();
  if (!at.find("min") && !at.find("max")) at.report("missing-key", "no bound", "\"min\", \"max\" or both");
  if (limit.minimum > limit.maximum)
    at.report("contradictory-range",
              "min " + format_number(limit.minimum) + " above max " + format_number(limit.maximum), "min at most max");
  return limit;
}

}  // namespace

WorkConditions read_conditions(const JsonCursor& at, const IdIndex& calendars) {
  WorkConditions conditions;
  if (const Member limits = at.find("limits"))
    for (const auto& [column, limit] : limits->members()) conditions.limits.push_back(read_limit(column, limit));
  std::sort(conditions.limits.begin(), conditions.limits.end(),
            [](const WeatherLimit& a, const WeatherLimit& b) { return a.column < b.column; });
  read_flag(at.find("daylight"), conditions.daylight);
  read_reference(at.find("shift"), calendars, conditions.shift);
  return conditions;
}

}  // namespace fairlead
