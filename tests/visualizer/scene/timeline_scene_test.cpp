// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_scene.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/overview.hpp"
#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/weather_choice.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

constexpr double hour = 3600;
constexpr Box box{0, 100, 1600, 400};
const EvenTextMeasure measure;

/// A run being looked at, the whole trace in view.
class Looking {
 public:
  explicit Looking(RowChoice choice = {}, Run run = season(40))
      : run_(std::move(run), "season"), rows_(run_, nullptr, choice), figures_(run_) {
    view.timeline.rows = choice;
    show_range(view.timeline, 0, run_.end(), run_.end());
  }

  [[nodiscard]] Picture picture() const {
    return {.run = run_,
            .view = view,
            .rows = rows_,
            .figures = figures_,
            .theme = theme(view.theme),
            .words = words_,
            .text = measure};
  }
  [[nodiscard]] const RunView& run() const { return run_; }
  [[nodiscard]] Scene scene() const {
    Scene made{.width = 1600, .height = 600};
    add_timeline(made, box, picture());
    return made;
  }
  /// Where that hour of that row's first lane is.
  [[nodiscard]] Point at(std::size_t row, double at_h) const {
    const Picture now = picture();
    const TimelineFrame frame(box, now);
    return {x_at(view.timeline, frame.boxes().rows, at_h * hour), frame.lane_y(row, 0) + 4};
  }

  View view{};

 private:
  RunView run_;
  TimelineRows rows_;
  FigureIndex figures_;
  Words words_{};
};

std::vector<std::string> texts(const Scene& scene) {
  std::vector<std::string> found;
  for (const Layer& layer : scene.layers)
    for (const Label& label : layer.labels) found.push_back(label.text);
  return found;
}

bool shows(const Scene& scene, const std::string& text) {
  const auto all = texts(scene);
  return std::find(all.begin(), all.end(), text) != all.end();
}

std::size_t rects(const Scene& scene) {
  std::size_t count = 0;
  for (const Layer& layer : scene.layers) count += layer.rects.size();
  return count;
}

std::size_t rects_of(const Scene& scene, Colour fill, Hatch hatch) {
  std::size_t count = 0;
  for (const Layer& layer : scene.layers)
    for (const Rect& rect : layer.rects) count += rect.fill == fill && rect.hatch == hatch ? 1U : 0U;
  return count;
}

}  // namespace

TEST_CASE("a point on a bar is its activity with the interval and beside bars the row") {
  const Looking looking;
  const Target wait = timeline_target(box, looking.picture(), looking.at(0, 50));
  CHECK(wait.activity_ref() == ActivityRef{drill, 1});
  CHECK(wait.interval == looking.run().interval_index(looking.run().intervals(rig_asset)[2]));
  const Target idle = timeline_target(box, looking.picture(), looking.at(2, 50));
  CHECK(idle.asset() == crane_asset);
  CHECK(idle.interval >= 0);
  const Target name = timeline_target(box, looking.picture(), {10, looking.at(1, 0).y});
  CHECK(name == target_of(tug_asset));
}

TEST_CASE("a point by order finds the activity and in a gap the order") {
  const Looking looking({.by = RowsBy::Order});
  CHECK(timeline_target(box, looking.picture(), looking.at(0, 200)).activity_ref() == ActivityRef{drill, 2});
  CHECK(timeline_target(box, looking.picture(), looking.at(0, 1500)) == target_of(drill));
}

TEST_CASE("a bar of less than a pixel is found by the nearest point") {
  Looking looking;
  show_range(looking.view.timeline, 0, looking.run().end(), looking.run().end());
  Point at = looking.at(1, 24);
  at.x -= 1;
  CHECK(timeline_target(box, looking.picture(), {at.x, at.y}).valid());
}

TEST_CASE("below the rows and outside the box nothing is pointed at") {
  const Looking looking;
  const TimelineBoxes boxes = timeline_boxes(box, looking.picture());
  CHECK_FALSE(timeline_target(box, looking.picture(), {800, boxes.rows.bottom() - 1}).valid());
  CHECK_FALSE(timeline_target(box, looking.picture(), {800, 20}).valid());
  CHECK(row_at(box, looking.picture(), {800, boxes.rows.y + 1}) == 0);
  CHECK(row_at(box, looking.picture(), {800, boxes.axis.y + 1}) == -1);
}

