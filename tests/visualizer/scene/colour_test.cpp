// SPDX-License-Identifier: MIT
#include "visualizer/scene/colour.hpp"

#include <catch2/catch.hpp>

using namespace fairlead::view;

TEST_CASE("a colour is read from six hexadecimal digits and nothing else") {
  CHECK(parse_colour("#a0522d") == Colour{0xa0, 0x52, 0x2d, 255});
  for (const char* wrong : {"", "#", "a0522d", "#a0522", "#a0522dd", "#a0522g", "# 12345"}) {
    INFO(wrong);
    CHECK_FALSE(parse_colour(wrong));
  }
}

TEST_CASE("contrast of black and white is 21 and of a colour with itself 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
  CHECK(contrast({12, 200, 90}, {12, 200, 90}) == Approx(1));
}

TEST_CASE("mixing goes from one colour to the other") {
  constexpr Colour a{10, 20, 30, 255};
  constexpr Colour b{110, 220, 130, 55};
  CHECK(mix(a, b, 0) == a);
  CHECK(mix(a, b, 1) == b);
  CHECK(mix(a, b, 0.5F) == Colour{60, 120, 80, 155});
}
