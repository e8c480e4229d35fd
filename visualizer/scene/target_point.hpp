// SPDX-License-Identifier: MIT
// Where a thing is seen on the picture: the point at which one would point to it.
#pragma once

#include <optional>

#include "visualizer/scene/layout.hpp"
#include "visualizer/scene/picture.hpp"

namespace fairlead::view {

/// On its bar at the clock's time, else near the bar's beginning; without a bar in view, on the map. Empty if it is
/// nowhere in view.
[[nodiscard]] std::optional<Point> point_of(const Target& target, const Layout& boxes, const Picture& picture);

}  // namespace fairlead::view
