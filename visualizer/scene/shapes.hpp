// SPDX-License-Identifier: MIT
// Shapes that are made of a layer's triangles and lines: polygons, rings, frames, hatch lines.
#pragma once

#include <span>

#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Fills a convex polygon; nothing with fewer than three corners.
void add_convex(Layer& layer, std::span<const Point> corners, Colour fill);
/// Joins the points; nothing with fewer than two.
void add_polyline(Layer& layer, std::span<const Point> points, Colour colour, float width);
/// Part of a ring, clockwise from twelve o'clock; `from` and `to` are shares of a turn, 0 to 1.
void add_ring(Layer& layer, Point centre, float radius, float thickness, float from, float to, Colour fill);
/// The box's outline, inside of it.
void add_frame(Layer& layer, const Box& box, Colour colour, float width = 1);
/// A dashed line, whole dashes from `from` on.
void add_dashes(Layer& layer, Point from, Point to, Colour colour, float width, float dash, float gap);
/// The rectangle's hatch as lines clipped to its box; what both drawers draw.
void append_hatch_lines(const Rect& rect, std::vector<Line>& lines);

}  // namespace fairlead::view
