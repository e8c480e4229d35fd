// SPDX-License-Identifier: MIT
#include "visualizer/scene/header_scene.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/metocean/daylight.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

constexpr float key_figure_text = 12;
constexpr float key_figure_small = 9.5F;
constexpr double sunrise_deg = -0.833;  // docs/sources.md [NOAA-solar]

struct KeyFigure {
  std::string name{};
  std::string now{};
  std::string end{};  ///< with the words that say so
};

/// Over the middle of all places; always where days pass so fast that the map shows no nights.
bool is_day(const Picture& picture) {
  if (picture.view.map.night < 0.5F) return true;
  const auto& places = picture.run.scenario().places;
  Position middle;
  for (const Place& place : places) {
    middle.lat_deg += place.position.lat_deg / static_cast<double>(places.size());
    middle.lon_deg += place.position.lon_deg / static_cast<double>(places.size());
  }
  return sun_elevation_deg(middle, picture.run.instant(picture.now())) > sunrise_deg;
}

/// A disc with rays by day, a crescent by night.
void add_sky(Layer& layer, Point centre, float radius, const Picture& picture, bool day) {
  const Theme& theme = picture.theme;
  if (!day) {
    layer.dots.push_back({centre, radius, theme.weather});
    layer.dots.push_back({{centre.x + (radius * 0.45F), centre.y - (radius * 0.25F)}, radius * 0.8F, theme.panel});
    return;
  }
  layer.dots.push_back({centre, radius * 0.6F, theme.milestone});
  for (int k = 0; k < 8; ++k) {
    const float angle = static_cast<float>(k) * 0.785398F;
    const Point out{std::sin(angle), std::cos(angle)};
    layer.lines.push_back({{centre.x + (out.x * radius * 0.8F), centre.y + (out.y * radius * 0.8F)},
                           {centre.x + (out.x * radius * 1.15F), centre.y + (out.y * radius * 1.15F)},
                           theme.milestone,
                           picture.scaled(1.25F)});
  }
}

/// A triangle the way time runs, or two bars; the speed beside it.
void add_play_mark(Layer& layer, const Box& box, const Picture& picture, const Playback& playback) {
  const Colour ink = picture.theme.ink;
  const float half = box.width / 2;
  const Point c = box.centre();
  if (!playback.playing) {
    layer.rects.push_back({{c.x - half, c.y - half, half * 0.7F, 2 * half}, ink});
    layer.rects.push_back({{c.x + (half * 0.3F), c.y - half, half * 0.7F, 2 * half}, ink});
    return;
  }
  const float way = playback.backwards ? -half : half;
  layer.triangles.push_back({{c.x - way, c.y - half}, {c.x + way, c.y}, {c.x - way, c.y + half}, ink});
}

std::string speed_number(const Words& words, double seconds) {
  if (seconds >= seconds_per_day)
    return phrase(words.say("{0} d/s"),
                  {number_text(words, seconds / seconds_per_day, seconds < 10 * seconds_per_day ? 1 : 0)});
  if (seconds >= seconds_per_hour)
    return phrase(words.say("{0} h/s"), {number_text(words, seconds / seconds_per_hour, 1)});
  return phrase(words.say("{0} min/s"), {number_text(words, seconds / 60, 0)});
}

std::string speed_text(const Picture& picture, const Playback& playback) {
  const std::string wanted = speed_number(picture.words, playback.speed);
  if (!playback.playing || playback.reached <= 0 || playback.reached > 0.97 * playback.speed) return wanted;
  return phrase(picture.say("{0}, reached {1}"), {wanted, speed_number(picture.words, playback.reached)});
}

std::string of_plan(const Picture& picture, Tick until) {
  const auto plan = picture.figures.revenue_plan(until);
  if (!plan || *plan <= 0) return {};
  return " (" + percent_text(picture.words, picture.figures.money(until).revenue / *plan) + ")";
}

std::string in_days(const Picture& picture, Tick until) {
  const FigureIndex& figures = picture.figures;
  const double hours = figures.hours(Look::WaitWeather, until) + figures.hours(Look::WaitShift, until);
  return phrase(picture.say("{0} d"), {number_text(picture.words, hours / 24)});
}

std::string orders_text(const Picture& picture, const OrderCounts& counts) {
  return phrase(picture.say("{0} done, {1} late, {2} unserved"),
                {std::to_string(counts.delivered), std::to_string(counts.late), std::to_string(counts.unserved)});
}

