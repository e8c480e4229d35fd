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

TEST_CASE("a text is broken between words and cut in its last line") {
  const EvenTextMeasure measure{0.5F};
  using Lines = std::vector<std::string>;
  CHECK(wrapped("waits at Bach Ho for calm water", 100, 5, 20, measure) ==
        Lines{"waits at", "Bach Ho", "for calm", "water"});
  CHECK(wrapped("waits at Bach Ho for calm water", 100, 2, 20, measure) == Lines{"waits at", "Bach Ho f…"});
  CHECK(wrapped("2.6 M USD", 100, 2, 20, measure) == Lines{"2.6 M USD"});
  CHECK(wrapped("unbreakable-word", 100, 3, 20, measure) == Lines{"unbreakab…"});
  CHECK(wrapped("", 100, 3, 20, measure).empty());
}