TEST_CASE("times are those under the pointer and none beside the chart") {
  const Looking looking;
  const TimelineBoxes boxes = timeline_boxes(box, looking.picture());
  CHECK(*timeline_time(box, looking.picture(), {boxes.rows.x, 150}) == Approx(0));
  CHECK(*timeline_time(box, looking.picture(), {boxes.rows.centre().x, 150}) == Approx(looking.run().end() / 2.0));
  CHECK_FALSE(timeline_time(box, looking.picture(), {10, 150}));
}

TEST_CASE("one picture gives one scene") {
  const Looking looking;
  CHECK(texts(looking.scene()) == texts(looking.scene()));
  CHECK(rects(looking.scene()) == rects(looking.scene()));
}

TEST_CASE("waiting for weather is hatched in its own colours") {
  const Looking looking;
  const LookStyle style = theme(ThemeName::Dark).style(Look::WaitWeather);
  CHECK(rects_of(looking.scene(), style.fill, style.hatch) == 2);
  CHECK(rects_of(looking.scene(), theme(ThemeName::Dark).style(Look::Working).fill, Hatch::None) >= 3);
}

TEST_CASE("rows scrolled out of view cost nothing") {
  Run run = season(40);
  for (int k = 0; k < 200; ++k) run.scenario.assets.push_back({.id = "spare_" + std::to_string(k), .home = quay});
  run.plan.sequences.resize(run.scenario.assets.size());
  run.figures.assets.resize(run.scenario.assets.size());
  Looking looking({}, std::move(run));
  CHECK(shows(looking.scene(), "rig"));
  CHECK_FALSE(shows(looking.scene(), "spare_150"));
  CHECK(texts(looking.scene()).size() < 120);
  looking.view.timeline.scroll = 140 * 24;
  CHECK_FALSE(shows(looking.scene(), "rig"));
  CHECK(texts(looking.scene()).size() < 120);
}

TEST_CASE("what is chosen is brought into the scroll window") {
  Run run = season(40);
  for (int k = 0; k < 200; ++k) run.scenario.assets.push_back({.id = "spare_" + std::to_string(k), .home = quay});
  run.plan.sequences.resize(run.scenario.assets.size());
  run.figures.assets.resize(run.scenario.assets.size());
  Looking looking({}, std::move(run));
  TimelineView moved = looking.view.timeline;
  reveal_target(moved, target_of(AssetId{153}), box, looking.picture());
  looking.view.timeline = moved;
  CHECK(shows(looking.scene(), "spare_150"));
}

TEST_CASE("the strip shows the weather that the chosen activity waited for") {
  Looking looking;
  CHECK(weather_choice(looking.picture()).place == north);
  CHECK_FALSE(weather_choice(looking.picture()).limit);
  looking.view.selected = target_of(ActivityRef{drill, 1});
  const WeatherChoice choice = weather_choice(looking.picture());
  CHECK(choice.place == north);
  CHECK(choice.column_name == "hs_m");
  REQUIRE(choice.limit);
  CHECK(choice.limit->maximum == 1.5);
  CHECK(choice.waits == std::vector<TickInterval>{{30 * 3600, 70 * 3600}});
  CHECK(choice.continuous);
  looking.view.selected = target_of(ActivityRef{drill, 2});
  CHECK(weather_choice(looking.picture()).waits == std::vector<TickInterval>{{280 * 3600, 300 * 3600}});
  looking.view.selected = target_of(south);
  CHECK(weather_choice(looking.picture()).place == south);
  CHECK_FALSE(weather_choice(looking.picture()).limit);
}

TEST_CASE("the strip goes from column to column and back to the first") {
  Run run = season(40);
  run.scenario.series[0].columns.push_back({"wind_ms", run.scenario.series[0].columns[0].values});
  Looking looking({}, std::move(run));
  looking.view.timeline.weather_column = next_weather_column(looking.picture());
  CHECK(weather_choice(looking.picture()).column_name == "wind_ms");
  looking.view.selected = target_of(ActivityRef{drill, 1});
  CHECK_FALSE(weather_choice(looking.picture()).limit);
  looking.view.timeline.weather_column = next_weather_column(looking.picture());
  CHECK(weather_choice(looking.picture()).column_name == "hs_m");
}

