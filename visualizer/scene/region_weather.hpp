// SPDX-License-Identifier: MIT
// Region weather: what blows where at a time, and where it is beyond what the work under way allows.
#pragma once

#include <optional>
#include <vector>

#include "visualizer/scene/fleet_state.hpp"

namespace fairlead::view {

struct RegionWeather {
  std::optional<double> hs_m{};
  std::optional<double> wind_ms{};
  bool rough = false;  ///< beyond a limit of work going on, or waiting for weather, there
};

/// The value of a column that holds in the region at the time; empty where the series has none.
[[nodiscard]] std::optional<double> weather_at(const RunView& run, RegionId region, const std::string& column, Tick at);
/// One per region.
[[nodiscard]] std::vector<RegionWeather> weather_of_regions(const RunView& run, const Fleet& fleet, Tick at);

}  // namespace fairlead::view
