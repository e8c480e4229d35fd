// SPDX-License-Identifier: MIT
#include "visualizer/scene/shapes.hpp"

#include <cmath>
#include <vector>

#include <catch2/catch.hpp>

#include "visualizer/scene/layout.hpp"

using namespace fairlead::view;

namespace {

std::vector<Line> hatch_lines(const Box& box, Hatch hatch) {
  std::vector<Line> lines;
  append_hatch_lines({.box = box, .hatch = hatch, .ink = {1, 2, 3}}, lines);
  return lines;
}

bool within(const Box& box, Point at) {
  return at.x >= box.x - 0.01F && at.x <= box.right() + 0.01F && at.y >= box.y - 0.01F && at.y <= box.bottom() + 0.01F;
}

}  // namespace

TEST_CASE("hatch lines stay within their box whatever its place and size") {
  for (const Hatch hatch : {Hatch::Rising, Hatch::Falling, Hatch::Crossed, Hatch::Level, Hatch::Upright})
    for (const Box& box : {Box{0, 0, 100, 20}, Box{13.5F, -7, 3, 40}, Box{-50, 300, 31, 31}}) {
      const auto lines = hatch_lines(box, hatch);
      for (const Line& line : lines) {
        CHECK(within(box, line.from));
        CHECK(within(box, line.to));
      }
      if (box.width > 20) CHECK(lines.size() > 2);
    }
  CHECK(hatch_lines({0, 0, 100, 20}, Hatch::None).empty());
  CHECK(hatch_lines({0, 0, 0, 20}, Hatch::Crossed).empty());
}

TEST_CASE("rising lines rise to the right and falling lines fall") {
  for (const Line& line : hatch_lines({0, 0, 50, 50}, Hatch::Rising))
    CHECK((line.to.x - line.from.x) * (line.to.y - line.from.y) < 0);
  for (const Line& line : hatch_lines({0, 0, 50, 50}, Hatch::Falling))
    CHECK((line.to.x - line.from.x) * (line.to.y - line.from.y) > 0);
}

TEST_CASE("hatches of neighbours join") {
  const auto whole = hatch_lines({0, 0, 40, 10}, Hatch::Rising);
  const auto right = hatch_lines({20, 0, 20, 10}, Hatch::Rising);
  for (const Line& part : right) {
    const bool continues = std::any_of(whole.begin(), whole.end(), [&](const Line& line) {
      return std::abs((line.from.x + line.from.y) - (part.from.x + part.from.y)) < 0.01F;
    });
    CHECK(continues);
  }
}

TEST_CASE("a ring covers its share of the circle") {
  Layer layer;
  add_ring(layer, {50, 50}, 10, 2, 0, 0.25F, {});
  for (const Triangle& part : layer.triangles)
    for (const Point at : {part.a, part.b, part.c}) {
      CHECK(at.x >= 49.99F);
      CHECK(at.y <= 50.01F);
      const float distance = std::hypot(at.x - 50, at.y - 50);
      CHECK(distance <= 10.01F);
      CHECK(distance >= 7.99F);
    }
}

TEST_CASE("the parts of the picture tile it at every size and scale") {
  for (const float scale : {1.0F, 1.5F, 2.0F})
    for (const bool side : {false, true})
      for (const bool comparing : {false, true}) {
        const Layout boxes = layout(1600, 900, {.scale = scale, .side = side, .comparing = comparing});
        const std::vector<Box> parts{boxes.header,   boxes.map,      boxes.map_other, boxes.figures,
                                     boxes.timeline, boxes.overview, boxes.side};
        for (std::size_t a = 0; a < parts.size(); ++a) {
          CHECK(parts[a].right() <= 1600.01F);
          CHECK(parts[a].bottom() <= 900.01F);
          for (std::size_t b = a + 1; b < parts.size(); ++b)
            if (!parts[a].empty() && !parts[b].empty()) CHECK_FALSE(parts[a].overlaps(parts[b]));
        }
        CHECK(boxes.map_other.empty() != comparing);
        CHECK(boxes.side.empty() != side);
      }
}
