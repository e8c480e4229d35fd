// SPDX-License-Identifier: MIT
// What actions of a session have in common: going to times, fitting, scrolling, stepping through rows.
#include <algorithm>

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/scene/target_span.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

/// Share of a fitted stretch that is shown on either side of it.
constexpr double fit_margin = 0.1;

}  // namespace

void Session::play_or_pause() {
  const bool at_end = playback_.backwards ? view_.now_s <= 0 : view_.now_s >= run_->end();
  if (!playback_.playing && at_end && !playback_.loop_s) set_time(playback_.backwards ? run_->end() : 0);
  playback_.playing = !playback_.playing;
}

void Session::go_to(double at_s) {
  set_time(at_s);
  reveal_time(view_.timeline, view_.now_s, run_->end());
}

// What the new limit leaves no room for goes to the end or the beginning.
void Session::loop_from(double from_s) {
  const auto& loop = playback_.loop_s;
  set_loop(from_s, loop && loop->second > from_s ? loop->second : run_->end());
}

void Session::loop_to(double to_s) {
  const auto& loop = playback_.loop_s;
  set_loop(loop && loop->first < to_s ? loop->first : 0, to_s);
}

void Session::set_loop(double from_s, double to_s) {
  if (from_s < to_s) playback_.loop_s = {from_s, to_s};
}

/// Escape undoes the latest layer: popup, explanation, following, selection.
void Session::clear_step_by_step() {
  if (view_.popup != Popup::None)
    view_.popup = Popup::None;
  else if (walk_)
    end_walk();
  else
    select({});
}

/// The stretch of time that concerns what is chosen.
void Session::fit_selected() {
  const auto span = time_span(*run_, view_.selected);
  if (!span) return;
  const double margin = fit_margin * static_cast<double>(span->second - span->first);
  show_range(view_.timeline, span->first - margin, span->second + margin, run_->end());
  reveal_target(view_.timeline, view_.selected, boxes_.timeline, picture());
}

void Session::scroll_timeline(float pixels) {
  TimelineView& timeline = view_.timeline;
  const Picture now = picture();
  scroll_to(timeline, timeline.scroll + pixels, rows_height(now), timeline_boxes(boxes_.timeline, now).rows.height);
}

void Session::step_selection(int direction) {
  const auto all = rows().rows();
  if (all.empty()) return;
  const int last = static_cast<int>(all.size()) - 1;
  const int here = rows().row_of(view_.selected);
  const int there = here < 0 ? (direction > 0 ? 0 : last) : std::clamp(here + direction, 0, last);
  show(all[static_cast<std::size_t>(there)].target);
}

void Session::go_to_first_difference() {
  if (!comparison_ || !comparison_->first_difference()) return;
  const FirstDifference& difference = *comparison_->first_difference();
  go_to(difference.at);
  show(difference.target);
}

}  // namespace fairlead::view
