// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_scene.hpp"

#include <algorithm>
#include <memory>

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/map_frame.hpp"
#include "visualizer/scene/map_furniture.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {
namespace {

using namespace fairlead::test;

constexpr Box box{10, 20, 800, 400};

/// A picture of a run at an hour, free to change before it is drawn.
struct Showing {
  explicit Showing(double hour, Run made = season()) : run(std::move(made), "season") { view.now_s = hour * 3600; }

  [[nodiscard]] Picture picture() const {
    return {.run = run,
            .view = view,
            .rows = rows,
            .figures = figures,
            .walk = walk.get(),
            .theme = theme(view.theme),
            .words = words,
            .text = measure};
  }
  [[nodiscard]] Scene scene() const {
    Scene scene{.width = 820, .height = 440};
    add_map(scene, box, picture());
    return scene;
  }
  [[nodiscard]] bool shows(const std::string& text) const {
    const Scene drawn = scene();
    return std::any_of(drawn.layers.begin(), drawn.layers.end(), [&](const Layer& layer) {
      return std::any_of(layer.labels.begin(), layer.labels.end(),
                         [&](const Label& label) { return label.text.find(text) != std::string::npos; });
    });
  }

  RunView run;
  View view{};
  std::unique_ptr<Walk> walk{};
  EvenTextMeasure measure{};
  TimelineRows rows{run, nullptr, {}};
  FigureIndex figures{run};
  Words words{};
};

Point of_asset(const MapFrame& frame, AssetId asset) {
  for (const Mover& mover : frame.movers)
    if (frame.fleet.assets[mover.asset].asset == asset) return mover.at;
  for (const Berth& berth : frame.berths)
    for (const BerthItem& item : berth.items)
      if (item.kind == BerthItemKind::Asset && frame.fleet.assets[item.index].asset == asset) return item.at;
  return {};
}

TEST_CASE("without a zoom all places are in sight") {
  const Showing showing{10};
  const MapFrame frame = map_frame(box, showing.picture());
  for (std::size_t k = 0; k < showing.run.scenario().places.size(); ++k) CHECK(box.contains(frame.at(PlaceId{k})));
}

TEST_CASE("several assets at one place lie side by side") {
  const Showing showing{10};
  const MapFrame frame = map_frame(box, showing.picture());
  REQUIRE(frame.berths.size() == 1);
  const auto& items = frame.berths[0].items;
  REQUIRE(items.size() == 3);
  for (std::size_t a = 0; a < items.size(); ++a)
    for (std::size_t b = a + 1; b < items.size(); ++b) CHECK_FALSE(items[a].box.overlaps(items[b].box));
}

TEST_CASE("blocks of neighbouring places do not cover each other") {
  const Showing showing{110};
  for (const double scale : {60.0, 150.0, 300.0, 900.0}) {
    Showing zoomed_in{110};
    zoomed_in.view.map = {.centre = {9.7, 107.9}, .pixels_per_degree = scale};
    const MapFrame frame = map_frame(box, zoomed_in.picture());
    for (std::size_t a = 0; a < frame.berths.size(); ++a)
      for (std::size_t b = a + 1; b < frame.berths.size(); ++b)
        CHECK_FALSE(frame.berths[a].block.overlaps(frame.berths[b].block));
  }
}

TEST_CASE("a tug is drawn ahead of its tow with a line between them") {
  const Showing showing{27};
  const MapFrame frame = map_frame(box, showing.picture());
  const Point rig = of_asset(frame, rig_asset);
  const Point tug = of_asset(frame, tug_asset);
  CHECK_FALSE(rig == tug);
  const auto mover = std::find_if(frame.movers.begin(), frame.movers.end(),
                                  [](const Mover& each) { return each.asset == tug_asset.index(); });
  REQUIRE(mover != frame.movers.end());
  CHECK(mover->has_tow);
  CHECK(mover->tow_to == rig);
  CHECK(tug.y > rig.y);
}

TEST_CASE("pointing at an asset finds it at sea and in port") {
  for (const double hour : {5.0, 27.0, 103.0, 110.0}) {
    const Showing showing{hour};
    const MapFrame frame = map_frame(box, showing.picture());
    for (const AssetId asset : {rig_asset, tug_asset, crane_asset})
      CHECK(map_target(box, showing.picture(), of_asset(frame, asset)) == target_of(asset));
  }
}

TEST_CASE("pointing at a ring finds the order and at a symbol the place") {
  const Showing showing{110};
  const MapFrame frame = map_frame(box, showing.picture());
  for (const Berth& berth : frame.berths)
    for (const BerthItem& item : berth.items)
      if (item.kind == BerthItemKind::Work)
        CHECK(map_target(box, showing.picture(), item.at) == target_of(frame.works[item.index].order));
  CHECK(map_target(box, showing.picture(), frame.at(quay)) == target_of(quay));
}

TEST_CASE("a map fits where the run works and not where it does not") {
  Run made = season();
  made.scenario.places.push_back(made.scenario.places.back());
  made.scenario.places.back().position = {2, 100};
  const Showing with_far_place{10, made};
  const MapFrame frame = map_frame(box, with_far_place.picture());
  CHECK_FALSE(box.contains(frame.at(PlaceId{3})));
  for (const PlaceId place : {quay, north, south}) CHECK(box.contains(frame.at(place)));
}

TEST_CASE("pointing at the weather of a region finds the region") {
  Run made = season();
  made.scenario.regions.front().polygon = {{9, 107}, {9, 109}, {11, 109}, {11, 107}};
  const Showing showing{50, made};
  const MapFrame frame = map_frame(box, showing.picture());
  REQUIRE(frame.weather_marks.size() == 1);
  const Target target = map_target(box, showing.picture(), frame.weather_marks[0].box.centre());
  CHECK(target.kind == TargetKind::Region);
  CHECK(target.index == 0);
}

TEST_CASE("open sea and what lies beside the map are nothing") {
  const Showing showing{110};
  CHECK_FALSE(map_target(box, showing.picture(), {box.right() - 150, box.y + 30}).valid());
  CHECK_FALSE(map_target(box, showing.picture(), {2, 2}).valid());
}

TEST_CASE("what is chosen is named wherever it is") {
  for (const double hour : {5.0, 27.0, 103.0, 500.0})
    for (const AssetId asset : {rig_asset, tug_asset, crane_asset}) {
      Showing showing{hour};
      showing.view.selected = target_of(asset);
      CHECK(showing.shows(showing.run.scenario().assets[asset.index()].name));
    }
}

TEST_CASE("choosing moves nothing on the map") {
  Showing showing{110};
  const MapFrame before = map_frame(box, showing.picture());
  showing.view.selected = target_of(crane_asset);
  const MapFrame after = map_frame(box, showing.picture());
  REQUIRE(before.berths.size() == after.berths.size());
  for (std::size_t k = 0; k < before.berths.size(); ++k) CHECK(before.berths[k].block == after.berths[k].block);
}

TEST_CASE("a followed asset stays in the middle") {
  Showing showing{103};
  showing.view.selected = target_of(crane_asset);
  showing.view.map.follow = true;
  const MapFrame frame = map_frame(box, showing.picture());
  const Point at = frame.projection.at(frame.fleet.assets[crane_asset.index()].position);
  CHECK(at.x == Approx(box.centre().x).margin(0.1));
  CHECK(at.y == Approx(box.centre().y).margin(0.1));
}

TEST_CASE("the weather is written and called too rough where work waits for it") {
  Run made = season();
  made.scenario.regions.front().polygon = {{9, 107}, {9, 109}, {11, 109}, {11, 107}};
  for (Place& place : made.scenario.places) place.region = RegionId{0};
  CHECK(Showing{50, made}.shows("Hs 3.0 m"));
  CHECK(Showing{50, made}.shows("too rough"));
  CHECK(Showing{150, made}.shows("Hs 0.8 m"));
  CHECK_FALSE(Showing{150, made}.shows("too rough"));
}

TEST_CASE("the map is dark at night and not by day") {
  const auto shaded = [](double hour, float strength) {
    Showing showing{hour};
    showing.view.map.night = strength;
    const Scene drawn = showing.scene();
    const Colour night = theme(ThemeName::Dark).night;
    return std::any_of(drawn.layers.begin(), drawn.layers.end(), [&](const Layer& layer) {
      return std::any_of(layer.rects.begin(), layer.rects.end(),
                         [&](const Rect& rect) { return rect.fill == night.with_alpha(rect.fill.alpha); });
    });
  };
  CHECK(shaded(17, 1));        // midnight in Vietnam
  CHECK_FALSE(shaded(5, 1));   // noon
  CHECK_FALSE(shaded(17, 0));  // turned off
}

TEST_CASE("nights do not flash when days pass quickly") {
  CHECK(night_strength({.playing = true, .speed = 3600}) == 1);
  CHECK(night_strength({.playing = true, .speed = 2 * 86400.0}) == Approx(0.5));
  CHECK(night_strength({.playing = true, .speed = fastest_speed}) == 0);
  CHECK(night_strength({.playing = false, .speed = fastest_speed}) == 1);
}

TEST_CASE("the step of an explanation is marked") {
  Showing showing{50};
  const auto marks = [&] {
    const Colour walk = theme(ThemeName::Dark).walk;
    const Scene drawn = showing.scene();
    return std::any_of(drawn.layers.begin(), drawn.layers.end(), [&](const Layer& layer) {
      return std::any_of(layer.triangles.begin(), layer.triangles.end(),
                         [&](const Triangle& triangle) { return triangle.fill == walk; });
    });
  };
  CHECK_FALSE(marks());
  showing.walk = std::make_unique<Walk>(showing.run, target_of(drill));
  CHECK(marks());
}

TEST_CASE("the scale bar is the longest round length that fits") {
  CHECK(scale_bar_nm(1, 110) == 100);
  CHECK(scale_bar_nm(3, 110) == 20);
  CHECK(scale_bar_nm(120, 110) == 0.5);
}

TEST_CASE("an empty box is left empty") {
  const Showing showing{50};
  Scene scene;
  add_map(scene, {}, showing.picture());
  CHECK(scene.layers.empty());
}

}  // namespace
}  // namespace fairlead::view
