// SPDX-License-Identifier: MIT
// Reading hourly weather from CSV, and reading its dates from another year. docs/weather.md
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/base/time.hpp"
#include "core/model/weather_series.hpp"

namespace fairlead {

/// What the text is called and how its times without a zone are read.
struct WeatherCsvSource {
  std::string id;    ///< of the series
  std::string file;  ///< as the scenario names it; stands in every problem
  Seconds zone_offset{0};
};

/// Hourly rows `time,hs_m,tp_s,wind_ms` in any order of columns; values are rounded to 0.01. Empty, with all problems
/// of one pass (the first twenty and a count), if anything is wrong.
[[nodiscard]] std::optional<WeatherSeries> read_weather_csv(std::string_view text, const WeatherCsvSource& source,
                                                            Problems& problems);
/// Reads the file at `path`; SystemError if it cannot be read.
[[nodiscard]] std::optional<WeatherSeries> read_weather_file(const std::filesystem::path& path,
                                                             const WeatherCsvSource& source, Problems& problems);

/// The series as if `weather_year` were the year of `start`: each hour takes the value of the same month, day and
/// hour (in local time), 29 February without a counterpart that of the 28th, an hour before the source's first (its
/// files begin at midnight UTC) that of the day after. Runs from the hour of `start` to where the source ends; empty if
/// the source does not hold the first day.
[[nodiscard]] std::optional<WeatherSeries> redate(const WeatherSeries& source, Instant start, Seconds zone_offset,
                                                  int weather_year);

}  // namespace fairlead
