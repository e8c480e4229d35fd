// SPDX-License-Identifier: MIT
// The weather strip: a column of one place's weather, the limit over it, hours beyond it and what waited.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/column_rects.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/weather_choice.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float head_room = 12;  ///< for the waits' band
constexpr float small_text = 10;
constexpr float shift_from = 12;  ///< pixels a day
constexpr float shift_height = 5;

bool beyond(const ValueRange& range, const WeatherLimit& limit) {
  return range.greatest > limit.maximum || range.least < limit.minimum;
}

/// A round number not less than the value.
double round_up(double value) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-6))));
  for (const double step : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
    if (step * magnitude >= value) return step * magnitude;
  return 10 * magnitude;
}

class WeatherPainter {
 public:
  WeatherPainter(const TimelineFrame& frame, const WeatherChoice& choice, Layer& layer)
      : frame_(frame),
        choice_(choice),
        layer_(layer),
        series_(frame.picture().run.scenario().series[series_id().index()]),
        index_(frame.picture().rows.weather(series_id(), choice.column)),
        box_(frame.boxes().weather) {
    box_.y += frame.scaled(head_room);
    box_.height -= frame.scaled(head_room + 1);
    top_ = round_up(std::max(greatest_in_view(), limit_value() * 1.5));
  }

  void all() {
    grid();
    columns();
    if (choice_.limit) limit_line();
    if (choice_.activity.valid()) closed_hours();
    waits();
  }

 private:
  [[nodiscard]] SeriesId series_id() const {
    return frame_.picture().run.scenario().regions[choice_.region.index()].series;
  }
  [[nodiscard]] double limit_value() const {
    return choice_.limit && std::isfinite(choice_.limit->maximum) ? choice_.limit->maximum : 0;
  }
  [[nodiscard]] float y(double value) const {
    return box_.bottom() - static_cast<float>(std::clamp(value / top_, 0.0, 1.0)) * box_.height;
  }

  [[nodiscard]] double greatest_in_view() const {
    const double start = frame_.picture().run.tick(series_.start);
    const auto hour = [&](double at_s) {
      return static_cast<std::size_t>(
          std::clamp((at_s - start) / seconds_per_hour, 0.0, static_cast<double>(series_.hours() - 1)));
    };
    return index_.range(hour(frame_.view().from_s), hour(frame_.view().to_s) + 1).greatest;
  }

  void grid() {
    const Picture& picture = frame_.picture();
    const float size = frame_.scaled(small_text);
    for (const double share : {0.5, 1.0}) {
      const float at = y(top_ * share);
      layer_.rects.push_back({{box_.x, at, box_.width, 1}, frame_.theme().grid});
      layer_.labels.push_back({.at = {box_.x + frame_.scaled(3), at + (share < 1 ? -frame_.scaled(2) : size)},
                               .text = number_text(picture.words, top_ * share, top_ * share < 10 ? 1 : 0),
                               .colour = frame_.theme().ink_soft,
                               .size = size,
                               .halo = frame_.theme().panel});
    }
  }

  /// One rectangle for each pixel or hour, whichever is wider.
  void columns() {
    const double per_pixel = frame_.seconds_per_pixel();
    const double start = frame_.picture().run.tick(series_.start);
    const double step = std::max(per_pixel, static_cast<double>(seconds_per_hour));
    const double last_s = start + static_cast<double>(series_.hours()) * seconds_per_hour;
    double at = start + std::floor((frame_.view().from_s - start) / step) * step;
    for (at = std::max(at, start); at < std::min(last_s, frame_.view().to_s); at += step) {
      const auto first = static_cast<std::size_t>((at - start) / seconds_per_hour);
      const auto last = static_cast<std::size_t>(std::ceil((at + step - start) / seconds_per_hour));
      column(at, at + step, index_.range(first, std::clamp(last, first + 1, series_.hours())));
    }
    for (const auto* columns : {&rough_, &below_, &between_}) append(layer_, *columns);
  }

  void column(double from_s, double to_s, const ValueRange& range) {
    const float left = frame_.x(static_cast<Tick>(from_s));
    const float width = std::max(1.0F, frame_.x(static_cast<Tick>(to_s)) - left);
    const Colour colour = frame_.theme().weather;
    if (choice_.limit && beyond(range, *choice_.limit))
      add_column(rough_, {left, box_.y, width, box_.height}, frame_.theme().rough);
    const float high = std::round(y(range.greatest));
    const float low = std::max(high + 1, std::round(y(range.least)));
    add_column(below_, {left, low, width, box_.bottom() - low}, colour.with_alpha(70));
    add_column(between_, {left, high, width, low - high}, colour);
  }

