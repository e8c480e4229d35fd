// SPDX-License-Identifier: MIT
// Multisampling costs 120 ms a frame in software, a pixel of fading colour along slanted edges next to nothing.
#include "visualizer/screen/soft_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fairlead::screen {

namespace {

using view::Colour;
using view::Point;

sf::Vector2f vector(Point point) {
  return {point.x, point.y};
}

Colour faded(Colour colour, float share) {
  return colour.with_alpha(static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.alpha) * share)));
}

void append_quad(Vertices& vertices, const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c,
                 const sf::Vertex& d) {
  for (const sf::Vertex& corner : {a, b, c, d}) vertices.push_back(corner);
}

struct Span {
  float low = 0;
  float high = 0;
  float cover = 1;  ///< share of the pixel that is really covered
};

Span on_pixels(float low, float high) {
  const float first = std::round(low);
  const float last = std::round(high);
  if (last > first) return {first, last, 1};
  const float pixel = std::floor((low + high) / 2);
  return {pixel, pixel + 1, std::clamp(high - low, 0.15F, 1.0F)};
}

void append_upright_line(Vertices& vertices, const view::Line& line) {
  const float width = std::max(1.0F, std::round(line.width));
  const bool level = line.from.y == line.to.y;
  const float middle = level ? line.from.y : line.from.x;
  const float edge = std::floor(middle - (width / 2) + 0.5F);
  const float low = level ? std::min(line.from.x, line.to.x) : std::min(line.from.y, line.to.y);
  const float high = level ? std::max(line.from.x, line.to.x) : std::max(line.from.y, line.to.y);
  const view::Box box = level ? view::Box{low, edge, high - low, width} : view::Box{edge, low, width, high - low};
  append_rect(vertices, box, line.width < 1 ? faded(line.colour, line.width) : line.colour);
}

/// A band along the line from `inner` to `outer` pixels beside it, with the colours there.
void append_band(Vertices& vertices, const view::Line& line, sf::Vector2f side, float inner, float outer,
                 Colour inner_colour, Colour outer_colour) {
  const sf::Vector2f from = vector(line.from);
  const sf::Vector2f to = vector(line.to);
  append_quad(vertices, {from + (side * inner), sf_colour(inner_colour)},
              {to + (side * inner), sf_colour(inner_colour)}, {to + (side * outer), sf_colour(outer_colour)},
              {from + (side * outer), sf_colour(outer_colour)});
}

void append_slanted_line(Vertices& vertices, const view::Line& line, float length) {
  const sf::Vector2f side{(line.to.y - line.from.y) / length, (line.from.x - line.to.x) / length};
  const float core = std::max(0.0F, (line.width - 1) / 2);
  const Colour full = line.width < 1 ? faded(line.colour, line.width) : line.colour;
  const Colour none = line.colour.with_alpha(0);
  if (core > 0) append_band(vertices, line, side, -core, core, full, full);
  append_band(vertices, line, side, core, core + 1, full, none);
  append_band(vertices, line, side, -core, -core - 1, full, none);
}

sf::Vector2f on_circle(Point centre, float radius, float angle) {
  return {centre.x + (radius * std::cos(angle)), centre.y + (radius * std::sin(angle))};
}

}  // namespace

void Shapes::clear() {
  triangles.clear();
  quads.clear();
  dots.clear();
}

sf::Color sf_colour(Colour colour) {
  return {colour.red, colour.green, colour.blue, colour.alpha};
}

void append_triangle(Vertices& vertices, const view::Triangle& triangle) {
  const sf::Color colour = sf_colour(triangle.fill);
  for (const Point corner : {triangle.a, triangle.b, triangle.c}) vertices.emplace_back(vector(corner), colour);
}

void append_rect(Vertices& vertices, const view::Box& box, Colour fill) {
  if (box.empty() || fill.alpha == 0) return;
  const Span x = on_pixels(box.x, box.right());
  const Span y = on_pixels(box.y, box.bottom());
  const float cover = x.cover * y.cover;
  const sf::Color colour = sf_colour(cover < 1 ? faded(fill, cover) : fill);
  append_quad(vertices, {{x.low, y.low}, colour}, {{x.high, y.low}, colour}, {{x.high, y.high}, colour},
              {{x.low, y.high}, colour});
}

void append_line(Vertices& vertices, const view::Line& line) {
  if (line.width <= 0 || line.colour.alpha == 0) return;
  if (line.from.x == line.to.x || line.from.y == line.to.y) return append_upright_line(vertices, line);
  append_slanted_line(vertices, line, std::hypot(line.to.x - line.from.x, line.to.y - line.from.y));
}

void append_dot(Vertices& vertices, const view::Dot& dot) {
  if (dot.radius <= 0 || dot.fill.alpha == 0) return;
  const int steps = std::clamp(static_cast<int>(dot.radius * 4), 10, 64);
  const float core = std::max(0.0F, dot.radius - 0.5F);
  const sf::Color full = sf_colour(dot.fill);
  const sf::Color none = sf_colour(dot.fill.with_alpha(0));
  for (int k = 0; k < steps; ++k) {
    const float turn = 2 * std::numbers::pi_v<float> / static_cast<float>(steps);
    const float a = turn * static_cast<float>(k);
    const float b = turn * static_cast<float>(k + 1);
    const sf::Vertex near_a{on_circle(dot.centre, core, a), full};
    const sf::Vertex near_b{on_circle(dot.centre, core, b), full};
    for (const sf::Vertex& corner : {sf::Vertex{vector(dot.centre), full}, near_a, near_b}) vertices.push_back(corner);
    const sf::Vertex far_a{on_circle(dot.centre, core + 1, a), none};
    const sf::Vertex far_b{on_circle(dot.centre, core + 1, b), none};
    for (const sf::Vertex& corner : {near_a, near_b, far_b, near_a, far_b, far_a}) vertices.push_back(corner);
  }
}

}  // namespace fairlead::screen
