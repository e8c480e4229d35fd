// SPDX-License-Identifier: MIT
#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 7> weekday_names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

ShiftPattern::DailySpan read_span(const JsonCursor& at) {
  ShiftPattern::DailySpan span{0, seconds_per_day};
  if (!at.expect_object()) return span;
  read_time_of_day(at.require("from"), span.from);
  read_time_of_day(at.require("to"), span.to);
  at.refuse_unknown_keys();
  return span;
}

ShiftPattern::Closure read_closure(const JsonCursor& at, const TimeReading& times) {
  ShiftPattern::Closure closure;
  if (!at.expect_object()) return closure;
  read_time(at.require("from"), times, closure.from);
  const Member to = at.require("to");
  read_time(to, times, closure.to);
  at.refuse_unknown_keys();
  if (to && closure.to <= closure.from && to->is_text())
    to->report("end-before-start", to->shown(), "a time after \"from\"");
  return closure;
}

void read_weekdays(const JsonCursor& at, ShiftPattern& pattern) {
  pattern.weekdays.fill(false);
  const std::vector<JsonCursor> elements = at.elements();
  if (at.is_array() && elements.empty()) at.report("out-of-range", at.shown(), "at least one weekday");
  for (const JsonCursor& element : elements) {
    std::size_t day = weekday_names.size();
    read_choice(element, weekday_names, day);
    if (day < pattern.weekdays.size()) pattern.weekdays[day] = true;
  }
}

ShiftPattern read_pattern(const JsonCursor& at, const TimeReading& times) {
  ShiftPattern pattern;
  for (const JsonCursor& shift : elements_of(at.find("shifts"))) pattern.spans.push_back(read_span(shift));
  if (pattern.spans.empty()) pattern.spans.push_back({0, seconds_per_day});
  if (const Member weekdays = at.find("weekdays")) read_weekdays(*weekdays, pattern);
  for (const JsonCursor& closed : elements_of(at.find("closed")))
    pattern.closures.push_back(read_closure(closed, times));
  at.refuse_unknown_keys();
  return pattern;
}

}  // namespace

void read_calendars(ScenarioReading& reading) {
  for (std::size_t k = 0; k < reading.calendars.size(); ++k)
    reading.scenario().calendars.push_back(
        {reading.calendar_ids.ids()[k], read_pattern(reading.calendars[k], reading.times)});
}

}  // namespace fairlead