std::vector<KeyFigure> key_figures(const Picture& picture) {
  const FigureIndex& figures = picture.figures;
  const Words& words = picture.words;
  const Tick end = picture.run.horizon();
  const Tick now = std::min(picture.now(), end);
  const MoneyUntil until_now = figures.money(now);
  const MoneyUntil until_end = figures.money(end);
  const bool planned = figures.revenue_plan(end).has_value();
  const auto at_end = [&](const std::string& text) { return phrase(words.say("end: {0}"), {text}); };
  return {{planned ? words.say("Revenue (of plan)") : words.say("Revenue"),
           money_text(words, until_now.revenue) + of_plan(picture, now),
           at_end(money_text(words, until_end.revenue) + of_plan(picture, end))},
          {words.say("Margin"), money_text(words, until_now.margin()), at_end(money_text(words, until_end.margin()))},
          {words.say("Orders"), orders_text(picture, figures.orders(picture.now())),
           at_end(orders_text(picture, figures.orders(picture.run.end())))},
          {words.say("Waiting on weather"), in_days(picture, now), at_end(in_days(picture, end))}};
}

float key_figure_width(const Picture& picture, const KeyFigure& figure) {
  const float small = picture.scaled(key_figure_small);
  return 2 + std::max({picture.text.width(figure.name, small), picture.text.width(figure.end, small),
                       picture.text.width(figure.now, picture.scaled(key_figure_text), true)});
}

void add_key_figure(Layer& layer, const Box& box, const Picture& picture, const KeyFigure& figure) {
  const float small = picture.scaled(key_figure_small);
  const float line = box.height / 3;
  const auto row = [&](float down) { return Box{box.x, box.y + (line * down), box.width, line}; };
  add_text(layer, row(0.1F), picture, figure.name, picture.theme.ink_soft, small);
  add_text(layer, row(1), picture, figure.now, picture.theme.ink, picture.scaled(key_figure_text), Align::Left, true);
  add_text(layer, row(1.9F), picture, figure.end, picture.theme.ink_soft, small);
}

/// From the right as many of the first figures as there is room for.
void add_key_figures(Layer& layer, const Box& box, const Picture& picture) {
  auto figures = key_figures(picture);
  const float gap = picture.scaled(20);
  float needed = -gap;
  for (const KeyFigure& figure : figures) needed += key_figure_width(picture, figure) + gap;
  for (; !figures.empty() && needed > box.width; figures.pop_back())
    needed -= key_figure_width(picture, figures.back()) + gap;
  float x = box.right() - needed;
  for (const KeyFigure& figure : figures) {
    const float width = key_figure_width(picture, figure);
    add_key_figure(layer, {x, box.y, width, box.height}, picture, figure);
    x += width + gap;
  }
}

/// Right end of what was drawn.
float add_clock(Layer& layer, const Box& box, float x, const Picture& picture) {
  const float size = picture.scaled(19);
  const std::string time = picture.run.time_text(picture.now()).substr(11);
  const std::string text = weekday_text(picture.words, picture.run, picture.now()) + " " +
                           date_text(picture.words, picture.run, picture.now()) + "  " + time;
  const float radius = picture.scaled(8);
  add_sky(layer, {x + radius, box.centre().y}, radius, picture, is_day(picture));
  x += (2 * radius) + picture.scaled(9);
  // As wide as any time, so that what stands beside it does not tremble while the clock runs.
  const float width =
      std::max(picture.text.width(text, size, true), picture.text.width("Wed 28 Nov 2028  00:00", size, true));
  add_text(layer, {x, box.y, width + 1, box.height}, picture, text, picture.theme.ink, size, Align::Left, true);
  return x + width;
}

}  // namespace

void add_header(Scene& scene, const Box& box, const Picture& picture, const Playback& playback) {
  if (box.empty()) return;
  const Theme& theme = picture.theme;
  Layer& layer = scene.add_layer(box);
  layer.rects.push_back({box, theme.panel});
  Layer& content = scene.add_layer(box);
  const float margin = picture.scaled(12);
  const float names = std::min(picture.scaled(190), box.width * 0.16F);
  const Box name{box.x + margin, box.y + (box.height * 0.1F), names, box.height * 0.42F};
  add_text(content, name, picture, picture.run.name(), theme.ink, picture.scaled(13), Align::Left, true);
  add_text(content, {name.x, box.y + (box.height * 0.5F), names, box.height * 0.38F}, picture,
           picture.run.scenario().name, theme.ink_soft, picture.scaled(10.5F));
  float x = add_clock(content, box, name.right() + margin, picture) + (1.5F * margin);
  const float mark = picture.scaled(10);
  add_play_mark(content, {x, box.y, mark, box.height}, picture, playback);
  x += mark + (margin / 2);
  const std::string speed = speed_text(picture, playback);
  const float width = std::max(picture.scaled(70), picture.text.width(speed, picture.scaled(11)) + 1);
  add_text(content, {x, box.y, width, box.height}, picture, speed, theme.ink_soft, picture.scaled(11));
  x += width + margin;

  add_key_figures(content, {x, box.y, box.right() - margin - x, box.height}, picture);
}

}  // namespace fairlead::view