TEST_CASE("of a chosen asset the strip shows where it is at the clock's time") {
  Looking looking;
  looking.view.selected = target_of(rig_asset);
  looking.view.now_s = 50 * hour;
  CHECK(weather_choice(looking.picture()).activity == ActivityRef{drill, 1});
  looking.view.now_s = 290 * hour;
  CHECK(weather_choice(looking.picture()).activity == ActivityRef{drill, 2});
  looking.view.selected = target_of(drill);
  CHECK(weather_choice(looking.picture()).activity == ActivityRef{drill, 2});
}

TEST_CASE("hours beyond the limit are tinted and the wait is marked over them") {
  Looking looking;
  const Colour rough = theme(ThemeName::Dark).rough;
  CHECK(rects_of(looking.scene(), rough, Hatch::None) == 0);
  looking.view.selected = target_of(ActivityRef{drill, 1});
  show_range(looking.view.timeline, 0, 200 * hour, looking.run().end());
  const Scene scene = looking.scene();
  float tinted = 0;
  for (const Layer& layer : scene.layers)
    for (const Rect& rect : layer.rects) tinted += rect.fill == rough ? rect.box.width : 0.0F;
  const Box strip = timeline_boxes(box, looking.picture()).weather;
  CHECK(tinted == Approx(strip.width / 2).epsilon(0.02));
  CHECK(rects_of(scene, rough, Hatch::None) == 1);  // neighbours are one
  CHECK(shows(scene, "wave height at most 1.50 m"));
  CHECK(shows(scene, "waited 40.0 h"));
}

TEST_CASE("strips are left out where they are switched off or there is no room") {
  Looking looking;
  CHECK_FALSE(timeline_boxes(box, looking.picture()).weather.empty());
  CHECK(timeline_boxes({0, 0, 1600, 150}, looking.picture()).weather.empty());
  looking.view.timeline.weather_strip = false;
  const TimelineBoxes boxes = timeline_boxes(box, looking.picture());
  CHECK(boxes.weather.empty());
  CHECK(boxes.rows.bottom() == box.bottom());
}

TEST_CASE("the clock's time stands on the axis") {
  Looking looking;
  looking.view.now_s = 36 * hour;
  CHECK(shows(looking.scene(), "2 Jan 12:00"));
}

TEST_CASE("times on the overview are those under the pointer and end with the trace") {
  const Looking looking;
  const Box strip{0, 560, 1600, 34};
  for (const double at_s : {0.0, 100 * hour, 2160 * hour})
    CHECK(overview_time(strip, looking.picture(), overview_x(strip, looking.picture(), at_s)) ==
          Approx(at_s).margin(1));
  CHECK(overview_time(strip, looking.picture(), -500) == 0);
  CHECK(overview_time(strip, looking.picture(), 5000) == looking.run().end());
  Scene scene;
  add_overview(scene, strip, looking.picture());
  CHECK(rects(scene) > 20);
}

TEST_CASE("of the overview the clock moves one layer only") {
  Looking looking;
  const Box strip{0, 560, 1600, 34};
  const auto drawn = [&](double hours) {
    looking.view.now_s = hours * hour;
    Scene scene;
    add_overview(scene, strip, looking.picture());
    return scene;
  };
  Scene early = drawn(20);
  Scene late = drawn(400);
  REQUIRE(early.layers.size() == 2);
  CHECK_FALSE(early.layers.back() == late.layers.back());
  CHECK(early.layers.front() == late.layers.front());
}

TEST_CASE("an empty box or a tiny one draws without harm") {
  const Looking looking;
  for (const Box& tiny : {Box{}, Box{0, 0, 3, 2}, Box{0, 0, 100, 20}, Box{0, 0, 40, 400}}) {
    Scene scene;
    add_timeline(scene, tiny, looking.picture());
    add_overview(scene, tiny, looking.picture());
    static_cast<void>(timeline_target(tiny, looking.picture(), {1, 1}));
  }
  SUCCEED();
}
