// SPDX-License-Identifier: MIT
#include "visualizer/scene/session.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/map_projection.hpp"
#include "visualizer/scene/map_scene.hpp"
#include "visualizer/scene/timeline_layout.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/scene/window_scene.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

const EvenTextMeasure measure;
constexpr double hour = 3600;

struct Looking {
  Session session;
  explicit Looking(double wait_h = 40) : session(season_run(wait_h), measure) { session.resize(1600, 900); }
  Session* operator->() { return &session; }
  /// Where the hour lies in the asset's row.
  Point on_timeline(AssetId asset, double at_h) {
    const Picture now = session.picture();
    const Box rows = timeline_boxes(session.boxes().timeline, now).rows;
    const int row = session.rows().row_of(target_of(asset));
    const float top = session.rows().top(static_cast<std::size_t>(row), session.view().timeline.ghosts);
    return {x_at(session.view().timeline, rows, at_h * hour), rows.y + top - session.view().timeline.scroll + 10};
  }
};

void click(Session& session, Point at) {
  session.press(at, false);
  session.release(at);
}

}  // namespace

TEST_CASE("playing moves the clock until the end and starts again from the beginning") {
  Looking looking;
  CHECK_FALSE(looking->advance(1));
  looking->perform(Action::PlayPause);
  CHECK(looking->advance(1));
  CHECK(looking->view().now_s == looking->playback().speed);
  looking->perform(Action::GoToEnd);
  CHECK(looking->view().now_s == looking->run().end());
  CHECK(looking->advance(1));
  CHECK_FALSE(looking->playback().playing);
  looking->perform(Action::PlayPause);
  CHECK(looking->view().now_s == 0);
  looking->perform(Action::Reverse);
  looking->perform(Action::PlayPause);
  looking->perform(Action::PlayPause);
  CHECK(looking->view().now_s == looking->run().end());
}

TEST_CASE("steps go from event to event in both directions") {
  Looking looking;
  looking->perform(Action::NextEvent);
  CHECK(looking->view().now_s == 24 * hour);
  looking->perform(Action::NextEvent);
  CHECK(looking->view().now_s == 30 * hour);
  looking->set_time(50 * hour);
  looking->perform(Action::PreviousEvent);
  CHECK(looking->view().now_s == 30 * hour);
  looking->set_time(30 * hour + 0.5);
  looking->perform(Action::PreviousEvent);
  CHECK(looking->view().now_s == 30 * hour);
  looking->perform(Action::GoToStart);
  looking->perform(Action::PreviousEvent);
  CHECK(looking->view().now_s == 0);
}

TEST_CASE("a loop is set from the clock and never backwards") {
  Looking looking;
  looking->set_time(10 * hour);
  looking->perform(Action::LoopFrom);
  looking->set_time(20 * hour);
  looking->perform(Action::LoopTo);
  CHECK(looking->playback().loop_s == std::pair{10 * hour, 20 * hour});
  looking->set_time(5 * hour);
  looking->perform(Action::LoopTo);
  CHECK(looking->playback().loop_s == std::pair{0.0, 5 * hour});
  looking->set_time(30 * hour);
  looking->perform(Action::LoopFrom);
  CHECK(looking->playback().loop_s == std::pair{30 * hour, static_cast<double>(looking->run().end())});
  looking->perform(Action::LoopOff);
  CHECK_FALSE(looking->playback().loop_s);
}

TEST_CASE("a click on a bar chooses what it stands for and a click on a name the asset") {
  Looking looking;
  click(looking.session, looking.on_timeline(rig_asset, 300));
  CHECK(looking->view().selected.activity_ref() == ActivityRef{drill, 2});
  const Box labels = timeline_boxes(looking->boxes().timeline, looking->picture()).labels;
  click(looking.session, {labels.x + 20, looking.on_timeline(tug_asset, 300).y});
  CHECK(looking->view().selected == target_of(tug_asset));
  looking->perform(Action::ClearSelection);
  CHECK_FALSE(looking->view().selected.valid());
}

TEST_CASE("a press that moves is a drag and chooses nothing") {
  Looking looking;
  looking->perform(Action::ZoomIn);
  looking->perform(Action::ZoomIn);
  const double before = looking->view().timeline.from_s;
  const Point from = looking.on_timeline(rig_asset, 300);
  looking->press(from, false);
  looking->drag_to({from.x - 60, from.y});
  looking->release({from.x - 60, from.y});
  CHECK_FALSE(looking->view().selected.valid());
  CHECK(looking->view().timeline.from_s > before);
}

