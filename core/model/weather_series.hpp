// SPDX-License-Identifier: MIT
// WeatherSeries: hourly values; value k of a column holds on [start + k h, start + (k + 1) h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

struct WeatherSeries {
  struct Column {
    std::string name{};            ///< with its unit: hs_m, wind_ms, tp_s, current_ms, tide_m, visibility_m
    std::vector<double> values{};  ///< one per hour, finite
  };

  std::string id{};
  std::string file{};    ///< as the scenario names it
  std::string sha256{};  ///< of the file's bytes, lower-case hex
  std::string note{};    ///< shown wherever the weather is: e.g. "synthetic"
  Instant start{};       ///< a full hour; already shifted by the scenario's weather_year
  std::vector<Column> columns{};

  [[nodiscard]] std::size_t hours() const { return columns.empty() ? 0 : columns.front().values.size(); }
  /// Position of the column named `name`, or -1.
  [[nodiscard]] int column(const std::string& name) const {
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (columns[c].name == name) return static_cast<int>(c);
    return -1;
  }
};

}  // namespace fairlead
