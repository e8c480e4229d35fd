// SPDX-License-Identifier: MIT
// Time and rows in view: from pixels to times and back, zooming, panning, scrolling; pure functions of TimelineView.
#pragma once

#include "visualizer/scene/geometry.hpp"
#include "visualizer/scene/view.hpp"

namespace fairlead::view {

inline constexpr double shortest_span_s = 600;

/// `chart` is where bars are drawn; its edges are from_s and to_s.
[[nodiscard]] double time_at(const TimelineView& view, const Box& chart, float x);
[[nodiscard]] float x_at(const TimelineView& view, const Box& chart, double at_s);

/// `end_s`: end of the trace. What is in view stays within [0, end_s] and spans ten minutes at least.
void show_range(TimelineView& view, double from_s, double to_s, double end_s);
/// `factor` above 1 goes closer; the time `at_s` stays where it is.
void zoom(TimelineView& view, double factor, double at_s, double end_s);
void pan(TimelineView& view, double by_s, double end_s);
/// Pans so that the time is in view, if it is not.
void reveal_time(TimelineView& view, double at_s, double end_s);

/// `height` of all rows and `room` for them, in pixels.
void scroll_to(TimelineView& view, float scroll, float height, float room);
/// Scrolls so that [top, bottom) of the rows is in view, its top if it is higher than the room.
void reveal_rows(TimelineView& view, float top, float bottom, float height, float room);

}  // namespace fairlead::view