TEST_CASE("a drag with Shift on the timeline sets the loop") {
  Looking looking;
  const Point from = looking.on_timeline(rig_asset, 100);
  const Point to = looking.on_timeline(rig_asset, 400);
  looking->press(from, true);
  looking->drag_to(to);
  looking->release(to);
  REQUIRE(looking->playback().loop_s);
  CHECK(looking->playback().loop_s->first == Approx(100 * hour).margin(3 * hour));
  CHECK(looking->playback().loop_s->second == Approx(400 * hour).margin(3 * hour));
}

TEST_CASE("the overview scrubs while it is pressed") {
  Looking looking;
  const Box strip = looking->boxes().overview;
  looking->press(strip.centre(), false);
  CHECK(looking->view().now_s == Approx(looking->run().end() / 2.0).epsilon(0.1));
  looking->drag_to({strip.right() - 1, strip.centre().y});
  CHECK(looking->view().now_s > looking->run().end() * 0.95);
}

TEST_CASE("the wheel zooms time at the pointer and finely with Ctrl") {
  Looking looking;
  const Point at = looking.on_timeline(rig_asset, 500);
  const double span = looking->view().timeline.to_s - looking->view().timeline.from_s;
  looking->wheel(at, 1, true, false);
  const double fine = looking->view().timeline.to_s - looking->view().timeline.from_s;
  looking->wheel(at, 1, false, true);
  const double fast = looking->view().timeline.to_s - looking->view().timeline.from_s;
  CHECK(fine < span);
  CHECK(span / fine < 1.1);
  CHECK(fine / fast > 1.5);
  CHECK(looking.on_timeline(rig_asset, 500).x == Approx(at.x).margin(1));
}

TEST_CASE("the map is dragged and zoomed under the pointer and fitted again") {
  Looking looking;
  const Box map = looking->boxes().map;
  const MapView fitted_view = shown_map(map, looking->run(), looking->view());
  looking->wheel(map.centre(), 3, false, false);
  CHECK(looking->view().map.pixels_per_degree > fitted_view.pixels_per_degree);
  const Position before = looking->view().map.centre;
  looking->press(map.centre(), false);
  looking->drag_to({map.centre().x + 80, map.centre().y});
  looking->release({map.centre().x + 80, map.centre().y});
  CHECK(looking->view().map.centre.lon_deg < before.lon_deg);
  looking->perform(Action::MapFit);
  CHECK(shown_map(map, looking->run(), looking->view()).centre.lon_deg == Approx(fitted_view.centre.lon_deg));
}

TEST_CASE("the wheel scrolls the list of orders as far as it goes and no further") {
  Looking looking;
  looking->perform(Action::ShowOrders);
  const Point list = looking->boxes().figures.centre();
  looking->wheel(list, -5, false, false);
  CHECK(looking->view().figure_scroll == 0);
  looking->resize(1600, 330);
  const Point short_list = looking->boxes().figures.centre();
  looking->wheel(short_list, -50, false, false);
  const float furthest = looking->view().figure_scroll;
  CHECK(furthest > 0);
  looking->wheel(short_list, -50, false, false);
  CHECK(looking->view().figure_scroll == furthest);
  looking->wheel(short_list, 100, false, false);
  CHECK(looking->view().figure_scroll == 0);
}

TEST_CASE("following keeps the asset in the middle and needs an asset") {
  Looking looking;
  looking->perform(Action::Follow);
  CHECK_FALSE(looking->view().map.follow);
  looking->select(target_of(rig_asset));
  looking->perform(Action::Follow);
  looking->set_time(27 * hour);
  const MapView early = shown_map(looking->boxes().map, looking->run(), looking->view());
  looking->set_time(29 * hour);
  const MapView late = shown_map(looking->boxes().map, looking->run(), looking->view());
  CHECK(late.centre.lon_deg > early.centre.lon_deg);
  looking->select(target_of(north));
  CHECK_FALSE(looking->view().map.follow);
}

TEST_CASE("an explanation is walked and the clock goes with it") {
  Looking looking;
  looking->perform(Action::Explain);
  CHECK(looking->walk() == nullptr);
  looking->select(target_of(drill));
  looking->perform(Action::Explain);
  REQUIRE(looking->walk() != nullptr);
  while (looking->walk()->position() > 0) {
    looking->perform(Action::WalkPrevious);
    CHECK(looking->view().now_s == looking->walk()->step().start);
  }
  bool weather = false;
  for (std::size_t k = 0; k < looking->walk()->steps().size(); ++k, looking->perform(Action::WalkNext))
    weather = weather || looking->walk()->step().cause.kind == CauseKind::Weather;
  CHECK(weather);
  looking->perform(Action::ClearSelection);
  CHECK(looking->walk() == nullptr);
  CHECK(looking->view().selected == target_of(drill));
}

