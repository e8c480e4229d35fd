// SPDX-License-Identifier: MIT
#include "visualizer/scene/shapes.hpp"

#include <cmath>
#include <numbers>

namespace fairlead::view {

namespace {

constexpr float hatch_spacing = 6;

Point on_circle(Point centre, float radius, float turn) {
  const float angle = turn * 2 * std::numbers::pi_v<float>;
  return {centre.x + (radius * std::sin(angle)), centre.y - (radius * std::cos(angle))};
}

/// Lines x + y = k * spacing (rising) or y - x = k * spacing (falling) within the box.
void slanted(const Rect& rect, bool rising, std::vector<Line>& lines) {
  const Box& box = rect.box;
  const float sign = rising ? 1.0F : -1.0F;
  const float low = box.y + (rising ? box.x : -box.right());
  const float high = box.bottom() + (rising ? box.right() : -box.x);
  for (float k = std::ceil(low / hatch_spacing) * hatch_spacing; k < high; k += hatch_spacing) {
    const float y_at_left = k - (sign * box.x);
    const float y_at_right = k - (sign * box.right());
    const float top = std::max(box.y, std::min(y_at_left, y_at_right));
    const float bottom = std::min(box.bottom(), std::max(y_at_left, y_at_right));
    if (top < bottom) lines.push_back({{sign * (k - bottom), bottom}, {sign * (k - top), top}, rect.ink, 1});
  }
}

void straight(const Rect& rect, bool level, std::vector<Line>& lines) {
  const Box& box = rect.box;
  const float low = level ? box.y : box.x;
  const float high = level ? box.bottom() : box.right();
  constexpr float spacing = hatch_spacing * 0.75F;
  for (float k = std::ceil(low / spacing) * spacing; k < high; k += spacing) {
    if (level)
      lines.push_back({{box.x, k}, {box.right(), k}, rect.ink, 1});
    else
      lines.push_back({{k, box.y}, {k, box.bottom()}, rect.ink, 1});
  }
}

}  // namespace

void add_convex(Layer& layer, std::span<const Point> corners, Colour fill) {
  for (std::size_t k = 2; k < corners.size(); ++k)
    layer.triangles.push_back({corners[0], corners[k - 1], corners[k], fill});
}

void add_polyline(Layer& layer, std::span<const Point> points, Colour colour, float width) {
  for (std::size_t k = 1; k < points.size(); ++k) layer.lines.push_back({points[k - 1], points[k], colour, width});
}

void add_ring(Layer& layer, Point centre, float radius, float thickness, float from, float to, Colour fill) {
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) * 40)));
  const float inner = radius - thickness;
  for (int k = 0; k < steps; ++k) {
    const float begin = from + ((to - from) * static_cast<float>(k) / static_cast<float>(steps));
    const float end = from + ((to - from) * static_cast<float>(k + 1) / static_cast<float>(steps));
    const Point a = on_circle(centre, radius, begin);
    const Point b = on_circle(centre, radius, end);
    const Point c = on_circle(centre, inner, end);
    const Point d = on_circle(centre, inner, begin);
    layer.triangles.push_back({a, b, c, fill});
    layer.triangles.push_back({a, c, d, fill});
  }
}

void add_frame(Layer& layer, const Box& box, Colour colour, float width) {
  layer.rects.push_back({{box.x, box.y, box.width, width}, colour});
  layer.rects.push_back({{box.x, box.bottom() - width, box.width, width}, colour});
  layer.rects.push_back({{box.x, box.y, width, box.height}, colour});
  layer.rects.push_back({{box.right() - width, box.y, width, box.height}, colour});
}

void add_dashes(Layer& layer, Point from, Point to, Colour colour, float width, float dash, float gap) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const auto at = [&](float way) {
    return Point{from.x + ((to.x - from.x) * way / length), from.y + ((to.y - from.y) * way / length)};
  };
  for (float way = 0; way < length; way += dash + gap)
    layer.lines.push_back({at(way), at(std::min(length, way + dash)), colour, width});
}

void append_hatch_lines(const Rect& rect, std::vector<Line>& lines) {
  if (rect.box.empty()) return;
  const Hatch hatch = rect.hatch;
  if (hatch == Hatch::Rising || hatch == Hatch::Crossed) slanted(rect, true, lines);
  if (hatch == Hatch::Falling || hatch == Hatch::Crossed) slanted(rect, false, lines);
  if (hatch == Hatch::Level || hatch == Hatch::Upright) straight(rect, hatch == Hatch::Level, lines);
}

}  // namespace fairlead::view
