// SPDX-License-Identifier: MIT
#include "visualizer/paper/paint_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <cairo.h>

#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

double part(std::uint8_t component) {
  return component / 255.0;
}

bool clockwise(const Triangle& t) {
  return (t.b.x - t.a.x) * (t.c.y - t.a.y) - (t.b.y - t.a.y) * (t.c.x - t.a.x) >= 0;
}

/// All triangles turn one way, so that an edge shared by two cancels out.
void add_triangle(cairo_t* context, const Triangle& t) {
  const Point second = clockwise(t) ? t.b : t.c;
  const Point third = clockwise(t) ? t.c : t.b;
  cairo_move_to(context, t.a.x, t.a.y);
  cairo_line_to(context, second.x, second.y);
  cairo_line_to(context, third.x, third.y);
  cairo_close_path(context);
}

void paint_hatch(cairo_t* context, const Rect& rect, std::vector<Line>& lines, Ground ground) {
  if (rect.hatch == Hatch::None || rect.ink.alpha == 0) return;
  lines.clear();
  append_hatch_lines(rect, lines);
  paint_lines(context, lines, ground);
}

/// Opaque ones may overlap without a trace.
bool fill_as_one(const Rect& rect, const Rect& next) {
  return rect.hatch == Hatch::None && rect.fill.alpha == 255 && next.fill == rect.fill && !next.box.empty();
}

bool level_or_upright(const Line& line) {
  return line.from.x == line.to.x || line.from.y == line.to.y;
}

/// Such a line as the box it covers.
Box box_of(const Line& line) {
  const float half = line.width / 2;
  const auto [left, right] = std::minmax(line.from.x, line.to.x);
  const auto [top, bottom] = std::minmax(line.from.y, line.to.y);
  if (line.from.x == line.to.x) return {left - half, top, line.width, bottom - top};
  return {left, top - half, right - left, line.width};
}

bool same_pen(const Line& a, const Line& b) {
  return a.colour == b.colour && a.width == b.width;
}

/// Strokes the lines that begin at `first` and share a pen; answers the first that does not.
std::size_t stroke_run(cairo_t* context, std::span<const Line> lines, std::size_t first) {
  Point end{};
  std::size_t at = first;
  for (; at < lines.size() && same_pen(lines[first], lines[at]); ++at) {
    const Line& line = lines[at];
    if (at == first || !(line.from == end)) cairo_move_to(context, line.from.x, line.from.y);
    cairo_line_to(context, line.to.x, line.to.y);
    end = line.to;
  }
  set_colour(context, lines[first].colour);
  cairo_set_line_width(context, lines[first].width);
  cairo_stroke(context);
  return at;
}

}  // namespace

void set_colour(cairo_t* context, Colour colour) {
  cairo_set_source_rgba(context, part(colour.red), part(colour.green), part(colour.blue), part(colour.alpha));
}

Box whole_pixels(const Box& box) {
  const float left = std::round(box.x);
  const float top = std::round(box.y);
  return {left, top, std::max(1.0F, std::round(box.right()) - left), std::max(1.0F, std::round(box.bottom()) - top)};
}

void add_box(cairo_t* context, const Box& box, Ground ground) {
  const Box shown = ground == Ground::Page ? box : whole_pixels(box);
  cairo_rectangle(context, shown.x, shown.y, shown.width, shown.height);
}

void paint_triangles(cairo_t* context, std::span<const Triangle> triangles) {
  for (std::size_t at = 0; at < triangles.size(); ++at) {
    add_triangle(context, triangles[at]);
    if (at + 1 < triangles.size() && triangles[at + 1].fill == triangles[at].fill) continue;
    set_colour(context, triangles[at].fill);
    cairo_fill(context);
  }
}

void paint_rects(cairo_t* context, std::span<const Rect> rects, Ground ground) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < rects.size(); ++at) {
    const Rect& rect = rects[at];
    if (rect.box.empty()) continue;
    add_box(context, rect.box, ground);
    if (at + 1 < rects.size() && fill_as_one(rect, rects[at + 1])) continue;
    set_colour(context, rect.fill);
    cairo_fill(context);
    paint_hatch(context, rect, lines, ground);
  }
}

void paint_lines(cairo_t* context, std::span<const Line> lines, Ground ground) {
  cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  for (std::size_t at = 0; at < lines.size();) {
    if (ground == Ground::Page || !level_or_upright(lines[at])) {
      at = stroke_run(context, lines, at);
      continue;
    }
    add_box(context, box_of(lines[at]), ground);
    set_colour(context, lines[at].colour);
    cairo_fill(context);
    ++at;
  }
}

void paint_dots(cairo_t* context, std::span<const Dot> dots) {
  for (const Dot& dot : dots) {
    cairo_new_sub_path(context);
    cairo_arc(context, dot.centre.x, dot.centre.y, dot.radius, 0, 2 * std::numbers::pi);
    set_colour(context, dot.fill);
    cairo_fill(context);
  }
}

}  // namespace fairlead::view
