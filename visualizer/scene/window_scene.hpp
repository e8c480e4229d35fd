// SPDX-License-Identifier: MIT
// The whole picture: header, maps, figures, timeline, overview, as window and page show it.
#pragma once

#include "visualizer/scene/layout.hpp"
#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/playback.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Parts with an empty box are left out. The side panels' box stays empty: the window draws its panels there.
[[nodiscard]] Scene window_scene(float width, float height, const Layout& boxes, const Picture& picture,
                                 const Playback& playback);

/// What lies under the point on the map of the run compared with: its namesake in the run that is looked at.
[[nodiscard]] Target other_map_target(const Layout& boxes, const Picture& picture, Point at);

}  // namespace fairlead::view
