// SPDX-License-Identifier: MIT
#include "visualizer/paper/frame_painter.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace fairlead::view;

namespace {

constexpr Colour red{200, 0, 0};
constexpr Colour blue{0, 0, 200};

const Typefaces& faces() {
  static const Typefaces loaded{font_folder()};
  return loaded;
}

/// Two panels; in the left one something moves under a grid that never changes.
Scene frame(int number) {
  Scene scene{.width = 80, .height = 40, .background = {20, 20, 20}};
  scene.add_layer({0, 0, 40, 40}).rects.push_back({.box = {0, 0, 40, 40}, .fill = {40, 60, 80}});
  scene.add_layer({0, 0, 40, 40})
      .dots.push_back({.centre = {static_cast<float>(number), 20}, .radius = 6, .fill = red});
  scene.add_layer({0, 0, 40, 40}).lines.push_back({.from = {0, 0}, .to = {40, 37}, .colour = blue, .width = 2});
  scene.add_layer({40, 0, 40, 40}).labels.push_back({.at = {44, 20}, .text = "Lô 9", .colour = red});
  return scene;
}

bool same_pixels(const Canvas& a, const Canvas& b) {
  return std::equal(a.bytes().begin(), a.bytes().end(), b.bytes().begin(), b.bytes().end());
}

}  // namespace

TEST_CASE("frames painted in parts have the pixels of frames painted whole") {
  FramePainter painter{80, 40, faces()};
  for (int number = 0; number < 40; ++number) {
    Canvas whole{80, 40};
    whole.paint(frame(number), faces());
    CAPTURE(number);
    CHECK(same_pixels(painter.paint(frame(number)), whole));
  }
}

TEST_CASE("a layer over one that moves is painted with it and others only once") {
  StillLayers layers;
  for (int number = 0; number < 30; ++number) layers.see(frame(number));
  CHECK(layers.still() == std::vector<std::size_t>{0, 3});
  CHECK(layers.moving() == std::vector<std::size_t>{1, 2});
  CHECK_FALSE(layers.changed());
}

TEST_CASE("what was still and changes is seen at once") {
  StillLayers layers;
  FramePainter painter{80, 40, faces()};
  for (int number = 0; number < 30; ++number) {
    layers.see(frame(0));
    painter.paint(frame(0));
  }
  Scene other = frame(0);
  other.layers[3].labels[0].text = "Lô 10";
  layers.see(other);
  CHECK(layers.changed());
  Canvas whole{80, 40};
  whole.paint(other, faces());
  CHECK(same_pixels(painter.paint(other), whole));
}
