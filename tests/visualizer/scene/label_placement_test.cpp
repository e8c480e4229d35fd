// SPDX-License-Identifier: MIT
#include "visualizer/scene/label_placement.hpp"

#include <catch2/catch.hpp>

namespace fairlead::view {
namespace {

constexpr Box bounds{0, 0, 400, 300};

LabelWish wish(Point anchor, int priority = 0) {
  return {.around = {anchor.x - 6, anchor.y - 6, 12, 12}, .width = 60, .height = 12, .priority = priority};
}

std::vector<LabelWish> crowd(int count) {
  std::vector<LabelWish> wishes;
  unsigned state = 7;
  const auto next = [&] {
    state = state * 1664525U + 1013904223U;
    return static_cast<float>(state >> 8U) / 16777216.0F;
  };
  for (int k = 0; k < count; ++k) wishes.push_back(wish({next() * 400, next() * 300}, k % 4));
  return wishes;
}

bool within_bounds(const Box& box) {
  return box.x >= 0 && box.y >= 0 && box.right() <= 400.001F && box.bottom() <= 300.001F;
}

TEST_CASE("no two labels overlap however crowded the map is") {
  LabelPlacement placement{bounds};
  const auto boxes = placement.place(crowd(300));
  int shown = 0;
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    if (!boxes[a]) continue;
    ++shown;
    for (std::size_t b = a + 1; b < boxes.size(); ++b)
      if (boxes[b]) CHECK_FALSE(boxes[a]->overlaps(*boxes[b]));
  }
  CHECK(shown > 40);
}

TEST_CASE("labels stay within the map") {
  LabelPlacement placement{bounds};
  for (const auto& box : placement.place(crowd(200)))
    if (box) CHECK(within_bounds(*box));
}

TEST_CASE("a lone label stands to the right of its anchor") {
  LabelPlacement placement{bounds};
  const auto boxes = placement.place({wish({100, 100})});
  CHECK(boxes[0] == Box{106, 94, 60, 12});
}

TEST_CASE("the more important of two labels takes the place both want") {
  LabelPlacement placement{bounds};
  const auto boxes = placement.place({wish({100, 100}, 1), wish({100, 100}, 2)});
  CHECK(boxes[1] == Box{106, 94, 60, 12});
  REQUIRE(boxes[0]);
  CHECK_FALSE(boxes[0]->overlaps(*boxes[1]));
}

TEST_CASE("what is chosen has its label in any crowd") {
  std::vector<LabelWish> wishes = crowd(300);
  wishes.push_back(wish({399, 299}, 100));
  wishes.back().always = true;
  LabelPlacement placement{bounds};
  placement.keep_clear(bounds);
  const auto boxes = placement.place(wishes);
  REQUIRE(boxes.back());
  CHECK(within_bounds(*boxes.back()));
}

TEST_CASE("labels that must be shown do not cover each other") {
  LabelPlacement placement{bounds};
  std::vector<LabelWish> wishes;
  for (int k = 0; k < 12; ++k) {
    wishes.push_back(wish({200, 150}, 100 - k));
    wishes.back().always = true;
  }
  const auto boxes = placement.place(wishes);
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    REQUIRE(boxes[a]);
    CHECK(within_bounds(*boxes[a]));
    for (std::size_t b = a + 1; b < boxes.size(); ++b) CHECK_FALSE(boxes[a]->overlaps(*boxes[b]));
  }
}

TEST_CASE("nothing is placed over what is kept clear") {
  LabelPlacement placement{bounds};
  const Box symbol{100, 90, 80, 20};
  placement.keep_clear(symbol);
  const auto boxes = placement.place({wish({100, 100})});
  REQUIRE(boxes[0]);
  CHECK_FALSE(boxes[0]->overlaps(symbol));
}

TEST_CASE("the same wishes give the same places") {
  LabelPlacement first{bounds};
  LabelPlacement second{bounds};
  CHECK(first.place(crowd(120)) == second.place(crowd(120)));
}

}  // namespace
}  // namespace fairlead::view
