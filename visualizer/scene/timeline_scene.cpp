// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_scene.hpp"

#include <algorithm>

#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/weather_choice.hpp"

namespace fairlead::view {

namespace {

/// Of bars too narrow to be pointed at, the nearest within two pixels.
const Bar* bar_near(const TimelineFrame& frame, const Lane& lane, float x) {
  const double reach = frame.seconds_per_pixel() * 2;
  const double at = frame.time(x);
  if (const Bar* bar = lane.at(static_cast<Tick>(at))) return bar;
  const std::size_t next = lane.first_after(static_cast<Tick>(std::max(0.0, at - reach)));
  if (next >= lane.bars().size()) return nullptr;
  const Bar& bar = lane.bars()[next];
  return static_cast<double>(bar.start) <= at + reach ? &bar : nullptr;
}

Target target_of_bar(const Bar& bar, const TimelineRow& row) {
  if (bar.order < 0) {
    Target target = row.target;
    target.interval = bar.interval;
    return target;
  }
  return {.kind = TargetKind::Activity, .index = bar.order, .activity = bar.activity, .interval = bar.interval};
}

Target target_in_row(const TimelineFrame& frame, std::size_t k, Point at) {
  const TimelineRow& row = frame.row(k);
  if (!frame.boxes().rows.contains(at)) return row.target;
  const float below = (at.y - frame.lane_y(k, 0)) / frame.scaled(lane_pitch(frame.view().ghosts));
  const auto lane = static_cast<std::size_t>(std::max(0.0F, below));
  if (lane >= row.lanes.size()) return row.target;
  const Bar* bar = bar_near(frame, row.lanes[lane].bars, at.x);
  return bar != nullptr ? target_of_bar(*bar, row) : row.target;
}

}  // namespace

void add_timeline(Scene& scene, const Box& box, const Picture& picture) {
  if (box.empty()) return;
  const TimelineFrame frame(box, picture);
  const TimeAxis axis =
      time_axis(picture.run, picture.words, frame.view(), frame.boxes().axis.width, picture.view.scale);
  add_timeline_ground(scene, frame, axis);
  add_timeline_bars(scene, frame);
  add_timeline_marks(scene, frame);
  add_timeline_labels(scene, frame);
  add_pool_strip(scene, frame);
  add_weather_strip(scene, frame);
  add_timeline_axis(scene, frame, axis);
}

Target timeline_target(const Box& box, const Picture& picture, Point at) {
  const TimelineFrame frame(box, picture);
  const TimelineBoxes& boxes = frame.boxes();
  if (boxes.weather.contains(at)) {
    const PlaceId place = weather_choice(picture).place;
    return place.valid() ? target_of(place) : Target{};
  }
  if (boxes.pool.contains(at)) {
    const PoolId pool = shown_pool(picture);
    return pool.valid() ? target_of(pool) : Target{};
  }
  const int row = row_at(box, picture, at);
  return row < 0 ? Target{} : target_in_row(frame, static_cast<std::size_t>(row), at);
}

int row_at(const Box& box, const Picture& picture, Point at) {
  const TimelineFrame frame(box, picture);
  const TimelineBoxes& boxes = frame.boxes();
  return boxes.rows.contains(at) || boxes.labels.contains(at) ? frame.row_at(at.y) : -1;
}

std::optional<double> timeline_time(const Box& box, const Picture& picture, Point at) {
  const TimelineBoxes boxes = timeline_boxes(box, picture);
  if (!box.contains(at) || at.x < boxes.rows.x || at.x >= boxes.rows.right()) return std::nullopt;
  return time_at(picture.view.timeline, boxes.rows, at.x);
}

float rows_height(const Picture& picture) {
  return picture.scaled(picture.rows.height(picture.view.timeline.ghosts));
}

void reveal_target(TimelineView& view, const Target& target, const Box& box, const Picture& picture) {
  int row = picture.rows.row_of(target);
  const BarPlace place = picture.rows.place_of(target);
  if (place.row >= 0) row = place.row;
  if (row < 0) return;
  const auto k = static_cast<std::size_t>(row);
  reveal_rows(view, picture.scaled(picture.rows.top(k, view.ghosts)),
              picture.scaled(picture.rows.top(k + 1, view.ghosts)), rows_height(picture),
              timeline_boxes(box, picture).rows.height);
}

}  // namespace fairlead::view
