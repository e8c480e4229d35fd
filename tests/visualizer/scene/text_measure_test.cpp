// SPDX-License-Identifier: MIT
#include "visualizer/scene/text_measure.hpp"

#include <catch2/catch.hpp>

using namespace fairlead::view;

TEST_CASE("a text that fits is left alone") {
  const EvenTextMeasure measure{0.5F};
  CHECK(fitted("Bach Ho", 70, 20, measure) == "Bach Ho");
}

TEST_CASE("a text that does not fit ends with an ellipsis between whole letters") {
  const EvenTextMeasure measure{0.5F};
  CHECK(fitted("Bạch Hổ", 50, 20, measure) == "Bạch…");
  CHECK(fitted("Bạch Hổ", 40, 20, measure) == "Bạc…");
  CHECK(fitted("Bạch Hổ", 15, 20, measure).empty());
  CHECK(fitted("", 15, 20, measure).empty());
}
