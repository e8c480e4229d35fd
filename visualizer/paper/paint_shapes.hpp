// SPDX-License-Identifier: MIT
// Drawing triangles, rectangles, lines and dots; neighbours of one colour are one path, so that no seam shows.
#pragma once

#include <span>

#include "visualizer/paper/paint_scene.hpp"

namespace fairlead::view {

void set_colour(_cairo* context, Colour colour);
/// The whole pixels that stand for the box, at least one wide and high.
[[nodiscard]] Box whole_pixels(const Box& box);
/// Adds the box to the path, on pixels as whole ones.
void add_box(_cairo* context, const Box& box, Ground ground);

void paint_triangles(_cairo* context, std::span<const Triangle> triangles);
void paint_rects(_cairo* context, std::span<const Rect> rects, Ground ground);
void paint_lines(_cairo* context, std::span<const Line> lines, Ground ground);
void paint_dots(_cairo* context, std::span<const Dot> dots);

}  // namespace fairlead::view
