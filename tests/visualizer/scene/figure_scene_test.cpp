// SPDX-License-Identifier: MIT
#include "visualizer/scene/figure_scene.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"
#include "tests/visualizer/scene/looked_at.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/header_scene.hpp"
#include "visualizer/scene/order_listing.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

const Box panel{1000, 40, 540, 370};

Scene drawn(const LookedAt& looked, const Box& box = panel) {
  Scene scene;
  add_figures(scene, box, looked.picture());
  return scene;
}

std::vector<std::string> texts(const Scene& scene) {
  std::vector<std::string> all;
  for (const Layer& layer : scene.layers)
    for (const Label& label : layer.labels) all.push_back(label.text);
  return all;
}

bool says(const Scene& scene, const std::string& text) {
  const auto all = texts(scene);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

bool same(const Scene& a, const Scene& b) {
  if (a.layers.size() != b.layers.size() || texts(a) != texts(b)) return false;
  for (std::size_t k = 0; k < a.layers.size(); ++k)
    if (a.layers[k].rects.size() != b.layers[k].rects.size() || a.layers[k].lines.size() != b.layers[k].lines.size())
      return false;
  return true;
}

/// A fleet of so many assets that all do what the rig does.
Run large_fleet(int count) {
  Run run = season();
  const std::vector<Interval> own(run.trace.intervals.begin(), run.trace.intervals.end());
  for (int k = 0; k < count; ++k) {
    const AssetId asset = add_asset(run.scenario, "more_" + std::to_string(k), quay);
    for (Interval interval : own)
      if (interval.asset == rig_asset) {
        interval.asset = asset;
        run.trace.intervals.push_back(interval);
      }
  }
  run.plan.sequences.resize(run.scenario.assets.size());
  run.figures.assets.resize(run.scenario.assets.size());
  return run;
}

}  // namespace

TEST_CASE("values of an axis are round and reach the highest") {
  CHECK(nice_values(223.6, 6) == std::vector<double>{0, 50, 100, 150, 200, 250});
  CHECK(nice_values(100, 6) == std::vector<double>{0, 20, 40, 60, 80, 100});
  CHECK(nice_values(0.7, 4) == std::vector<double>{0, 0.5, 1.0});
  CHECK(nice_values(7, 2) == std::vector<double>{0, 10});
  CHECK(nice_values(0, 5) == std::vector<double>{0, 1});
  for (double highest = 0.013; highest < 1e7; highest *= 1.7)
    for (int most = 2; most < 10; ++most) {
      const auto values = nice_values(highest, most);
      INFO(highest << " in " << most);
      CHECK(values.back() >= highest * (1 - 1e-9));
      CHECK(static_cast<int>(values.size()) <= most);
    }
}

TEST_CASE("every figure is drawn within its panel at any time and scale and theme") {
  for (const Figure figure : all_figures)
    for (const float scale : {1.0F, 2.0F})
      for (const ThemeName theme : {ThemeName::Dark, ThemeName::Light})
        for (const double hour : {0.0, 50.0, 1000.0, 5000.0}) {
          LookedAt looked{season()};
          looked.view.figure = figure;
          looked.view.scale = scale;
          looked.view.theme = theme;
          looked.at_hour(hour);
          const Scene scene = drawn(looked);
          CHECK_FALSE(texts(scene).empty());
          for (const Layer& layer : scene.layers) {
            CHECK(layer.clip.x >= panel.x);
            CHECK(layer.clip.right() <= panel.right());
            CHECK(layer.clip.bottom() <= panel.bottom() + 0.01F);
            for (const Label& label : layer.labels) {
              INFO(label.text);
              CHECK(label.at.x >= panel.x);
              CHECK(label.at.x <= panel.right());
              CHECK(label.at.y <= panel.bottom());
            }
          }
        }
}

TEST_CASE("the same picture gives the same figures") {
  LookedAt looked{season()};
  looked.at_hour(300);
  for (const Figure figure : all_figures) {
    looked.view.figure = figure;
    CHECK(same(drawn(looked), drawn(looked)));
  }
}

TEST_CASE("a panel without room is no danger") {
  LookedAt looked{season()};
  for (const Figure figure : all_figures)
    for (const Box& box :
         {Box{0, 0, 0, 0}, Box{0, 0, 5, 5}, Box{0, 0, 60, 40}, Box{0, 0, 20, 900}, Box{0, 0, 900, 30}}) {
      looked.view.figure = figure;
      static_cast<void>(drawn(looked, box));
      static_cast<void>(figure_target(box, looked.picture(), {3, 3}));
      static_cast<void>(figure_time_at(box, looked.picture(), {3, 3}));
    }
}

