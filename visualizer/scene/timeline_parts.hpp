// SPDX-License-Identifier: MIT
// Parts of the timeline's scene, and TimelineFrame: where rows, lanes and times of one picture lie.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"
#include "visualizer/scene/time_axis.hpp"
#include "visualizer/scene/timeline_layout.hpp"
#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::view {

class TimelineFrame {
 public:
  /// The picture must outlive it.
  TimelineFrame(const Box& box, const Picture& picture);
  TimelineFrame(const Box& box, const Picture&& picture) = delete;

  [[nodiscard]] const Picture& picture() const { return *picture_; }
  [[nodiscard]] const Theme& theme() const { return picture_->theme; }
  [[nodiscard]] const TimelineView& view() const { return picture_->view.timeline; }
  [[nodiscard]] const TimelineBoxes& boxes() const { return boxes_; }
  [[nodiscard]] float scaled(float pixels) const { return picture_->scaled(pixels); }

  [[nodiscard]] double seconds_per_pixel() const;
  [[nodiscard]] float x(Tick at) const;
  [[nodiscard]] Tick from() const;  ///< in view
  [[nodiscard]] Tick to() const;
  [[nodiscard]] double time(float x) const;

  // Rows in view: [first_row, last_row).
  [[nodiscard]] std::size_t first_row() const { return first_row_; }
  [[nodiscard]] std::size_t last_row() const { return last_row_; }
  [[nodiscard]] const TimelineRow& row(std::size_t k) const { return picture_->rows.rows()[k]; }
  [[nodiscard]] float row_y(std::size_t k) const;
  [[nodiscard]] float row_height(std::size_t k) const { return row_y(k + 1) - row_y(k); }
  /// Upper edge of the lane's bars.
  [[nodiscard]] float lane_y(std::size_t row, std::size_t lane) const;
  [[nodiscard]] bool sees(const BarPlace& place) const;
  /// Of the bar, cut at the chart's edges with a few pixels to spare; at least 3 pixels wide.
  [[nodiscard]] Box bar_box(const BarPlace& place) const;
  /// Row that contains the y; -1: none.
  [[nodiscard]] int row_at(float y) const;

 private:
  const Picture* picture_;
  TimelineBoxes boxes_;
  std::size_t first_row_ = 0;
  std::size_t last_row_ = 0;
};

void add_timeline_ground(Scene& scene, const TimelineFrame& frame, const TimeAxis& axis);
void add_timeline_bars(Scene& scene, const TimelineFrame& frame);
void add_timeline_marks(Scene& scene, const TimelineFrame& frame);
void add_timeline_labels(Scene& scene, const TimelineFrame& frame);
void add_timeline_axis(Scene& scene, const TimelineFrame& frame, const TimeAxis& axis);
void add_pool_strip(Scene& scene, const TimelineFrame& frame);
void add_weather_strip(Scene& scene, const TimelineFrame& frame);

/// The pool whose curve is shown: the chosen one, that which the chosen activity needs or waited for, else the one
/// used most; none if nothing is claimed.
[[nodiscard]] PoolId shown_pool(const Picture& picture);

/// Black or white, whichever is read better on the colour.
[[nodiscard]] Colour readable_on(Colour ground);
/// Of the bar, by look or by service.
[[nodiscard]] LookStyle bar_style(const Picture& picture, Look look, int service);
[[nodiscard]] Colour service_colour(const Picture& picture, int service);
/// Frames of rectangles and now line, drawn over all of the chart's height in a box.
void add_now_line(Layer& layer, const TimelineFrame& frame, const Box& box);
/// A strip's name and text in the labels' column beside it, with an edge above.
void add_strip_heading(Scene& scene, const TimelineFrame& frame, const Box& strip, const std::string& title,
                       const std::vector<std::string>& lines);

}  // namespace fairlead::view
