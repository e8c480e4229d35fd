// SPDX-License-Identifier: MIT
#include "core/load/load_weather.hpp"

#include <filesystem>

#include "core/io/fields.hpp"
#include "core/io/weather_csv.hpp"

namespace fairlead {
namespace {

namespace fs = std::filesystem;

fs::path beside(const std::string& scenario_path, const std::string& file) {
  return fs::path(scenario_path).parent_path() / fs::path(file);
}

/// Drops the hours before the horizon's first.
std::optional<WeatherSeries> cut(WeatherSeries series, Instant start) {
  const Instant first = std::chrono::floor<std::chrono::hours>(start);
  const auto hours_before = std::chrono::duration_cast<std::chrono::hours>(first - series.start).count();
  if (hours_before < 0 || static_cast<std::size_t>(hours_before) >= series.hours()) return std::nullopt;
  for (WeatherSeries::Column& column : series.columns)
    column.values.erase(column.values.begin(), column.values.begin() + hours_before);
  series.start = first;
  return series;
}

std::optional<WeatherSeries> for_horizon(WeatherSeries series, const Scenario& scenario) {
  if (scenario.weather_year) return redate(series, scenario.start, scenario.zone_offset, *scenario.weather_year);
  return cut(std::move(series), scenario.start);
}

void report_gap(const JsonCursor& at, const WeatherSeries& series, const Scenario& scenario) {
  const Instant end = series.start + std::chrono::hours{series.hours()};
  const std::string wanted = scenario.weather_year
                                 ? "the horizon's first day in " + std::to_string(*scenario.weather_year)
                                 : "the horizon's start, " + format_minute(scenario.start, scenario.zone_offset);
  at.report("weather-gap",
            "weather from " + format_minute(series.start, scenario.zone_offset) + " to " +
                format_minute(end, scenario.zone_offset),
            wanted + ", within it", "choose another \"weather_year\" or file");
}

void load_series(const JsonCursor& at, const fs::path& path, const Scenario& scenario, WeatherSeries& series) {
  if (!fs::is_regular_file(path))
    return at.report("missing-file", at.shown(), "a weather file, looked for as " + path.string());
  const WeatherCsvSource source{.id = series.id, .file = series.file, .zone_offset = scenario.zone_offset};
  auto read = read_weather_file(path, source, at.problems());
  if (!read) return;
  auto kept = for_horizon(*read, scenario);
  if (!kept) return report_gap(at, *read, scenario);
  kept->note = std::move(series.note);
  series = std::move(*kept);
}

}  // namespace

void load_weather(Scenario& scenario, const std::string& scenario_path, const JsonCursor& root) {
  const Member weather = root.find("weather");
  if (!scenario.weather || !weather || !weather->is_object()) return;
  const std::vector<JsonCursor> elements = elements_of(weather->find("series"));
  for (std::size_t k = 0; k < scenario.series.size(); ++k) {
    WeatherSeries& series = scenario.series[k];
    const Member file = elements[k].find("file");
    if (file && !series.file.empty()) load_series(*file, beside(scenario_path, series.file), scenario, series);
  }
}

}  // namespace fairlead
