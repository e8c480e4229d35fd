// SPDX-License-Identifier: MIT
// WeatherChoice: which place's weather the strip shows, and which limit of which activity over it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/interval_set.hpp"
#include "visualizer/scene/picture.hpp"

namespace fairlead::view {

struct WeatherChoice {
  PlaceId place{};    ///< none: on a route, or there is no weather at all
  RegionId region{};  ///< none: there is no weather to show
  int column = -1;    ///< of the region's series
  std::string column_name{};
  ActivityRef activity{};               ///< whose limit is shown; may be none
  AssetId sailing{};                    ///< whose transit limit is shown; may be none
  std::optional<WeatherLimit> limit{};  ///< on that column
  std::vector<TickInterval> waits{};    ///< stretches that activity or sailing waited
  bool continuous = false;              ///< the activity needs one unbroken window
  Seconds work{0};                      ///< of the activity
};

/// By what is chosen: of an activity its place and what bound it, of an asset what it does at the clock's time or in
/// the chosen interval, of an order what goes on at the clock's time, a place or region itself; else the place with
/// most work. The column is the view's, or that of the limit that bound.
[[nodiscard]] WeatherChoice weather_choice(const Picture& picture);

/// The series' column after the one shown, and after the last the first.
[[nodiscard]] std::string next_weather_column(const Picture& picture);

/// Parts of [from, to) outside the shift or daylight that the chosen activity works in; none if it works round the
/// clock.
[[nodiscard]] std::vector<TickInterval> closed_time(const RunView& run, const WeatherChoice& choice, Tick from,
                                                    Tick to);

}  // namespace fairlead::view