TEST_CASE("rows are stepped through and made by asset or order or place or service") {
  Looking looking;
  looking->perform(Action::SelectNext);
  CHECK(looking->view().selected == target_of(rig_asset));
  looking->perform(Action::SelectNext);
  CHECK(looking->view().selected == target_of(tug_asset));
  looking->perform(Action::SelectPrevious);
  CHECK(looking->view().selected == target_of(rig_asset));
  for (const RowsBy by : {RowsBy::Order, RowsBy::Place, RowsBy::Service, RowsBy::Asset}) {
    looking->perform(Action::NextRows);
    CHECK(looking->view().timeline.rows.by == by);
    CHECK(looking->rows().choice().by == by);
  }
}

TEST_CASE("what is shown comes into view on a map that was looking elsewhere") {
  Looking looking;
  const Box map = looking->boxes().map;
  const Position place = looking->run().scenario().places[north.index()].position;
  looking->view().map = {.centre = {place.lat_deg - 5, place.lon_deg - 5}, .pixels_per_degree = 5000};
  looking->show(target_of(north));
  CHECK(map.contains(MapProjection{map, looking->view().map}.at(place)));
  CHECK(looking->view().map.pixels_per_degree == 5000);
  const Position centre = looking->view().map.centre;
  looking->show(target_of(north));
  CHECK(looking->view().map.centre.lat_deg == centre.lat_deg);
}

TEST_CASE("rows stay in sight when there are fewer than one had scrolled through") {
  Looking looking;
  looking->resize(1600, 220);
  for (int k = 0; k < 100; ++k) looking->perform(Action::ScrollDown);
  REQUIRE(looking->view().timeline.scroll > 0);
  looking->view().timeline.rows.filter = looking->run().scenario().assets[rig_asset.index()].id;
  CHECK(looking->picture().view.timeline.scroll == 0);
}

TEST_CASE("two runs are looked at on one clock and the first difference is found") {
  Looking looking{40};
  looking->perform(Action::FirstDifference);
  CHECK(looking->view().now_s == 0);
  looking->compare_with(season_run(60));
  CHECK_FALSE(looking->boxes().map_other.empty());
  looking->perform(Action::FirstDifference);
  CHECK(looking->view().now_s == 70 * hour);
  CHECK(looking->view().selected.valid());
  looking->compare_with(nullptr);
  CHECK(looking->boxes().map_other.empty());
}

TEST_CASE("a click on the other run's map chooses the namesake in this run") {
  Looking looking;
  looking->compare_with(season_run(60));
  const Box map = looking->boxes().map_other;
  MapView shown = shown_map(looking->boxes().map, looking->run(), looking->view());
  const Position place = looking->run().scenario().places[south.index()].position;
  click(looking.session, MapProjection{map, shown}.at(place));
  CHECK(looking->view().selected == target_of(south));
}

TEST_CASE("every action can be done at any moment without a run being harmed") {
  Looking looking;
  for (const bool comparing : {false, true}) {
    if (comparing) looking->compare_with(season_run(60));
    for (const Target& chosen : {Target{}, target_of(rig_asset), target_of(drill), target_of(extra), target_of(north)})
      for (const ActionInfo& entry : actions()) {
        INFO(entry.id);
        looking->view().popup = Popup::None;
        looking->select(chosen);
        const Request request = looking->perform(entry.action);
        CHECK((request == Request::None) == (entry.action != Action::Screenshot && entry.action != Action::Quit));
        CHECK(looking->view().timeline.from_s < looking->view().timeline.to_s);
        const Scene scene = window_scene(1600, 900, looking->boxes(), looking->picture(), looking->playback());
        CHECK(scene.layers.size() > 3);
      }
  }
}

TEST_CASE("every look reaches its end and comes round") {
  Looking looking;
  looking->perform(Action::SwitchTheme);
  CHECK(looking->view().theme == ThemeName::Light);
  looking->perform(Action::SwitchTheme);
  CHECK(looking->view().theme == ThemeName::Dark);
  for (int k = 0; k < 9; ++k) looking->perform(Action::Larger);
  CHECK(looking->view().scale == 2);
  for (int k = 0; k < 9; ++k) looking->perform(Action::Smaller);
  CHECK(looking->view().scale == 1);
  looking->perform(Action::ShowOrders);
  CHECK(looking->view().figure == Figure::Orders);
}
