// SPDX-License-Identifier: MIT
#include "core/io/scenario_reader.hpp"
#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 3> objectives = {"profit", "lateness", "makespan"};
constexpr std::array<std::string_view, 2> dispatches = {"planned", "first_come"};
constexpr std::array<std::string_view, 2> foresights = {"perfect", "forecast"};
constexpr Seconds longest_horizon{30 * 366 * 86400L};

void read_format(const JsonCursor& root) {
  const Member format = root.require("fairlead");
  const auto number = format ? format->integer(1, 1'000'000) : std::nullopt;
  if (number && *number > scenario_format)
    format->report("newer-format", format->shown(), "scenario format 1", "run it with a newer Fairlead");
}

void read_zone(const JsonCursor& root, ScenarioReading& reading) {
  const Member zone = root.find("time_zone");
  const auto text = zone ? zone->text() : std::nullopt;
  if (!text) return;
  if (const auto offset = parse_offset(*text))
    reading.scenario().zone_offset = *offset;
  else
    zone->report("bad-time", zone->shown(), "an offset from UTC such as \"+07:00\" or \"Z\"");
}

void read_horizon(const JsonCursor& root, ScenarioReading& reading) {
  Scenario& scenario = reading.scenario();
  reading.times.zone = scenario.zone_offset;
  std::optional<Instant> start, end;
  read_time(root.require("start"), reading.times, start);
  const Member end_member = root.require("end");
  read_time(end_member, reading.times, end);
  if (start) scenario.start = *start;
  scenario.end = end.value_or(scenario.start + std::chrono::days{1});
  reading.times.start = start;
  if (!start || !end) return;
  if (*end <= *start)
    end_member->report("end-before-start", end_member->shown(), "a time after \"start\"");
  else if (*end - *start > longest_horizon)
    end_member->report("out-of-range", end_member->shown(), "a horizon of at most 30 years");
}

void read_foresight(const JsonCursor& root, Scenario& scenario) {
  const Member foresight = root.find("foresight");
  read_choice(foresight, foresights, scenario.foresight);
  if (scenario.foresight == Foresight::Forecast)
    foresight->report("not-supported-yet", foresight->shown(), "\"perfect\"",
                      "forecasts are planned for a later version");
}

void read_assume_met(const JsonCursor& root, Scenario& scenario) {
  for (const JsonCursor& element : elements_of(root.find("assume_met"))) {
    std::string column;
    read_name(element, column);
    scenario.assume_met.push_back(column);
  }
}

}  // namespace

void read_header(const JsonCursor& root, ScenarioReading& reading) {
  Scenario& scenario = reading.scenario();
  read_format(root);
  std::string schema;
  read_text(root.find("$schema"), schema);
  read_name(root.require("name"), scenario.name);
  read_text(root.find("description"), scenario.description);
  read_zone(root, reading);
  read_horizon(root, reading);
  read_choice(root.find("objective"), objectives, scenario.objective);
  read_choice(root.find("dispatch"), dispatches, scenario.dispatch);
  read_foresight(root, scenario);
  read_number(root.find("under_keel_m"), scenario.under_keel_m, 0, 100);
  read_number(root.find("planning_percentile"), scenario.planning_percentile, 1, 99);
  read_integer(root.find("weather_year"), scenario.weather_year, 1900, 2200);
  read_assume_met(root, scenario);
  if (const Member alpha = root.find("alpha_factors")) reading.draft.alpha = read_alpha_tables(*alpha);
}

}  // namespace fairlead
