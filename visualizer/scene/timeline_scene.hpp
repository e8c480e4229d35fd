// SPDX-License-Identifier: MIT
// The timeline: axis, rows of bars, pool curve and weather strip; and what is where on it.
#pragma once

#include <optional>

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"
#include "visualizer/scene/timeline_layout.hpp"

namespace fairlead::view {

void add_timeline(Scene& scene, const Box& box, const Picture& picture);

/// Bar or row under the point, O(log n): of a bar its activity with the interval, or the asset with the interval if it
/// has none; elsewhere in a row the row's asset, order, place or service; on the pool curve the pool, on the weather
/// strip its place.
[[nodiscard]] Target timeline_target(const Box& box, const Picture& picture, Point at);
/// Row under the point, labels included; -1: none.
[[nodiscard]] int row_at(const Box& box, const Picture& picture, Point at);
/// Time under the point; empty beside the axis, rows and strips.
[[nodiscard]] std::optional<double> timeline_time(const Box& box, const Picture& picture, Point at);

/// Pixels of all rows, for scroll_to and reveal_rows; their room is timeline_boxes().rows.height.
[[nodiscard]] float rows_height(const Picture& picture);
/// Scrolls the view until the target's bar or row is seen; nothing if it has none.
void reveal_target(TimelineView& view, const Target& target, const Box& box, const Picture& picture);

}  // namespace fairlead::view
