// SPDX-License-Identifier: MIT
#include "visualizer/paper/paint_shapes.hpp"

#include <array>

#include <catch2/catch.hpp>

#include "visualizer/paper/canvas.hpp"
#include "visualizer/scene/shapes.hpp"

using namespace fairlead::view;

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour red{200, 0, 0};
constexpr Colour blue{0, 0, 200};

Scene blank() {
  return {.width = 60, .height = 40, .background = white};
}

const Box everywhere{0, 0, 60, 40};

void paint(Canvas& canvas, const Scene& scene) {
  static const Typefaces faces{font_folder()};
  canvas.paint(scene, faces);
}

int count(const Canvas& canvas, const Box& box, Colour colour) {
  int found = 0;
  for (int y = static_cast<int>(box.y); y < static_cast<int>(box.bottom()); ++y)
    for (int x = static_cast<int>(box.x); x < static_cast<int>(box.right()); ++x)
      found += canvas.pixel(x, y) == colour ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("a rectangle covers its pixels and no other") {
  Scene scene = blank();
  scene.add_layer(everywhere).rects.push_back({.box = {10, 5, 20, 10}, .fill = red});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, {10, 5, 20, 10}, red) == 200);
  CHECK(count(canvas, everywhere, white) == 60 * 40 - 200);
}

TEST_CASE("rectangles that touch between pixels leave no seam and a thin one is still seen") {
  Scene scene = blank();
  Layer& layer = scene.add_layer(everywhere);
  layer.rects.push_back({.box = {2, 2, 10.4F, 4}, .fill = red});
  layer.rects.push_back({.box = {12.4F, 2, 9.6F, 4}, .fill = red});
  layer.rects.push_back({.box = {40.2F, 2, 0.2F, 4}, .fill = blue});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, {2, 2, 20, 4}, red) == 80);
  CHECK(count(canvas, everywhere, blue) == 4);
}

TEST_CASE("a hatch lies inside its rectangle in the ink's colour") {
  Scene scene = blank();
  scene.add_layer(everywhere)
      .rects.push_back({.box = {10, 5, 30, 30}, .fill = white, .hatch = Hatch::Upright, .ink = blue});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  const int inked = count(canvas, {10, 5, 30, 30}, blue);
  CHECK(inked > 60);
  CHECK(inked < 500);
  CHECK(count(canvas, everywhere, blue) == inked);
}

TEST_CASE("nothing is drawn outside of a layer's clip") {
  Scene scene = blank();
  Layer& layer = scene.add_layer({20, 10, 10, 10});
  layer.rects.push_back({.box = everywhere, .fill = red});
  layer.lines.push_back({.from = {0, 0}, .to = {60, 40}, .colour = blue, .width = 3});
  layer.dots.push_back({.centre = {30, 10}, .radius = 5, .fill = blue});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, everywhere, white) == 60 * 40 - 100);
}

TEST_CASE("an empty clip shows nothing") {
  Scene scene = blank();
  scene.add_layer({20, 10, 0, 10}).rects.push_back({.box = everywhere, .fill = red});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, everywhere, white) == 60 * 40);
}

TEST_CASE("triangles that share an edge leave no seam whichever way they turn") {
  Scene scene = blank();
  const std::array<Point, 4> corners{{{5, 5}, {55, 5}, {55, 35}, {5, 35}}};
  Layer& layer = scene.add_layer(everywhere);
  layer.triangles.push_back({corners[0], corners[1], corners[2], red});
  layer.triangles.push_back({corners[3], corners[2], corners[0], red});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, {5, 5, 50, 30}, red) == 50 * 30);
}

TEST_CASE("a level line of one pixel is one row of full colour") {
  Scene scene = blank();
  scene.add_layer(everywhere).lines.push_back({.from = {10, 20}, .to = {30, 20}, .colour = blue, .width = 1});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(count(canvas, everywhere, blue) == 20);
}

TEST_CASE("layers lie over each other in their order") {
  Scene scene = blank();
  scene.add_layer(everywhere).dots.push_back({.centre = {30, 20}, .radius = 8, .fill = red});
  scene.add_layer(everywhere).rects.push_back({.box = {28, 18, 4, 4}, .fill = blue});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(canvas.pixel(30, 20) == blue);
  CHECK(canvas.pixel(25, 20) == red);
  CHECK(canvas.pixel(21, 11) == white);
}

TEST_CASE("opacity mixes with what lies below") {
  Scene scene = blank();
  scene.add_layer(everywhere).rects.push_back({.box = everywhere, .fill = {0, 0, 0, 128}});
  Canvas canvas{60, 40};
  paint(canvas, scene);
  CHECK(std::abs(canvas.pixel(30, 20).red - 127) <= 1);
}
