// SPDX-License-Identifier: MIT
#include "visualizer/scene/icons.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "visualizer/scene/hulls.hpp"
#include "visualizer/scene/place_symbols.hpp"
#include "visualizer/scene/service_colour.hpp"

namespace fairlead::view {
namespace {

Layer drawn(std::string_view name) {
  Layer layer;
  add_icon(layer, name, {100, 50}, 9, {}, 1);
  return layer;
}

TEST_CASE("icons are sorted and each is found by its name") {
  const auto names = icon_names();
  CHECK(std::is_sorted(names.begin(), names.end()));
  for (const std::string_view name : names) CHECK(is_icon(name));
  for (const char* shipped : {"derrick", "well", "yard", "crane", "pipe", "plug", "wrench", "diver", "survey", "supply",
                              "tanker", "turbine", "scissors", "network"})
    CHECK(is_icon(shipped));
}

TEST_CASE("every icon stays within its radius") {
  for (const std::string_view name : icon_names()) {
    const Layer layer = drawn(name);
    CHECK(layer.lines.size() + layer.dots.size() > 1);
    for (const Line& line : layer.lines)
      for (const Point at : {line.from, line.to}) {
        CHECK(std::abs(at.x - 100) <= 9.001F);
        CHECK(std::abs(at.y - 50) <= 9.001F);
      }
  }
}

TEST_CASE("an unknown icon is a diamond of its own") {
  CHECK_FALSE(is_icon("submarine"));
  CHECK(drawn("submarine").lines.size() == 4);
  CHECK(drawn("").lines.size() == 4);
}

TEST_CASE("hulls follow the words of the kind") {
  CHECK(hull_of("jack-up") == HullKind::JackUp);
  CHECK(hull_of("Accommodation barge") == HullKind::Barge);
  CHECK(hull_of("crane and lay vessel") == HullKind::Crane);
  CHECK(hull_of("derrick lay vessel") == HullKind::Crane);
  CHECK(hull_of("AHTS") == HullKind::Tug);
  CHECK(hull_of("crew boat") == HullKind::Boat);
  CHECK(hull_of("workover unit") == HullKind::Unit);
  CHECK(hull_of("platform supply vessel") == HullKind::Vessel);
  CHECK(hull_of("") == HullKind::Vessel);
}

TEST_CASE("a hull points where the asset heads") {
  Layer layer;
  add_hull(layer, {.at = {50, 50}, .length = 20, .heading_deg = 90}, theme(ThemeName::Dark));
  float bow = 0;
  for (const Triangle& triangle : layer.triangles)
    for (const Point at : {triangle.a, triangle.b, triangle.c}) bow = std::max(bow, at.x);
  CHECK(bow == Approx(60));
}

TEST_CASE("states can be told apart from the sea in both themes") {
  for (const ThemeName name : {ThemeName::Dark, ThemeName::Light})
    for (std::size_t look = 0; look < look_count; ++look)
      CHECK(contrast(state_colour(static_cast<Look>(look), theme(name)), theme(name).sea) > 2);
}

TEST_CASE("a service's colour is made readable on sea and panel") {
  for (const ThemeName name : {ThemeName::Dark, ThemeName::Light})
    for (const char* colour : {"#a0522d", "#4682b4", "#2e8b57", "#708090", "#000000", "#ffffff", "nonsense"}) {
      ServiceInfo service;
      service.colour = colour;
      CHECK(contrast(shown_colour(service, theme(name)), theme(name).sea) >= 3);
      CHECK(contrast(shown_colour(service, theme(name)), theme(name).panel) >= 3);
    }
}

TEST_CASE("a place where work was completed is drawn filled") {
  const auto drawn_field = [](bool built) {
    Layer layer;
    add_place_symbol(layer, {.at = {10, 10}, .built = built}, theme(ThemeName::Dark));
    return layer.triangles.front().fill;
  };
  CHECK(drawn_field(true) == theme(ThemeName::Dark).field);
  CHECK_FALSE(drawn_field(false) == drawn_field(true));
}

}  // namespace
}  // namespace fairlead::view
