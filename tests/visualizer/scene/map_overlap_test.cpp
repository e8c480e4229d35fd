// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "tests/visualizer/scene/looked_at.hpp"
#include "tests/visualizer/support/crowded_run.hpp"
#include "visualizer/scene/map_frame.hpp"
#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/map_scene.hpp"

namespace fairlead::view {
namespace {

using namespace fairlead::test;

constexpr float slack = 1;  // pixels that may be shared
/// On a narrower map there may be no room for the long names of what is chosen and pointed at beside all blocks.
constexpr float least_width_for_all = 500;

bool collide(const Box& a, const Box& b) {
  const Box both = intersection(a, b);
  return both.width > slack && both.height > slack;
}

/// From the tops of small letters to the baseline, and as wide as the text.
Box box_of(const Label& label, const TextMeasure& text) {
  const float width = text.width(label.text, label.size, label.bold);
  const float share = label.align == Align::Left ? 0.0F : label.align == Align::Centre ? 0.5F : 1.0F;
  return {label.at.x - (width * share), label.at.y - (0.7F * label.size), width, 0.8F * label.size};
}

/// Names on the map, also those of weather; not what is written in blocks.
std::vector<Box> names_on(const MapFrame& frame) {
  Scene scene;
  add_weather_numbers(scene, frame);
  add_map_labels(scene, frame);
  std::vector<Box> boxes;
  for (const Layer& layer : scene.layers)
    for (const Label& label : layer.labels) boxes.push_back(box_of(label, frame.picture.text));
  return boxes;
}

std::vector<Box> blocks_on(const MapFrame& frame) {
  std::vector<Box> blocks;
  for (const Berth& berth : frame.berths)
    if (!berth.block.empty()) blocks.push_back(berth.block);
  return blocks;
}

int collisions(const std::vector<Box>& boxes) {
  int count = 0;
  for (std::size_t a = 0; a < boxes.size(); ++a)
    for (std::size_t b = a + 1; b < boxes.size(); ++b) count += collide(boxes[a], boxes[b]) ? 1 : 0;
  return count;
}

bool whole_within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

/// Calls `visit` with the frame of the crowded run for many boxes, zooms, scales, times, choices and pointed at things.
template <class Visit>
void in_many_views(Visit visit) {
  LookedAt looked{crowded_run()};
  const std::vector<Target> targets{{},
                                    target_of(OrderId{4}),
                                    target_of(AssetId{9}),
                                    target_of(AssetId{65}),
                                    target_of(PlaceId{12}),
                                    target_of(ActivityRef{OrderId{20}, 0})};
  for (const Box& box : {Box{0, 40, 840, 420}, Box{0, 40, 420, 420}, Box{421, 80, 527, 390}, Box{0, 40, 300, 250}})
    for (const double zoom : {0.0, 120.0, 230.0, 600.0})
      for (const float scale : {1.0F, 2.0F})
        for (std::size_t k = 0; k < targets.size(); ++k) {
          looked.at_hour(k % 2 == 0 ? 30 : 300);
          looked.view.scale = scale;
          looked.view.map = {.centre = {9.7, 107.9}, .pixels_per_degree = zoom * static_cast<double>(scale)};
          looked.view.selected = targets[k];
          looked.view.hovered = targets[(k + 2) % targets.size()];
          CAPTURE(box.x, box.width, zoom, scale, k);
          visit(map_frame(box, looked.picture()));
        }
}

TEST_CASE("blocks stay whole within the map and apart in any view") {
  in_many_views([](const MapFrame& frame) {
    const auto blocks = blocks_on(frame);
    CHECK(collisions(blocks) == 0);
    CHECK(std::all_of(blocks.begin(), blocks.end(), [&](const Box& block) { return whole_within(block, frame.box); }));
  });
}

TEST_CASE("no block takes a large part of the map") {
  in_many_views([](const MapFrame& frame) {
    for (const Box& block : blocks_on(frame))
      CHECK(block.width * block.height < 0.21F * frame.box.width * frame.box.height);
  });
}

TEST_CASE("names on the map cover neither each other nor blocks in any view") {
  in_many_views([](const MapFrame& frame) {
    auto boxes = names_on(frame);
    CHECK(collisions(boxes) == 0);
    if (frame.box.width < frame.picture.scaled(least_width_for_all)) return;
    const auto blocks = blocks_on(frame);
    boxes.insert(boxes.end(), blocks.begin(), blocks.end());
    CHECK(collisions(boxes) == 0);
  });
}

TEST_CASE("names on the map are not cut off at its edges") {
  in_many_views([](const MapFrame& frame) {
    for (const Box& name : names_on(frame)) CHECK(whole_within(name, frame.box));
  });
}

TEST_CASE("a folded block is found as its place") {
  LookedAt looked{crowded_run()};
  looked.at_hour(30);
  const Box box{0, 40, 300, 250};
  const MapFrame frame = map_frame(box, looked.picture());
  const auto folded =
      std::find_if(frame.berths.begin(), frame.berths.end(), [](const Berth& berth) { return berth.folded; });
  REQUIRE(folded != frame.berths.end());
  CHECK(map_target(box, looked.picture(), folded->block.centre()) == target_of(folded->places.front()));
}

}  // namespace
}  // namespace fairlead::view
