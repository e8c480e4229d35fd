// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_layout.hpp"

#include <algorithm>

#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float label_width = 216;
constexpr float axis_height = 44;
constexpr float pool_height = 38;
constexpr float weather_height = 70;
constexpr float least_rows = 90;
constexpr float most_label_share = 0.25F;

}  // namespace

TimelineBoxes timeline_boxes(const Box& box, const Picture& picture) {
  const float labels = std::min(picture.scaled(label_width), box.width * most_label_share);
  const float axis = std::min(picture.scaled(axis_height), box.height);
  const float chart = std::max(0.0F, box.width - labels);
  float bottom = box.bottom();
  const auto take = [&](bool wanted, float height) -> Box {
    height = picture.scaled(height);
    if (!wanted || bottom - height - box.y - axis < picture.scaled(least_rows)) return {};
    bottom -= height;
    return {box.x + labels, bottom, chart, height};
  };
  TimelineBoxes boxes;
  const bool weather = picture.rows.busiest_place().valid();
  boxes.weather = take(picture.view.timeline.weather_strip && weather, weather_height);
  boxes.pool = take(picture.view.timeline.pool_curves && picture.rows.busiest_pool().valid(), pool_height);
  boxes.corner = {box.x, box.y, labels, axis};
  boxes.axis = {box.x + labels, box.y, chart, axis};
  boxes.labels = {box.x, box.y + axis, labels, std::max(0.0F, bottom - box.y - axis)};
  boxes.rows = {box.x + labels, boxes.labels.y, chart, boxes.labels.height};
  return boxes;
}

}  // namespace fairlead::view
