// SPDX-License-Identifier: MIT
#include "visualizer/scene/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <catch2/catch.hpp>

using namespace fairlead::view;

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

/// Full protanopia, deuteranopia and tritanopia on linear RGB: docs/sources.md [Machado-2009].
constexpr std::array<Matrix, 4> eyes{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

using Lab = std::array<double, 3>;

double linear(double component) {
  return component <= 0.04045 ? component / 12.92 : std::pow((component + 0.055) / 1.055, 2.4);
}

double lab_share(double t) {
  return t > 0.008856 ? std::cbrt(t) : (7.787 * t) + (16.0 / 116);
}

/// CIE L*a*b* under D65 of a colour as an eye sees it.
Lab seen(Colour colour, const Matrix& eye) {
  const std::array<double, 3> rgb{linear(colour.red / 255.0), linear(colour.green / 255.0),
                                  linear(colour.blue / 255.0)};
  std::array<double, 3> met{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t k = 0; k < 3; ++k) met[row] += eye[row][k] * rgb[k];
    met[row] = std::clamp(met[row], 0.0, 1.0);
  }
  const double x = lab_share(((0.4124 * met[0]) + (0.3576 * met[1]) + (0.1805 * met[2])) / 0.9505);
  const double y = lab_share((0.2126 * met[0]) + (0.7152 * met[1]) + (0.0722 * met[2]));
  const double z = lab_share(((0.0193 * met[0]) + (0.1192 * met[1]) + (0.9505 * met[2])) / 1.089);
  return {(116 * y) - 16, 500 * (x - y), 200 * (y - z)};
}

double apart(Colour a, Colour b, const Matrix& eye) {
  const Lab first = seen(a, eye);
  const Lab second = seen(b, eye);
  return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

/// What catches the eye of a look: the hatch's ink if it has one.
Colour mark(const LookStyle& style) {
  return style.hatch == Hatch::None ? style.fill : style.ink;
}

bool quiet(std::size_t look) {
  return look == static_cast<std::size_t>(Look::Idle) || look == static_cast<std::size_t>(Look::OffHire);
}

}  // namespace

TEST_CASE("texts and lines and looks stand out from what they are drawn on") {
  for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
    const Theme& colours = theme(name);
    INFO("theme " << static_cast<int>(name));
    for (const Colour text : {colours.ink, colours.ink_soft})
      for (const Colour ground : {colours.background, colours.panel, colours.row_stripe, colours.sea, colours.land})
        CHECK(contrast(text, ground) >= 4.5);
    for (const Colour mark_colour :
         {colours.selected, colours.walk, colours.now, colours.deadline, colours.milestone, colours.planned,
          colours.other_run, colours.limit, colours.weather, colours.good, colours.bad})
      CHECK(contrast(mark_colour, colours.panel) >= 3);
    for (const Colour on_map :
         {colours.place, colours.field, colours.pipe, colours.track, colours.asset, colours.selected, colours.walk})
      CHECK(contrast(on_map, colours.sea) >= 3);
    for (std::size_t look = 0; look < look_count; ++look) {
      INFO(look_name(static_cast<Look>(look)));
      if (!quiet(look)) CHECK(contrast(mark(colours.looks[look]), colours.panel) >= 3);
    }
  }
}

TEST_CASE("two looks differ in hatch or in colour for every kind of eye") {
  for (const ThemeName name : {ThemeName::Dark, ThemeName::Light})
    for (const Matrix& eye : eyes)
      for (std::size_t a = 0; a < look_count; ++a)
        for (std::size_t b = a + 1; b < look_count; ++b) {
          const LookStyle& first = theme(name).looks[a];
          const LookStyle& second = theme(name).looks[b];
          INFO("theme " << static_cast<int>(name) << " " << look_name(static_cast<Look>(a)) << " and "
                        << look_name(static_cast<Look>(b)));
          if (first.hatch == second.hatch) CHECK(apart(mark(first), mark(second), eye) >= 15);
        }
}
