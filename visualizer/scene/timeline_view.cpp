// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_view.hpp"

#include <algorithm>
#include <cmath>

namespace fairlead::view {

double time_at(const TimelineView& view, const Box& chart, float x) {
  if (chart.width <= 0) return view.from_s;
  return view.from_s + ((view.to_s - view.from_s) * static_cast<double>((x - chart.x) / chart.width));
}

float x_at(const TimelineView& view, const Box& chart, double at_s) {
  const double share = (at_s - view.from_s) / (view.to_s - view.from_s);
  return chart.x + static_cast<float>(share * static_cast<double>(chart.width));
}

void show_range(TimelineView& view, double from_s, double to_s, double end_s) {
  if (!std::isfinite(from_s) || !std::isfinite(to_s)) return;
  const double longest = std::max(end_s, shortest_span_s);
  const double span = std::clamp(to_s - from_s, shortest_span_s, longest);
  view.from_s = std::clamp(((from_s + to_s) - span) / 2, 0.0, longest - span);
  view.to_s = view.from_s + span;
}

void zoom(TimelineView& view, double factor, double at_s, double end_s) {
  if (!(factor > 0)) return;
  const double span = view.to_s - view.from_s;
  const double wanted = std::clamp(span / factor, shortest_span_s, std::max(end_s, shortest_span_s));
  const double before = (at_s - view.from_s) * wanted / span;
  show_range(view, at_s - before, at_s - before + wanted, end_s);
}

void pan(TimelineView& view, double by_s, double end_s) {
  show_range(view, view.from_s + by_s, view.to_s + by_s, end_s);
}

void reveal_time(TimelineView& view, double at_s, double end_s) {
  if (at_s >= view.from_s && at_s <= view.to_s) return;
  const double half = (view.to_s - view.from_s) / 2;
  show_range(view, at_s - half, at_s + half, end_s);
}

void scroll_to(TimelineView& view, float scroll, float height, float room) {
  view.scroll = std::clamp(scroll, 0.0F, std::max(0.0F, height - room));
}

void reveal_rows(TimelineView& view, float top, float bottom, float height, float room) {
  float scroll = view.scroll;
  if (bottom > scroll + room) scroll = bottom - room;
  if (top < scroll) scroll = top;
  scroll_to(view, scroll, height, room);
}

}  // namespace fairlead::view
