// SPDX-License-Identifier: MIT
// What lies behind the bars: stripes, seasons, nights, grid; and the axis above.
#include <algorithm>

#include "core/metocean/daylight.hpp"
#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/season.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/weather_choice.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float axis_line = 15;  ///< height of a line of axis text
constexpr float axis_size = 11;
constexpr float margin = 4;  ///< before a text
constexpr float season_height = 13;
constexpr float nights_from = 30;  ///< pixels a day

void add_stripes(Layer& layer, const TimelineFrame& frame) {
  const Box& rows = frame.boxes().rows;
  for (std::size_t k = frame.first_row(); k < frame.last_row(); ++k)
    if (k % 2 == 1)
      layer.rects.push_back({{rows.x, frame.row_y(k), rows.width, frame.row_height(k)}, frame.theme().row_stripe});
}

bool shows_nights(const TimelineFrame& frame) {
  return seconds_per_day / frame.seconds_per_pixel() >= static_cast<double>(frame.scaled(nights_from));
}

/// As seen from the place whose weather is shown.
void add_nights(Layer& layer, const TimelineFrame& frame, const Box& box) {
  const PlaceId place = weather_choice(frame.picture()).place;
  if (!shows_nights(frame) || !place.valid()) return;
  const RunView& run = frame.picture().run;
  const Position at = run.scenario().places[place.index()].position;
  const IntervalSet days = daylight(at, run.scenario().time_base(), frame.from(), frame.to());
  const IntervalSet nights = days.complement(frame.from(), frame.to());
  for (const TickInterval& night : nights.intervals())
    layer.rects.push_back(
        {{frame.x(night.begin), box.y, frame.x(night.end) - frame.x(night.begin), box.height}, frame.theme().night});
}

Colour season_colour(const TimelineFrame& frame, Season season) {
  return frame.theme().season[static_cast<std::size_t>(season)];
}

void add_seasons(Layer& ground, const TimelineFrame& frame) {
  const Box& rows = frame.boxes().rows;
  for (const SeasonBand& band : season_bands(frame.picture().run, frame.from(), frame.to())) {
    const Colour tint = season_colour(frame, band.season);
    const float left = frame.x(band.from);
    ground.rects.push_back({{left, rows.y, frame.x(band.to) - left, rows.height},
                            tint.with_alpha(static_cast<std::uint8_t>(tint.alpha / 3))});
  }
}

class AxisPainter {
 public:
  AxisPainter(const TimelineFrame& frame, Layer& layer)
      : frame_(frame), box_(frame.boxes().axis), layer_(layer), size_(frame.scaled(axis_size)) {}

  void ticks(const std::vector<AxisTick>& ticks, bool outer) {
    const float y = box_.y + (outer ? 0 : frame_.scaled(axis_line));
    const float height = frame_.scaled(axis_line);
    const Theme& theme = frame_.theme();
    const bool brief = outer && !all_fit(ticks);
    for (const AxisTick& tick : ticks) {
      const float x = frame_.x(tick.at);
      layer_.rects.push_back({{x, y, 1, height}, outer ? theme.ink_soft : theme.panel_edge});
      const float left = std::max(x, box_.x);
      const float right = std::min(frame_.x(tick.until), box_.right());
      const Colour colour = outer ? theme.ink : theme.ink_soft;
      text(brief ? tick.brief : tick.text, left, right, y + height, colour, outer);
    }
  }

  void seasons() {
    const Picture& picture = frame_.picture();
    const float height = frame_.scaled(season_height);
    const float y = box_.bottom() - height;
    for (const SeasonBand& band : season_bands(picture.run, frame_.from(), frame_.to())) {
      const float left = std::max(frame_.x(band.from), box_.x);
      const float right = std::min(frame_.x(band.to), box_.right());
      Colour tint = season_colour(frame_, band.season);
      tint.alpha = static_cast<std::uint8_t>(std::min(255, tint.alpha * 2));
      layer_.rects.push_back({{left, y, right - left - 1, height}, tint});
      text(picture.say(season_name(band.season)), left, right, box_.bottom() - frame_.scaled(0.5F),
           frame_.theme().ink_soft, false);
    }
  }