TEST_CASE("a click on a tab names its figure") {
  const LookedAt looked{season()};
  const Picture picture = looked.picture();
  CHECK(figure_tab_at(panel, picture, {1010, 50}) == Figure::Revenue);
  CHECK(figure_tab_at(panel, picture, {1530, 50}) == Figure::Orders);
  CHECK_FALSE(figure_tab_at(panel, picture, {1010, 200}).has_value());
}

TEST_CASE("revenue stands against plan up to now and to the end") {
  Run run = season();
  run.scenario.targets.revenue_plan = Cents{400'000'000};
  LookedAt looked{std::move(run)};
  looked.at_hour(130);
  const Scene scene = drawn(looked);
  CHECK(says(scene, "1.4 M USD"));
  CHECK(says(scene, "3.5 M USD"));
  CHECK(says(scene, "88 %"));
  CHECK(says(scene, "to 6 Jan 10:00"));
  CHECK(says(scene, "spread evenly"));
}

TEST_CASE("the band of replications is filled between its edges") {
  Run run = season();
  run.replications.moments = {run.scenario.end};
  for (std::uint64_t k = 0; k < 3; ++k)
    run.replications.rows.push_back({.number = k, .revenue_by = {Cents{static_cast<std::int64_t>(k) * 100'000'000}}});
  const auto triangles = [](const Scene& scene) {
    std::size_t count = 0;
    for (const Layer& layer : scene.layers) count += layer.triangles.size();
    return count;
  };
  const LookedAt plain{season()};
  const LookedAt banded{std::move(run)};
  CHECK(triangles(drawn(plain)) == 0);
  CHECK(triangles(drawn(banded)) > 100);
  CHECK(says(drawn(banded), "P10 to P90"));
}

TEST_CASE("a row of the heat map is its asset and few assets are not folded") {
  LookedAt looked{season()};
  looked.view.figure = Figure::Utilisation;
  const Scene scene = drawn(looked);
  CHECK(says(scene, "crane"));
  CHECK_FALSE(says(scene, "more"));
  std::vector<Target> met;
  for (float y = panel.y; y < panel.bottom(); y += 2) {
    const Target target = figure_target(panel, looked.picture(), {1300, y});
    if (target.valid() && (met.empty() || met.back() != target)) met.push_back(target);
  }
  CHECK(met == std::vector<Target>{target_of(rig_asset), target_of(tug_asset), target_of(crane_asset)});
}

TEST_CASE("many assets are folded so that the figure costs its pixels") {
  LookedAt looked{large_fleet(400)};
  looked.view.figure = Figure::Utilisation;
  const Scene scene = drawn(looked);
  std::size_t rects = 0;
  for (const Layer& layer : scene.layers) rects += layer.rects.size();
  CHECK(rects < 2000);
  CHECK(says(scene, "more"));
  const Target last = figure_target(panel, looked.picture(), {1300, panel.bottom() - 55});
  CHECK(last.asset().valid());
}

TEST_CASE("the chosen asset's row is marked") {
  LookedAt looked{season()};
  looked.view.figure = Figure::Utilisation;
  const auto marked = [&] {
    std::size_t count = 0;
    for (const Layer& layer : drawn(looked).layers)
      for (const Rect& rect : layer.rects) count += rect.fill == theme(ThemeName::Dark).selected ? 1 : 0;
    return count;
  };
  const std::size_t before = marked();
  looked.view.selected = target_of(tug_asset);
  CHECK(marked() == before + 4);
}

TEST_CASE("waiting is told in hours and days to now and to the end") {
  LookedAt looked{season()};
  looked.view.figure = Figure::Waiting;
  looked.at_hour(60);
  const Scene scene = drawn(looked);
  CHECK(says(scene, "30 h = 1.2 d"));
  CHECK(says(scene, "60 h = 2.5 d"));
}

