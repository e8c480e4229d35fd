// SPDX-License-Identifier: MIT
// Where the map writes the weather of its regions.
#pragma once

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// At the free spot nearest to the middle of what is seen of the region; without the name where room is scarce, beside
/// the region where there is none. Nothing for regions out of sight.
[[nodiscard]] std::vector<WeatherMark> weather_marks_of(const MapFrame& frame);

}  // namespace fairlead::view
