// SPDX-License-Identifier: MIT
#include <algorithm>

#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/timeline_view.hpp"

namespace fairlead::view {

namespace {

constexpr float beyond_edge = 8;
constexpr float least_width = 3;

}  // namespace

TimelineFrame::TimelineFrame(const Box& box, const Picture& picture)
    : picture_(&picture), boxes_(timeline_boxes(box, picture)) {
  const std::size_t count = picture.rows.rows().size();
  const float scale = picture.view.scale;
  const float top = std::max(0.0F, view().scroll / scale);
  const float bottom = (view().scroll + boxes_.rows.height) / scale;
  const int first = picture.rows.row_at(top, view().ghosts);
  first_row_ = first < 0 ? count : static_cast<std::size_t>(first);
  const int last = picture.rows.row_at(bottom, view().ghosts);
  last_row_ = last < 0 ? count : static_cast<std::size_t>(last) + 1;
}

double TimelineFrame::seconds_per_pixel() const {
  return boxes_.rows.width > 0 ? (view().to_s - view().from_s) / static_cast<double>(boxes_.rows.width) : 1;
}

float TimelineFrame::x(Tick at) const {
  return x_at(view(), boxes_.rows, at);
}

Tick TimelineFrame::from() const {
  return static_cast<Tick>(std::clamp(view().from_s, 0.0, double{never}));
}

Tick TimelineFrame::to() const {
  return static_cast<Tick>(std::clamp(view().to_s + 1, 1.0, double{never}));
}

double TimelineFrame::time(float x) const {
  return time_at(view(), boxes_.rows, x);
}

float TimelineFrame::row_y(std::size_t k) const {
  return boxes_.rows.y - view().scroll + scaled(picture_->rows.top(k, view().ghosts));
}

float TimelineFrame::lane_y(std::size_t row, std::size_t lane) const {
  return row_y(row) + scaled(row_padding + (static_cast<float>(lane) * lane_pitch(view().ghosts)));
}

bool TimelineFrame::sees(const BarPlace& place) const {
  const auto row = static_cast<std::size_t>(place.row);
  if (place.row < 0 || place.bar < 0 || row < first_row_ || row >= last_row_) return false;
  const Bar& bar = picture_->rows.bar(place);
  return bar.end > from() && bar.start < to();
}

Box TimelineFrame::bar_box(const BarPlace& place) const {
  const Bar& bar = picture_->rows.bar(place);
  const Box& rows = boxes_.rows;
  const float left = std::max(x(bar.start), rows.x - beyond_edge);
  const float right = std::min(x(bar.end), rows.right() + beyond_edge);
  const float y = lane_y(static_cast<std::size_t>(place.row), static_cast<std::size_t>(place.lane));
  return {left, y, std::max(right - left, least_width), scaled(bar_height)};
}

int TimelineFrame::row_at(float y) const {
  return picture_->rows.row_at((y - boxes_.rows.y + view().scroll) / picture_->view.scale, view().ghosts);
}

}  // namespace fairlead::view