 private:
  [[nodiscard]] bool all_fit(const std::vector<AxisTick>& ticks) const {
    return std::all_of(ticks.begin(), ticks.end(), [&](const AxisTick& tick) {
      const float room = frame_.x(tick.until) - frame_.x(tick.at) - frame_.scaled(margin);
      return tick.brief.empty() || frame_.picture().text.width(tick.text, size_, true) <= room;
    });
  }

  /// Within [left, right), its line ending at `bottom`; nothing if it does not fit.
  void text(const std::string& words, float left, float right, float bottom, Colour colour, bool bold) {
    const float before = frame_.scaled(margin);
    if (words.empty() || frame_.picture().text.width(words, size_, bold) + before > right - left) return;
    layer_.labels.push_back({.at = {left + before, bottom - frame_.scaled(3.5F)},
                             .text = words,
                             .colour = colour,
                             .size = size_,
                             .bold = bold});
  }

  const TimelineFrame& frame_;
  const Box box_;
  Layer& layer_;
  float size_;
};

/// The clock's time on the axis, over its line.
void add_clock(Layer& layer, const TimelineFrame& frame) {
  const Picture& picture = frame.picture();
  const Box& axis = frame.boxes().axis;
  const float x = frame.x(picture.now());
  if (x < axis.x || x > axis.right()) return;
  const float size = frame.scaled(axis_size);
  const std::string text = moment_text(picture.words, picture.run, picture.now());
  const float width = picture.text.width(text, size, true) + frame.scaled(10);
  const float left = std::clamp(x - (width / 2), axis.x, std::max(axis.x, axis.right() - width));
  const Box pill{left, axis.y + frame.scaled(axis_line), width, frame.scaled(axis_line)};
  layer.rects.push_back({pill, frame.theme().now});
  layer.rects.push_back(
      {{x - frame.scaled(0.75F), pill.bottom(), frame.scaled(1.5F), axis.bottom() - pill.bottom()}, frame.theme().now});
  layer.labels.push_back({.at = {pill.centre().x, pill.bottom() - frame.scaled(3.5F)},
                          .text = text,
                          .colour = readable_on(frame.theme().now),
                          .size = size,
                          .align = Align::Centre,
                          .bold = true});
}

}  // namespace

void add_timeline_ground(Scene& scene, const TimelineFrame& frame, const TimeAxis& axis) {
  const Theme& theme = frame.theme();
  const Box& rows = frame.boxes().rows;
  const Box whole{frame.boxes().corner.x, frame.boxes().corner.y, rows.right() - frame.boxes().corner.x,
                  rows.bottom() - frame.boxes().corner.y};
  scene.add_layer(whole).rects.push_back({whole, theme.panel});
  Layer& layer = scene.add_layer(rows);
  add_stripes(layer, frame);
  add_seasons(layer, frame);
  add_nights(layer, frame, rows);
  for (const AxisTick& tick : axis.inner)
    layer.rects.push_back({{frame.x(tick.at), rows.y, 1, rows.height}, theme.grid});
  for (const AxisTick& tick : axis.outer)
    layer.rects.push_back({{frame.x(tick.at), rows.y, 1, rows.height}, theme.panel_edge});
}

void add_timeline_axis(Scene& scene, const TimelineFrame& frame, const TimeAxis& axis) {
  const Box& box = frame.boxes().axis;
  Layer& layer = scene.add_layer(box);
  layer.rects.push_back({box, frame.theme().panel});
  add_nights(layer, frame, {box.x, box.y + frame.scaled(axis_line), box.width, frame.scaled(axis_line)});
  AxisPainter painter(frame, layer);
  painter.seasons();
  painter.ticks(axis.outer, true);
  painter.ticks(axis.inner, false);
  layer.rects.push_back({{box.x, box.bottom() - 1, box.width, 1}, frame.theme().panel_edge});
  add_clock(scene.add_layer(box), frame);
}

}  // namespace fairlead::view