  void limit_line() {
    for (const double value : {choice_.limit->minimum, choice_.limit->maximum}) {
      if (!std::isfinite(value)) continue;
      const float at = y(value);
      add_dashes(layer_, {box_.x, at}, {box_.right(), at}, frame_.theme().limit, frame_.scaled(1.5F), frame_.scaled(8),
                 frame_.scaled(4));
    }
  }

  /// Hours outside the activity's shift or daylight.
  void closed_hours() {
    if (seconds_per_day / frame_.seconds_per_pixel() < static_cast<double>(frame_.scaled(shift_from))) return;
    const LookStyle style = frame_.theme().style(Look::WaitShift);
    const float height = frame_.scaled(shift_height);
    for (const TickInterval& closed : closed_time(frame_.picture().run, choice_, frame_.from(), frame_.to()))
      layer_.rects.push_back(
          {{frame_.x(closed.begin), box_.bottom() - height, frame_.x(closed.end) - frame_.x(closed.begin), height},
           style.fill,
           style.hatch,
           style.ink});
  }

  void waits() {
    const LookStyle style = frame_.theme().style(Look::WaitWeather);
    const float height = frame_.scaled(head_room - 4);
    const float band = frame_.boxes().weather.y + frame_.scaled(2);
    for (const TickInterval& wait : choice_.waits) {
      const float left = std::max(frame_.x(wait.begin), box_.x);
      const float right = std::min(frame_.x(wait.end), box_.right());
      if (right <= left) continue;
      layer_.rects.push_back({{left, band, std::max(2.0F, right - left), height}, style.fill, style.hatch, style.ink});
      for (const float edge : {left, right - 1})
        layer_.rects.push_back({{edge, band, 1, box_.bottom() - band}, style.ink});
    }
  }

  const TimelineFrame& frame_;
  const WeatherChoice& choice_;
  Layer& layer_;
  const WeatherSeries& series_;
  const ValueIndex& index_;
  Box box_;
  double top_ = 1;
  std::vector<Rect> rough_{};
  std::vector<Rect> below_{};    ///< the least of each column
  std::vector<Rect> between_{};  ///< least and greatest
};

std::string where_text(const RunView& run, const WeatherChoice& choice) {
  if (choice.place.valid()) return place_name(run, choice.place);
  return run.scenario().regions[choice.region.index()].name;
}

Seconds waited(const WeatherChoice& choice) {
  Seconds sum{0};
  for (const TickInterval& wait : choice.waits) sum += Seconds{wait.length()};
  return sum;
}

std::vector<std::string> strip_lines(const Picture& picture, const WeatherChoice& choice) {
  std::vector<std::string> lines;
  const RunView& run = picture.run;
  const std::string unit = column_unit(choice.column_name);
  const std::string column = column_text(picture.words, choice.column_name);
  if (!choice.limit) lines.push_back(unit.empty() ? column : column + ", " + unit);
  if (choice.sailing.valid()) lines.push_back(asset_name(run, choice.sailing));
  if (choice.activity.valid()) lines.push_back(activity_name(run, choice.activity));
  if (choice.limit) lines.push_back(limit_text(picture.words, *choice.limit));
  if (choice.activity.valid() && !choice.limit) lines.push_back(picture.say("no limit on this"));
  if (!choice.waits.empty())
    lines.push_back(phrase(picture.say("waited {0}"), {duration_text(picture.words, waited(choice))}));
  else if (choice.continuous && choice.limit)
    lines.push_back(phrase(picture.say("needs {0} without a break"), {duration_text(picture.words, choice.work)}));
  return lines;
}

}  // namespace

void add_weather_strip(Scene& scene, const TimelineFrame& frame) {
  const Box& box = frame.boxes().weather;
  if (box.empty()) return;
  const Picture& picture = frame.picture();
  const WeatherChoice choice = weather_choice(picture);
  if (!choice.region.valid()) return;
  add_strip_heading(scene, frame, box, where_text(picture.run, choice), strip_lines(picture, choice));
  Layer& layer = scene.add_layer(box);
  WeatherPainter(frame, choice, layer).all();
  add_now_line(scene.add_layer(box), frame, box);
}

}  // namespace fairlead::view
