// SPDX-License-Identifier: MIT
// The map: land, weather, places, works and fleet at the clock's time.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/playback.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// The view that is drawn: `view.map`, fitted to where the run works and the harbours if it says so, the chosen asset
/// in the middle if it is followed. What drag and zoom begin with.
[[nodiscard]] MapView shown_map(const Box& box, const RunView& run, const View& view);

/// For MapView::night: none while nights would follow each other as flashes.
[[nodiscard]] float night_strength(const Playback& playback);

void add_map(Scene& scene, const Box& box, const Picture& picture);

/// What lies under the point: an asset before a work, a work before a place; none at open sea.
[[nodiscard]] Target map_target(const Box& box, const Picture& picture, Point at);

}  // namespace fairlead::view
