// SPDX-License-Identifier: MIT
#include "visualizer/scene/session.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/fleet_state.hpp"
#include "visualizer/scene/map_projection.hpp"
#include "visualizer/scene/map_scene.hpp"
#include "visualizer/scene/timeline_layout.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

std::vector<Tick> sorted_starts(const RunView& run) {
  std::vector<Tick> starts;
  starts.reserve(run.trace().intervals.size() + (2 * run.trace().activities.size()));
  for (const Interval& interval : run.trace().intervals) starts.push_back(run.tick(interval.start));
  for (const ActivityRecord& record : run.trace().activities) {
    starts.push_back(run.tick(record.start));
    starts.push_back(run.tick(record.end));
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

/// Where an asset is, where a place lies, where an activity is done.
std::optional<Position> position_of(const RunView& run, const Target& target, Tick at) {
  if (target.asset().valid()) return sight_of(run, target.asset(), at).position;
  const Activity* activity = run.activity(target.activity_ref());
  const PlaceId place = activity != nullptr ? activity->place : target.place();
  if (!place.valid()) return std::nullopt;
  return run.scenario().places[place.index()].position;
}

}  // namespace

Session::Session(std::unique_ptr<RunView> run, const TextMeasure& text)
    : run_(std::move(run)), text_(&text), figures_(std::make_unique<FigureIndex>(*run_)) {
  show_range(view_.timeline, 0, run_->end(), run_->end());
}

Session::~Session() = default;

void Session::compare_with(std::unique_ptr<RunView> other) {
  rows_.reset();
  comparison_.reset();
  other_figures_.reset();
  other_ = std::move(other);
  if (other_) {
    other_figures_ = std::make_unique<FigureIndex>(*other_);
    comparison_ = std::make_unique<Comparison>(*run_, *other_);
  }
  lay_out();
}

const TimelineRows& Session::rows() {
  if (!rows_ || rows_made_for_ != view_.timeline.rows) {
    rows_ = std::make_unique<TimelineRows>(*run_, other_.get(), view_.timeline.rows);
    rows_made_for_ = view_.timeline.rows;
  }
  return *rows_;
}

const std::vector<Tick>& Session::events() {
  if (events_.empty()) events_ = sorted_starts(*run_);
  return events_;
}

Picture Session::picture() {
  words_ = Words{view_.language};
  view_.map.night = night_strength(playback_);
  const Picture now{.run = *run_,
                    .other = other_.get(),
                    .view = view_,
                    .rows = rows(),
                    .figures = *figures_,
                    .other_figures = other_figures_.get(),
                    .comparison = comparison_.get(),
                    .walk = walk_.get(),
                    .theme = theme(view_.theme),
                    .words = words_,
                    .text = *text_};
  // Fewer rows, or more room for them, leave nothing to see where one had scrolled to.
  scroll_to(view_.timeline, view_.timeline.scroll, rows_height(now), timeline_boxes(boxes_.timeline, now).rows.height);
  return now;
}

void Session::resize(float width, float height) {
  width_ = width;
  height_ = height;
  lay_out();
}

void Session::lay_out() {
  boxes_ = layout(width_, height_, {.scale = view_.scale, .side = view_.side, .comparing = other_ != nullptr});
}

bool Session::advance(double elapsed_s) {
  if (!playback_.playing) return false;
  set_time(playback_.advance(view_.now_s, elapsed_s, run_->end()));
  return true;
}

void Session::set_time(double now_s) {
  view_.now_s = std::clamp(now_s, 0.0, static_cast<double>(run_->end()));
}

std::string Session::time_stamp() const {
  return format_instant(run_->instant(static_cast<Tick>(view_.now_s)), run_->scenario().zone_offset);
}

void Session::select(const Target& target) {
  if (walk_ && target.order() != walk_->order()) walk_.reset();
  view_.selected = target;
  if (!target.asset().valid()) view_.map.follow = false;
}

void Session::show(const Target& target) {
  select(target);
  if (!target.valid()) return;
  reveal_on_map(target);
  if (rows().place_of(target).row >= 0) reveal_target(view_.timeline, target, boxes_.timeline, picture());
}

/// Keeps the scale, and stays where it is if the target can be seen.
void Session::reveal_on_map(const Target& target) {
  const auto at = position_of(*run_, target, static_cast<Tick>(view_.now_s));
  MapView shown = shown_map(boxes_.map, *run_, view_);
  if (!at || boxes_.map.empty() || boxes_.map.contains(MapProjection{boxes_.map, shown}.at(*at))) return;
  shown.centre = *at;
  view_.map = shown;
}

void Session::explain(const Target& target) {
  walk_ = std::make_unique<Walk>(*run_, target);
  if (!walk_->valid()) walk_.reset();
  show_walk();
}

void Session::end_walk() {
  walk_.reset();
}

void Session::walk_by(int steps) {
  if (!walk_) return;
  for (int k = 0; k < std::abs(steps); ++k)
    if (steps > 0 ? !walk_->next() : !walk_->previous()) break;
  show_walk();
}

void Session::show_walk() {
  if (!walk_) return;
  playback_.playing = false;
  go_to(walk_->step().start);
  const Target shown = walk_->highlight();
  if (shown.valid()) reveal_target(view_.timeline, shown, boxes_.timeline, picture());
}

void Session::step_to_event(int direction) {
  const auto& all = events();
  playback_.playing = false;
  if (direction > 0) {
    const auto next = std::upper_bound(all.begin(), all.end(), static_cast<Tick>(std::floor(view_.now_s)));
    if (next != all.end()) set_time(*next);
  } else {
    const auto next = std::lower_bound(all.begin(), all.end(), static_cast<Tick>(std::ceil(view_.now_s)));
    if (next != all.begin()) set_time(*(next - 1));
  }
  reveal_time(view_.timeline, view_.now_s, run_->end());
}

}  // namespace fairlead::view
