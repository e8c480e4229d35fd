// SPDX-License-Identifier: MIT
// The overview strip: the whole trace with the fleet's use, what is in view, the clock; one scrubs on it.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

void add_overview(Scene& scene, const Box& box, const Picture& picture);
/// Seconds since the scenario's start under the pointer, within the trace.
[[nodiscard]] double overview_time(const Box& box, const Picture& picture, float x);
[[nodiscard]] float overview_x(const Box& box, const Picture& picture, double at_s);

}  // namespace fairlead::view
