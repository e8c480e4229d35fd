// SPDX-License-Identifier: MIT
// Session: a run (or two) being looked at: view, clock, selection, explanation, and what actions do to them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "visualizer/scene/actions.hpp"
#include "visualizer/scene/layout.hpp"
#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/playback.hpp"

namespace fairlead::view {

class Comparison;

/// What an action asks of the window; a session has none.
enum class Request { None, Screenshot, Quit };

class Session {
 public:
  /// The measure must outlive the session.
  Session(std::unique_ptr<RunView> run, const TextMeasure& text);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  [[nodiscard]] const RunView& run() const { return *run_; }
  [[nodiscard]] const RunView* other() const { return other_.get(); }
  /// Looks at another run on the same clock; null: no more.
  void compare_with(std::unique_ptr<RunView> other);

  /// Free to change; rows are made anew when they are asked for.
  [[nodiscard]] View& view() { return view_; }
  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] Playback& playback() { return playback_; }
  [[nodiscard]] const Playback& playback() const { return playback_; }
  [[nodiscard]] const Walk* walk() const { return walk_.get(); }
  [[nodiscard]] const TimelineRows& rows();
  [[nodiscard]] const Comparison* comparison() const { return comparison_.get(); }
  [[nodiscard]] const FigureIndex& figures() const { return *figures_; }
  /// All that drawing needs; holds until the session changes.
  [[nodiscard]] Picture picture();

  void resize(float width, float height);
  [[nodiscard]] const Layout& boxes() const { return boxes_; }

  Request perform(Action action);
  /// Lets the clock run for so many seconds of watching. True if anything moved.
  bool advance(double elapsed_s);
  void set_time(double now_s);
  /// `2021-03-15T12:00:00+07:00`, where the clock stands.
  [[nodiscard]] std::string time_stamp() const;
  void select(const Target& target);
  /// Chooses and brings it into view on map and timeline.
  void show(const Target& target);
  void explain(const Target& target);
  void end_walk();
  /// Steps along the explanation that is being walked and moves the clock there; none: nothing happens.
  void walk_by(int steps);

  // The pointer, in pixels of the picture.
  void point_at(Point at);
  void press(Point at, bool shift);
  void drag_to(Point at);
  void release(Point at);
  /// `notches` of the wheel, away from the person positive; Ctrl is fine, Shift fast.
  void wheel(Point at, float notches, bool ctrl, bool shift);

 private:
  enum class Part { None, Map, Timeline, Overview, Figures };

  [[nodiscard]] Part part_at(Point at) const;
  [[nodiscard]] Target target_at(Point at);
  [[nodiscard]] const std::vector<Tick>& events();
  void lay_out();
  void reveal_on_map(const Target& target);
  void step_to_event(int direction);
  void step_selection(int direction);
  void clear_step_by_step();
  void go_to_first_difference();
  void go_to(double at_s);
  void loop_from(double from_s);
  void loop_to(double to_s);
  void set_loop(double from_s, double to_s);
  void play_or_pause();
  void show_walk();
  void fit_selected();
  void scroll_timeline(float pixels);
  void zoom_map(Point at, double factor);
  void pan_map(Point from, Point to);
  void scrub_to(Point at);
  void drag_timeline(Point at);
  void wheel_on_timeline(Point at, float notches, double factor);
  void click(Point at);
  void perform_on_clock(Action action);
  void perform_on_timeline(Action action);
  void perform_on_map(Action action);
  void perform_on_choice(Action action);
  void perform_on_looks(Action action);

  std::unique_ptr<RunView> run_;
  const TextMeasure* text_;
  std::unique_ptr<RunView> other_;
  View view_{};
  Words words_{};
  Playback playback_{};
  std::unique_ptr<FigureIndex> figures_;
  std::unique_ptr<FigureIndex> other_figures_;
  std::unique_ptr<Comparison> comparison_;
  std::unique_ptr<TimelineRows> rows_;
  RowChoice rows_made_for_{};
  std::unique_ptr<Walk> walk_;
  std::vector<Tick> events_{};  ///< starts of intervals and activities, sorted, made when first needed
  float width_ = 0;
  float height_ = 0;
  Layout boxes_{};
  Part dragged_ = Part::None;
  bool moved_ = false;  ///< the pointer moved since it was pressed: a drag, not a click
  bool ranging_ = false;
  Point pressed_at_{};
  Point last_{};
};

}  // namespace fairlead::view
