// SPDX-License-Identifier: MIT
// TimeAxis: ticks from years down to ten minutes as the zoom allows, under units one size larger.
#pragma once

#include <string>
#include <vector>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/view.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

/// From `at` until the next one.
struct AxisTick {
  Tick at = 0;
  Tick until = 0;
  std::string text{};
  std::string brief{};  ///< where the text does not fit
};

struct TimeAxis {
  std::vector<AxisTick> outer{};
  std::vector<AxisTick> inner{};
};

/// Of local time; covers what is in view. `unit` is how many pixels one pixel at scale 1 is.
[[nodiscard]] TimeAxis time_axis(const RunView& run, const Words& words, const TimelineView& view, float width,
                                 float unit);

}  // namespace fairlead::view
