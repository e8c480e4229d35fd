// SPDX-License-Identifier: MIT
// Waiting of all assets by cause: stacked bars by week, hours and days to now and to the end.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/figure_kinds.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

constexpr float least_bar = 4;  ///< pixels; narrower weeks are shown together
constexpr double hours_a_day = 24;

constexpr std::array<Look, 5> causes{Look::WaitWeather, Look::WaitShift, Look::WaitAsset, Look::WaitPool,
                                     Look::WaitOther};

struct Frame {
  Box table{};
  Plot plot{};
  std::vector<double> values{};
  int weeks = 1;  ///< a bar
};

double asset_days(const Picture& picture, Tick from, Tick to) {
  double sum = 0;
  for (const Look look : causes) sum += picture.figures.hours(look, from, to) / hours_a_day;
  return sum;
}

double highest(const Picture& picture, int weeks) {
  double most = 0;
  for (int week = 0; week < picture.figures.weeks(); week += weeks)
    most =
        std::max(most, asset_days(picture, picture.figures.week_start(week), picture.figures.week_start(week + weeks)));
  return most;
}

Frame frame_of(const Box& body, const Picture& picture) {
  const FigureSizes sizes{picture};
  Frame frame;
  const float head = table_height(causes.size() + 1, picture);
  frame.table = {body.x, body.y, body.width, head};
  const float top = frame.table.bottom() + (1.5F * sizes.row);
  const float bottom = body.bottom() - sizes.row;
  const float week = body.width / static_cast<float>(std::max(1, picture.figures.weeks()));
  frame.weeks = std::max(1, static_cast<int>(std::ceil(least_bar / std::max(week, 0.01F))));
  frame.values =
      nice_values(highest(picture, frame.weeks), std::max(2, static_cast<int>((bottom - top) / picture.scaled(28))));
  const float left = value_axis_width(picture, frame.values);
  frame.plot = {.area = {body.x + left, top, std::max(0.0F, body.width - left), std::max(0.0F, bottom - top)},
                .to = std::max(1, picture.run.horizon()),
                .top = frame.values.back()};
  return frame;
}

bool is_narrow(const Box& body, const Picture& picture) {
  return body.width < picture.scaled(420);
}

/// What a narrow table has room for.
std::string short_name(const Words& words, Look look) {
  switch (look) {
    case Look::WaitWeather:
      return words.say("weather");
    case Look::WaitShift:
      return words.say("daylight");
    case Look::WaitAsset:
      return words.say("an asset");
    case Look::WaitPool:
      return words.say("a pool");
    default:
      return words.say("other work");
  }
}

std::string hours_and_days(const Picture& picture, double hours, bool narrow) {
  const double days = hours / hours_a_day;
  const std::string days_text = number_text(picture.words, days, days < 10 ? 1 : 0);
  if (narrow) return phrase(picture.say("{0} d"), {days_text});
  return phrase(picture.say("{0} h = {1} d"), {number_text(picture.words, hours), days_text});
}

std::vector<FigureRow> table(const Picture& picture, bool narrow) {
  std::vector<FigureRow> rows;
  double now = 0;
  double end = 0;
  for (const Look look : causes) {
    const double until_now = picture.figures.hours(look, picture.now());
    const double until_end = picture.figures.hours(look, picture.run.horizon());
    now += until_now;
    end += until_end;
    rows.push_back({narrow ? short_name(picture.words, look) : picture.say(look_name(look)),
                    hours_and_days(picture, until_now, narrow), hours_and_days(picture, until_end, narrow), look});
  }
  rows.push_back({narrow ? picture.say("all") : picture.say("all waiting of assets"),
                  hours_and_days(picture, now, narrow),
                  hours_and_days(picture, end, narrow),
                  {}});
  return rows;
}

void add_bar(Layer& layer, const Frame& frame, const Picture& picture, int week) {
  const Tick from = picture.figures.week_start(week);
  const Tick to = picture.figures.week_start(week + frame.weeks);
  const float x = frame.plot.x(from);
  const float width = std::max(1.0F, frame.plot.x(to) - x - 1);
  double below = 0;
  for (const Look look : causes) {
    const double days = picture.figures.hours(look, from, to) / hours_a_day;
    const float bottom = frame.plot.y(below);
    below += days;
    const Box part{x, frame.plot.y(below), width, bottom - frame.plot.y(below)};
    const LookStyle& style = picture.theme.style(look);
    if (part.height >= 0.5F) layer.rects.push_back({part, style.fill, style.hatch, style.ink});
  }
}

}  // namespace

Box waiting_area(const Box& body, const Picture& picture) {
  return frame_of(body, picture).plot.area;
}

void add_waiting(Scene& scene, const Box& body, const Picture& picture) {
  const Frame frame = frame_of(body, picture);
  Layer& layer = scene.add_layer(body);
  add_table(layer, frame.table, picture, table(picture, is_narrow(body, picture)));
  if (frame.plot.area.height < FigureSizes{picture}.row) return;
  add_value_axis(layer, frame.plot, picture, frame.values,
                 frame.weeks == 1 ? picture.say("asset days a week")
                                  : phrase(picture.say("asset days in {0} weeks"), {std::to_string(frame.weeks)}));
  add_month_axis(layer, frame.plot, picture);
  Layer& bars = scene.add_layer(frame.plot.area);
  for (int week = 0; week < picture.figures.weeks(); week += frame.weeks) add_bar(bars, frame, picture, week);
  Layer& marks = scene.add_layer(frame.plot.area);
  const float now = frame.plot.x(std::clamp(picture.now(), frame.plot.from, frame.plot.to));
  const Box& area = frame.plot.area;
  marks.rects.push_back({{now, area.y, area.right() - now, area.height}, picture.theme.panel.with_alpha(90)});
  add_now_line(marks, frame.plot, picture);
}

}  // namespace fairlead::view
