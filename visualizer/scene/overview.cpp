// SPDX-License-Identifier: MIT
#include "visualizer/scene/overview.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "visualizer/scene/column_rects.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/time_axis.hpp"
#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float margin = 8;
constexpr float text_size = 10;
constexpr float text_height = 12;
constexpr float column_width = 2;
constexpr float sparse = 2.4F;  ///< dates are that much further apart than on the axis

class OverviewPainter {
 public:
  OverviewPainter(const Box& box, const Picture& picture) : picture_(picture), theme_(picture.theme), box_(box) {
    chart_ = {overview_x(box, picture, 0), box.y + picture.scaled(2), 0, 0};
    chart_.width = overview_x(box, picture, picture.run.end()) - chart_.x;
    chart_.height = std::max(1.0F, box.height - picture.scaled(text_height + 3));
  }

  void all(Layer& layer) {
    layer.rects.push_back({box_, theme_.panel});
    layer.rects.push_back({{box_.x, box_.y, box_.width, 1}, theme_.panel_edge});
    const float step = picture_.scaled(column_width);
    for (float x = chart_.x; x < chart_.right(); x += step) full_ = std::max(full_, total(shares(x, step)));
    for (float x = chart_.x; x < chart_.right(); x += step) column(x, std::min(step, chart_.right() - x));
    for (const auto& columns : columns_) append(layer, columns);
    dates(layer);
    in_view(layer);
  }

  void now(Layer& layer) const {
    const float x = overview_x(box_, picture_, picture_.now());
    const float width = picture_.scaled(2);
    const float grip = picture_.scaled(5);
    layer.rects.push_back({{x - (width / 2), box_.y, width, box_.height}, theme_.now});
    layer.triangles.push_back({{x - grip, box_.y}, {x + grip, box_.y}, {x, box_.y + (1.5F * grip)}, theme_.now});
  }

 private:
  [[nodiscard]] FleetShares shares(float x, float width) const {
    const Tick from = static_cast<Tick>(overview_time(box_, picture_, x));
    const Tick to = static_cast<Tick>(overview_time(box_, picture_, x + width));
    return picture_.rows.fleet().shares(from, std::max(to, from + 1));
  }

  static double total(const FleetShares& part) { return part.busy + part.weather + part.waiting + part.broken; }

  void column(float x, float width) {
    const FleetShares here = shares(x, width);
    float bottom = chart_.bottom();
    const std::array<std::pair<double, Colour>, 4> parts{{
        {here.busy, theme_.style(Look::Working).fill},
        {here.weather, theme_.style(Look::WaitWeather).ink},
        {here.waiting, theme_.style(Look::WaitOther).ink},
        {here.broken, theme_.style(Look::Breakdown).fill},
    }};
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const auto& [share, colour] = parts[k];
      const float height = std::round(static_cast<float>(share / full_) * chart_.height);
      if (height <= 0) continue;
      bottom -= height;
      add_column(columns_[k], {x, bottom, width, height}, colour);
    }
  }

  void dates(Layer& layer) const {
    TimelineView whole;
    whole.from_s = 0;
    whole.to_s = picture_.run.end();
    const float size = picture_.scaled(text_size);
    for (const AxisTick& tick :
         time_axis(picture_.run, picture_.words, whole, chart_.width, picture_.view.scale * sparse).inner) {
      const float x = overview_x(box_, picture_, tick.at);
      layer.rects.push_back({{x, chart_.bottom(), 1, box_.bottom() - chart_.bottom()}, theme_.panel_edge});
      const float room = overview_x(box_, picture_, tick.until) - x;
      if (x < chart_.x || picture_.text.width(tick.text, size) + picture_.scaled(6) > room) continue;
      layer.labels.push_back({.at = {x + picture_.scaled(3), box_.bottom() - picture_.scaled(3)},
                              .text = tick.text,
                              .colour = theme_.ink_soft,
                              .size = size});
    }
  }

  void in_view(Layer& layer) const {
    const float left = overview_x(box_, picture_, picture_.view.timeline.from_s);
    const float right = overview_x(box_, picture_, picture_.view.timeline.to_s);
    const Colour veil = theme_.panel.with_alpha(150);
    layer.rects.push_back({{chart_.x, chart_.y, left - chart_.x, chart_.height}, veil});
    layer.rects.push_back({{right, chart_.y, chart_.right() - right, chart_.height}, veil});
    add_frame(layer, {left, chart_.y - 1, std::max(3.0F, right - left), chart_.height + 2}, theme_.ink_soft,
              picture_.scaled(1));
  }

  const Picture& picture_;
  const Theme& theme_;
  Box box_;
  Box chart_{};
  std::array<std::vector<Rect>, 4> columns_{};  ///< busy, weather, waiting, broken
  double full_ = 0.05;                          ///< the share that fills the strip
};

}  // namespace

void add_overview(Scene& scene, const Box& box, const Picture& picture) {
  if (box.empty()) return;
  OverviewPainter painter{box, picture};
  painter.all(scene.add_layer(box));
  // In a layer of its own, so that a film paints the rest once.
  painter.now(scene.add_layer(box));
}

double overview_time(const Box& box, const Picture& picture, float x) {
  const float edge = picture.scaled(margin);
  const double share = static_cast<double>((x - box.x - edge) / std::max(1.0F, box.width - (2 * edge)));
  return std::clamp(share, 0.0, 1.0) * picture.run.end();
}

float overview_x(const Box& box, const Picture& picture, double at_s) {
  const float edge = picture.scaled(margin);
  const double share = at_s / std::max(1.0, static_cast<double>(picture.run.end()));
  return box.x + edge + (static_cast<float>(share) * (box.width - (2 * edge)));
}

}  // namespace fairlead::view