TEST_CASE("orders overdue or under way are listed before those to come and those delivered") {
  const LookedAt looked{season()};
  const auto order_at = [&](double hour, std::size_t place) {
    return listed_orders(looked.run, looked.figures, static_cast<Tick>(hour * seconds_per_hour))[place].order;
  };
  CHECK(order_at(50, 0) == drill);
  CHECK(order_at(50, 1) == lift);
  CHECK(order_at(1000, 0) == drill);  // delivered late before in time
  CHECK(order_at(1000, 2) == extra);
}

TEST_CASE("a row of the list is its order") {
  LookedAt looked{season()};
  looked.view.figure = Figure::Orders;
  looked.at_hour(50);
  std::vector<Target> met;
  for (float y = panel.y; y < panel.bottom(); y += 2) {
    const Target target = figure_target(panel, looked.picture(), {1100, y});
    if (target.valid() && (met.empty() || met.back() != target)) met.push_back(target);
  }
  CHECK(met == std::vector<Target>{target_of(drill), target_of(lift), target_of(extra)});
}

TEST_CASE("a point on a figure's axis names its time") {
  LookedAt looked{season()};
  const std::vector<std::pair<Figure, float>> within{
      {Figure::Revenue, 250.0F}, {Figure::Utilisation, 120.0F}, {Figure::Waiting, 320.0F}};
  for (const auto& [figure, y] : within) {
    looked.view.figure = figure;
    Tick before = -1;
    int met = 0;
    for (float x = panel.x; x < panel.right(); x += 5)
      if (const auto at = figure_time_at(panel, looked.picture(), {x, y})) {
        CHECK(*at > before);
        CHECK(*at < looked.run.horizon());
        before = *at;
        ++met;
      }
    CHECK(met > 40);
  }
  looked.view.figure = Figure::Orders;
  CHECK_FALSE(figure_time_at(panel, looked.picture(), {1300, 200}).has_value());
}

TEST_CASE("sun and moon do not take turns in the header where days pass too fast") {
  LookedAt looked{season()};
  const auto dots = [&](double hour, float night) {
    looked.at_hour(hour);
    looked.view.map.night = night;
    Scene scene;
    add_header(scene, {0, 0, 1600, 40}, looked.picture(), Playback{});
    std::vector<Dot> all;
    for (const Layer& layer : scene.layers) all.insert(all.end(), layer.dots.begin(), layer.dots.end());
    return all;
  };
  CHECK_FALSE(dots(17, 1) == dots(5, 1));  // midnight and noon in Vietnam
  CHECK(dots(17, 0) == dots(5, 0));
}

TEST_CASE("the header shows clock and speed and key figures to now and to the end") {
  LookedAt looked{season()};
  looked.at_hour(130);
  Scene scene;
  Playback playback;
  playback.playing = true;
  playback.reached = 43200;
  add_header(scene, {0, 0, 1600, 40}, looked.picture(), playback);
  CHECK(says(scene, "Wed 6 Jan 2021  10:00"));
  CHECK(says(scene, "1.0 d/s, reached 12.0 h/s"));
  CHECK(says(scene, "1.4 M USD"));
  CHECK(says(scene, "end: 3.5 M USD"));
  CHECK(says(scene, "1 done, 0 late, 0 unserved"));
  CHECK(says(scene, "end: 2 done, 1 late, 0 unserved"));
}

TEST_CASE("a narrow header leaves key figures out rather than crowd them") {
  LookedAt looked{season()};
  Scene scene;
  add_header(scene, {0, 0, 700, 40}, looked.picture(), Playback{});
  for (const Layer& layer : scene.layers)
    for (const Label& label : layer.labels) {
      INFO(label.text);
      CHECK(label.at.x + looked.text.width(label.text, label.size, label.bold) <= 700);
    }
}

TEST_CASE("numbers of an axis are whole and differ from each other") {
  for (const double highest : {0.0, 0.003, 0.04, 0.7, 1.5, 12.0, 2500.0}) {
    test::LookedAt looked{test::season()};
    const Picture picture = looked.picture();
    const auto values = nice_values(highest, 6);
    const float left = value_axis_width(picture, values);
    Layer layer;
    add_value_axis(layer, {.area = {100 + left, 20, 200, 200}, .to = 1, .top = values.back()}, picture, values, "");
    std::set<std::string> numbers;
    for (const Label& label : layer.labels) {
      CHECK(numbers.insert(label.text).second);
      CHECK(label.text.find("…") == std::string::npos);
      CHECK(label.at.x - picture.text.width(label.text, label.size) >= 100);
    }
    CHECK(numbers.size() == values.size());
  }
}
