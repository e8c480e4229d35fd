// SPDX-License-Identifier: MIT
// Scenes drawn on a real display, looked at pixel by pixel.
#include <SFML/Graphics/RenderTexture.hpp>
#include <catch2/catch.hpp>

#include "visualizer/screen/display.hpp"
#include "visualizer/screen/draw_scene.hpp"

using namespace fairlead;
using namespace fairlead::screen;
using view::Colour;

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour red{200, 0, 0};
constexpr Colour white{255, 255, 255};
constexpr unsigned width = 200;
constexpr unsigned height = 100;

view::Scene scene_on_black() {
  return {.width = width, .height = height, .background = black};
}

sf::Image drawn(const view::Scene& scene) {
  static const Glyphs glyphs;
  SceneDrawer drawer{glyphs};
  sf::RenderTexture texture;
  REQUIRE(texture.create(width, height));
  drawer.draw(scene, texture);
  texture.display();
  return texture.getTexture().copyToImage();
}

bool is(const sf::Image& image, unsigned x, unsigned y, Colour colour) {
  return image.getPixel(x, y) == sf_colour(colour);
}

int lit_pixels(const sf::Image& image) {
  int count = 0;
  for (unsigned y = 0; y < height; ++y)
    for (unsigned x = 0; x < width; ++x) count += is(image, x, y, black) ? 0 : 1;
  return count;
}

}  // namespace

TEST_CASE("a rectangle covers its pixels and no other") {
  view::Scene scene = scene_on_black();
  scene.add_layer({0, 0, width, height}).rects.push_back({{10, 20, 30, 5}, red});
  const sf::Image image = drawn(scene);
  CHECK(is(image, 10, 20, red));
  CHECK(is(image, 39, 24, red));
  CHECK(is(image, 9, 20, black));
  CHECK(is(image, 40, 24, black));
  CHECK(is(image, 10, 25, black));
  CHECK(lit_pixels(image) == 30 * 5);
}

TEST_CASE("a rectangle thinner than a pixel stays visible") {
  view::Scene scene = scene_on_black();
  scene.add_layer({0, 0, width, height}).rects.push_back({{10.6F, 20, 0.2F, 5}, red});
  CHECK(lit_pixels(drawn(scene)) == 5);
}

TEST_CASE("nothing is drawn outside of a layer's clip") {
  view::Scene scene = scene_on_black();
  auto& layer = scene.add_layer({50, 30, 20, 10});
  layer.rects.push_back({{0, 0, width, height}, red});
  layer.labels.push_back({{0, 80}, "outside", white, 20});
  CHECK(lit_pixels(drawn(scene)) == 20 * 10);
}

TEST_CASE("a later layer lies over an earlier one and a dot over a rectangle") {
  view::Scene scene = scene_on_black();
  auto& lower = scene.add_layer({0, 0, width, height});
  lower.dots.push_back({{50, 50}, 10, white});
  lower.rects.push_back({{40, 40, 20, 20}, red});
  scene.add_layer({0, 0, width, height}).rects.push_back({{48, 48, 2, 2}, red});
  const sf::Image image = drawn(scene);
  CHECK(is(image, 53, 53, white));
  CHECK(is(image, 48, 48, red));
  CHECK(is(image, 41, 41, red));
}

TEST_CASE("a hatch shows its ink and leaves the fill between") {
  view::Scene scene = scene_on_black();
  scene.add_layer({0, 0, width, height}).rects.push_back({{0, 0, 60, 60}, red, view::Hatch::Level, white});
  const sf::Image image = drawn(scene);
  int ink = 0;
  int fill = 0;
  for (unsigned y = 0; y < 60; ++y) {
    ink += is(image, 30, y, white) ? 1 : 0;
    fill += is(image, 30, y, red) ? 1 : 0;
  }
  CHECK(ink > 5);
  CHECK(fill > ink);
  CHECK(ink + fill == 60);
}

TEST_CASE("an upright line of one pixel is sharp") {
  view::Scene scene = scene_on_black();
  scene.add_layer({0, 0, width, height}).lines.push_back({{30, 10}, {30, 20}, white, 1});
  const sf::Image image = drawn(scene);
  CHECK(lit_pixels(image) == 10);
}

TEST_CASE("labels are drawn where they are measured") {
  static const Glyphs glyphs;
  view::Scene scene = scene_on_black();
  scene.add_layer({0, 0, width, height}).labels.push_back({{190, 50}, "Trường Sa", white, 16, view::Align::Right});
  const sf::Image image = drawn(scene);
  const auto left = static_cast<unsigned>(190 - glyphs.width("Trường Sa", 16));
  int outside = 0;
  for (unsigned y = 0; y < height; ++y)
    for (unsigned x = 0; x < width; ++x)
      if (!is(image, x, y, black) && (x + 1 < left || x > 191)) ++outside;
  CHECK(lit_pixels(image) > 100);
  CHECK(outside == 0);
}

TEST_CASE("Vietnamese letters differ from those without marks") {
  const auto picture = [](const char* text) {
    view::Scene scene = scene_on_black();
    scene.add_layer({0, 0, width, height}).labels.push_back({{10, 60}, text, white, 24});
    return lit_pixels(drawn(scene));
  };
  CHECK(picture("Hổ") > picture("Ho"));
  CHECK(picture("đ") > picture("d"));
  CHECK(picture("\xff\xfe") > 0);
}

TEST_CASE("a display that can be reached is no reason to complain") {
  CHECK(missing_display().empty());
}
