// SPDX-License-Identifier: MIT
// What pressing, dragging and turning the wheel do to a session.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/figure_scene.hpp"
#include "visualizer/scene/map_projection.hpp"
#include "visualizer/scene/map_scene.hpp"
#include "visualizer/scene/overview.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/window_scene.hpp"

namespace fairlead::view {

namespace {

/// A press that moves further is a drag.
constexpr float click_slack = 4;
constexpr double notch = 1.2;
constexpr double fine_notch = 1.04;
constexpr double fast_notch = 1.7;
constexpr float scroll_notch = 48;

double zoom_factor(float notches, bool ctrl, bool shift) {
  return std::pow(ctrl ? fine_notch : shift ? fast_notch : notch, notches);
}

}  // namespace

Session::Part Session::part_at(Point at) const {
  if (boxes_.map.contains(at) || boxes_.map_other.contains(at)) return Part::Map;
  if (boxes_.timeline.contains(at)) return Part::Timeline;
  if (boxes_.overview.contains(at)) return Part::Overview;
  if (boxes_.figures.contains(at)) return Part::Figures;
  return Part::None;
}

Target Session::target_at(Point at) {
  const Picture now = picture();
  switch (part_at(at)) {
    case Part::Map:
      return boxes_.map.contains(at) ? map_target(boxes_.map, now, at) : other_map_target(boxes_, now, at);
    case Part::Timeline:
      return timeline_target(boxes_.timeline, now, at);
    case Part::Figures:
      return figure_target(boxes_.figures, now, at);
    case Part::Overview:
    case Part::None:
      break;
  }
  return {};
}

void Session::point_at(Point at) {
  view_.pointer = at;
  view_.hovered = target_at(at);
}

void Session::press(Point at, bool shift) {
  dragged_ = part_at(at);
  pressed_at_ = last_ = at;
  moved_ = false;
  ranging_ = shift && dragged_ == Part::Timeline;
  if (dragged_ == Part::Overview) scrub_to(at);
}

void Session::drag_to(Point at) {
  if (std::hypot(at.x - pressed_at_.x, at.y - pressed_at_.y) > click_slack) moved_ = true;
  if (!moved_ && dragged_ != Part::Overview) return;
  switch (dragged_) {
    case Part::Map:
      pan_map(last_, at);
      break;
    case Part::Timeline:
      drag_timeline(at);
      break;
    case Part::Overview:
      scrub_to(at);
      break;
    case Part::Figures:
    case Part::None:
      break;
  }
  last_ = at;
}

void Session::drag_timeline(Point at) {
  const Picture now = picture();
  const auto before = timeline_time(boxes_.timeline, now, last_);
  const auto after = timeline_time(boxes_.timeline, now, at);
  if (!before || !after) return;
  if (ranging_) {
    const auto begun = timeline_time(boxes_.timeline, now, pressed_at_);
    if (begun) set_loop(std::min(*begun, *after), std::max(*begun, *after));
    return;
  }
  pan(view_.timeline, *before - *after, run_->end());
  scroll_timeline(last_.y - at.y);
}

void Session::release(Point at) {
  if (!moved_ && dragged_ != Part::None) click(at);
  dragged_ = Part::None;
}

void Session::click(Point at) {
  const Picture now = picture();
  if (dragged_ == Part::Figures) {
    if (const auto tab = figure_tab_at(boxes_.figures, now, at)) {
      view_.figure = *tab;
      return;
    }
    if (const auto time = figure_time_at(boxes_.figures, now, at)) set_time(*time);
  }
  const Target target = target_at(at);
  if (dragged_ == Part::Timeline && !target.valid())
    if (const auto time = timeline_time(boxes_.timeline, now, at)) set_time(*time);
  if (dragged_ != Part::Overview) select(target);
}

void Session::scrub_to(Point at) {
  set_time(overview_time(boxes_.overview, picture(), at.x));
}

void Session::wheel(Point at, float notches, bool ctrl, bool shift) {
  const double factor = zoom_factor(notches, ctrl, shift);
  switch (part_at(at)) {
    case Part::Map:
      zoom_map(at, factor);
      break;
    case Part::Timeline:
    case Part::Overview:
      wheel_on_timeline(at, notches, factor);
      break;
    case Part::Figures:
      scroll_figure(view_, -notches * scroll_notch * view_.scale, boxes_.figures, picture());
      break;
    case Part::None:
      break;
  }
}

/// Over the labels the rows scroll, elsewhere time is zoomed at the pointer.
void Session::wheel_on_timeline(Point at, float notches, double factor) {
  const auto time = timeline_time(boxes_.timeline, picture(), at);
  if (time)
    zoom(view_.timeline, factor, *time, run_->end());
  else
    scroll_timeline(-notches * scroll_notch * view_.scale);
}

void Session::zoom_map(Point at, double factor) {
  const Box& box = boxes_.map_other.contains(at) ? boxes_.map_other : boxes_.map;
  view_.map = zoomed(box, shown_map(box, *run_, view_), at, factor);
}

void Session::pan_map(Point from, Point to) {
  const MapView shown = shown_map(boxes_.map, *run_, view_);
  view_.map = dragged(boxes_.map, shown, from, to);
  view_.map.follow = false;
}

}  // namespace fairlead::view
