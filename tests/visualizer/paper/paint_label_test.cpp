// SPDX-License-Identifier: MIT
#include "visualizer/paper/paint_label.hpp"

#include <catch2/catch.hpp>

#include "visualizer/paper/canvas.hpp"

using namespace fairlead::view;

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};

const Typefaces& faces() {
  static const Typefaces loaded{font_folder()};
  return loaded;
}

struct Extent {
  int left = 10'000;
  int right = -1;
};

/// Columns that are not the background.
Extent inked(const Canvas& canvas) {
  Extent extent;
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x)
      if (!(canvas.pixel(x, y) == white)) {
        extent.left = std::min(extent.left, x);
        extent.right = std::max(extent.right, x + 1);
      }
  return extent;
}

Extent painted(const Label& label) {
  Scene scene{.width = 300, .height = 40, .background = white};
  scene.add_layer({0, 0, 300, 40}).labels.push_back(label);
  Canvas canvas{300, 40};
  canvas.paint(scene, faces());
  return inked(canvas);
}

float measured(const Label& label) {
  return PaperTextMeasure{faces(), Advance::Pixels}.width(label.text, label.size, label.bold);
}

}  // namespace

// H has a bearing of a tenth of an em on either side, which counts as width.
TEST_CASE("a label is as wide as measured from its left end") {
  for (const bool bold : {false, true}) {
    const Label label{.at = {50, 25}, .text = "HẠHH HHHH", .colour = black, .size = 14, .bold = bold};
    const Extent extent = painted(label);
    CHECK(std::abs(extent.left - 51) <= 1);
    CHECK(std::abs(static_cast<float>(extent.right) + 1 - 50 - measured(label)) <= 1);
  }
}

TEST_CASE("labels are aligned by their right end or centre") {
  Label label{.at = {150, 25}, .text = "HHHH", .colour = black, .size = 14, .align = Align::Right};
  CHECK(std::abs(painted(label).right - 149) <= 1);
  label.align = Align::Centre;
  const Extent extent = painted(label);
  CHECK(std::abs(extent.left + extent.right - 300) <= 2);
}

TEST_CASE("a halo surrounds the glyphs by a pixel") {
  const Label plain{.at = {50, 25}, .text = "HHHH", .colour = black, .size = 14};
  Label haloed = plain;
  haloed.halo = {255, 0, 0};
  const Extent without = painted(plain);
  const Extent with = painted(haloed);
  CHECK(std::abs(without.left - with.left - 1) <= 1);
  CHECK(with.left < without.left);
  CHECK(with.right > without.right);
}

TEST_CASE("malformed text and no text are drawn without harm") {
  CHECK(painted({.at = {50, 25}, .text = "", .colour = black}).right == -1);
  CHECK(painted({.at = {50, 25}, .text = "a\xFF\xC3", .colour = black}).right > 50);
}
