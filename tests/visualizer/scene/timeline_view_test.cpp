// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_view.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/season.hpp"
#include "visualizer/scene/time_axis.hpp"
#include "visualizer/scene/value_index.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

constexpr double day = 86400;
constexpr Box chart{200, 0, 1000, 300};

TimelineView seeing(double from_s, double to_s) {
  TimelineView view;
  view.from_s = from_s;
  view.to_s = to_s;
  return view;
}

std::vector<std::string> texts(const std::vector<AxisTick>& ticks) {
  std::vector<std::string> found;
  for (const AxisTick& tick : ticks) found.push_back(tick.text);
  return found;
}

}  // namespace

TEST_CASE("times and pixels turn into each other") {
  const TimelineView view = seeing(10 * day, 20 * day);
  CHECK(x_at(view, chart, 10 * day) == Approx(200));
  CHECK(x_at(view, chart, 20 * day) == Approx(1200));
  for (const float x : {-50.0F, 200.0F, 333.0F, 1500.0F})
    CHECK(x_at(view, chart, time_at(view, chart, x)) == Approx(x));
}

TEST_CASE("zooming keeps the time under the pointer where it is") {
  TimelineView view = seeing(100 * day, 200 * day);
  const double under = time_at(view, chart, 450);
  zoom(view, 3, under, 365 * day);
  CHECK(time_at(view, chart, 450) == Approx(under));
  CHECK(view.to_s - view.from_s == Approx(100 * day / 3));
  zoom(view, 1 / 3.0, under, 365 * day);
  CHECK(view.from_s == Approx(100 * day));
}

TEST_CASE("zooming ends at ten minutes and at the whole trace") {
  TimelineView view = seeing(100 * day, 200 * day);
  for (int k = 0; k < 100; ++k) zoom(view, 2, 150 * day, 365 * day);
  CHECK(view.to_s - view.from_s == Approx(shortest_span_s));
  CHECK(view.from_s <= 150 * day);
  CHECK(view.to_s >= 150 * day);
  for (int k = 0; k < 100; ++k) zoom(view, 0.5, 150 * day, 365 * day);
  CHECK(view.from_s == 0);
  CHECK(view.to_s == Approx(365 * day));
}

TEST_CASE("panning stops at the ends of the trace") {
  TimelineView view = seeing(100 * day, 110 * day);
  pan(view, -1000 * day, 365 * day);
  CHECK(view.from_s == 0);
  CHECK(view.to_s == Approx(10 * day));
  pan(view, 1e12, 365 * day);
  CHECK(view.to_s == Approx(365 * day));
  CHECK(view.from_s == Approx(355 * day));
}

TEST_CASE("numbers that are none leave the view as it is") {
  TimelineView view = seeing(100 * day, 110 * day);
  zoom(view, std::nan(""), 0, 365 * day);
  zoom(view, -1, 0, 365 * day);
  pan(view, std::nan(""), 365 * day);
  CHECK(view.from_s == 100 * day);
  CHECK(view.to_s == 110 * day);
}

TEST_CASE("a time out of view is brought to the middle and one in view moves nothing") {
  TimelineView view = seeing(100 * day, 110 * day);
  reveal_time(view, 103 * day, 365 * day);
  CHECK(view.from_s == 100 * day);
  reveal_time(view, 200 * day, 365 * day);
  CHECK(view.from_s == Approx(195 * day));
}

TEST_CASE("scrolling stays within the rows and reveals the wanted ones") {
  TimelineView view;
  scroll_to(view, 5000, 1000, 300);
  CHECK(view.scroll == 700);
  scroll_to(view, -10, 1000, 300);
  CHECK(view.scroll == 0);
  scroll_to(view, 50, 100, 300);
  CHECK(view.scroll == 0);
  reveal_rows(view, 400, 430, 1000, 300);
  CHECK(view.scroll == 130);
  reveal_rows(view, 140, 160, 1000, 300);
  CHECK(view.scroll == 130);
  reveal_rows(view, 20, 50, 1000, 300);
  CHECK(view.scroll == 20);
}

TEST_CASE("the axis goes from months down to minutes as one zooms in") {
  const auto run = season_run();
  const Words words;
  const auto axis = [&](double from_s, double to_s) { return time_axis(*run, words, seeing(from_s, to_s), 1000, 1); };
  CHECK(texts(axis(0, 90 * day).outer) == std::vector<std::string>{"Jan 2021", "Feb 2021", "Mar 2021"});
  CHECK(texts(axis(0, 90 * day).inner).at(1) == "3");
  CHECK(texts(axis(0, 30 * day).inner).size() == 30);
  CHECK(texts(axis(0, 7 * day).inner).at(1) == "12:00");
  CHECK(texts(axis(0, 7 * day).outer).at(0) == "Fri 1 Jan 2021");
  CHECK(texts(axis(0, 6000).inner).at(1) == "00:10");
}

TEST_CASE("ticks of the axis tile what is in view at local midnights") {
  Run made = season();
  made.scenario.zone_offset = std::chrono::hours{7};
  const RunView run(std::move(made), "zone");
  const Words words;
  for (const double span : {6000.0, 0.5 * day, 3 * day, 12 * day, 50 * day, 90 * day}) {
    const TimeAxis axis = time_axis(run, words, seeing(20 * day, 20 * day + span), 900, 1);
    for (const auto& ticks : {axis.outer, axis.inner}) {
      REQUIRE_FALSE(ticks.empty());
      CHECK(ticks.front().at <= 20 * day);
      CHECK(ticks.back().until >= 20 * day + span);
      for (std::size_t k = 1; k < ticks.size(); ++k) CHECK(ticks[k - 1].until == ticks[k].at);
    }
    CHECK((axis.outer.front().at + 7 * 3600) % 86400 == 0);
  }
}

TEST_CASE("the monsoons blow by months and only over their sea") {
  CHECK(season_of_month(11) == Season::Northeast);
  CHECK(season_of_month(3) == Season::Northeast);
  CHECK(season_of_month(4) == Season::Transition);
  CHECK(season_of_month(5) == Season::Southwest);
  CHECK(season_of_month(9) == Season::Southwest);
  CHECK(season_of_month(10) == Season::Transition);
  Run made = season();
  const RunView here(season(), "here");
  const auto bands = season_bands(here, 0, static_cast<Tick>(150 * day));
  REQUIRE(bands.size() == 3);
  CHECK(bands[0].season == Season::Northeast);
  CHECK(bands[0].to == static_cast<Tick>(90 * day));
  CHECK(bands[1].to == static_cast<Tick>(120 * day));
  CHECK(bands[2].season == Season::Southwest);
  made.scenario.places[1].position = {54, 3};
  CHECK(season_bands(RunView(std::move(made), "north sea"), 0, static_cast<Tick>(150 * day)).empty());
}

TEST_CASE("least and greatest of any range are those of its values") {
  RandomStream random(3);
  std::vector<double> values;
  for (int k = 0; k < 1000; ++k) values.push_back(random.uniform());
  const ValueIndex index(values);
  for (const std::size_t first : {0, 1, 63, 64, 65, 500, 998})
    for (const std::size_t last : {1, 2, 64, 65, 128, 200, 640, 999, 1000}) {
      if (first >= last) continue;
      const auto [least, greatest] = std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(first),
                                                         values.begin() + static_cast<std::ptrdiff_t>(last));
      CHECK(index.range(first, last).least == *least);
      CHECK(index.range(first, last).greatest == *greatest);
    }
}
