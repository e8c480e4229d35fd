// SPDX-License-Identifier: MIT
// Over the bars: dates of orders, what is chosen, hovered or walked, the clock's line.
#include <algorithm>
#include <array>

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/timeline_parts.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float marker_size = 4;
constexpr float marker_pitch = 3;  ///< nearer ones of a kind are drawn as one
constexpr float walk_line = 2;
constexpr float date_text = 10;

class MarkPainter {
 public:
  MarkPainter(const TimelineFrame& frame, Layer& layer) : frame_(frame), picture_(frame.picture()), layer_(layer) {}

  void markers() {
    for (std::size_t r = frame_.first_row(); r < frame_.last_row(); ++r) {
      std::array<float, 4> last{-1e9F, -1e9F, -1e9F, -1e9F};
      for (const Marker& marker : in_view(frame_.row(r).markers)) {
        float& before = last[static_cast<std::size_t>(marker.kind)];
        const float x = frame_.x(marker.at);
        if (x - before < frame_.scaled(marker_pitch)) continue;
        before = x;
        add_marker(marker, x, r);
      }
    }
  }

  /// Due date and deadline of the chosen order, over all rows.
  void dates(OrderId order) {
    if (!order.valid()) return;
    const Order& of = picture_.run.scenario().orders[order.index()];
    if (of.due) date(*of.due, "due", frame_.theme().deadline);
    if (of.deadline) date(*of.deadline, "deadline", frame_.theme().bad);
  }

  void first_difference() {
    if (picture_.comparison == nullptr || !picture_.comparison->first_difference()) return;
    date(picture_.run.instant(picture_.comparison->first_difference()->at), "first difference",
         frame_.theme().other_run);
  }

  void target(const Target& target, Colour colour, float width) {
    if (!target.valid()) return;
    if (target.interval >= 0 || target.kind == TargetKind::Activity || target.kind == TargetKind::Order)
      bars(target, colour, width);
    if (target.kind != TargetKind::Order && target.kind != TargetKind::Activity) row(target, colour);
  }

  void walk() {
    if (picture_.walk == nullptr || !picture_.walk->valid()) return;
    const auto steps = picture_.walk->steps();
    const Colour colour = frame_.theme().walk;
    std::vector<Point> way;
    for (std::size_t k = 0; k < steps.size(); ++k) {
      const Box box = step_box(steps[k]);
      if (box.empty()) continue;
      const bool here = k == picture_.walk->position();
      add_frame(layer_, box, colour.with_alpha(here ? 255 : 150), frame_.scaled(here ? walk_line : 1));
      if (here) layer_.rects.push_back({box, colour.with_alpha(50)});
      way.push_back({box.x, box.centre().y});
      way.push_back({box.right(), box.centre().y});
    }
    for (std::size_t k = 2; k + 1 < way.size(); k += 2)
      layer_.lines.push_back({way[k - 1], way[k], colour, frame_.scaled(1)});
  }

 private:
  void date(Instant at, const char* name, Colour colour) {
    const Box& rows = frame_.boxes().rows;
    const float x = frame_.x(picture_.run.tick(at));
    if (x < rows.x || x > rows.right()) return;
    add_dashes(layer_, {x, rows.y}, {x, rows.bottom()}, colour, frame_.scaled(1), frame_.scaled(5), frame_.scaled(3));
    const float size = frame_.scaled(date_text);
    const std::string text = picture_.say(name);
    const float width = picture_.text.width(text, size) + frame_.scaled(6);
    layer_.rects.push_back({{x - width, rows.bottom() - (1.4F * size), width, 1.4F * size}, colour});
    layer_.labels.push_back({.at = {x - (width / 2), rows.bottom() - (0.35F * size)},
                             .text = text,
                             .colour = readable_on(colour),
                             .size = size,
                             .align = Align::Centre});
  }

  [[nodiscard]] std::span<const Marker> in_view(const std::vector<Marker>& markers) const {
    const auto first = std::lower_bound(markers.begin(), markers.end(), frame_.from(),
                                        [](const Marker& marker, Tick at) { return marker.at < at; });
    const auto last = std::upper_bound(first, markers.end(), frame_.to(),
                                       [](Tick at, const Marker& marker) { return at < marker.at; });
    return {first, last};
  }

  void add_marker(const Marker& marker, float x, std::size_t row) {
    const Theme& theme = frame_.theme();
    const float top = frame_.row_y(row);
    const float size = frame_.scaled(marker_size);
    switch (marker.kind) {
      case MarkerKind::Due:
        return flag(x, top, frame_.row_height(row), size, theme.deadline, frame_.scaled(1));
      case MarkerKind::Deadline:
        return flag(x, top, frame_.row_height(row), size * 1.4F, theme.bad, frame_.scaled(2));
      case MarkerKind::Milestone:
        return diamond({x, top + frame_.scaled(row_padding + (bar_height / 2))}, size * 1.2F, theme.milestone);
      case MarkerKind::Delivery:
        layer_.dots.push_back({{x, top + frame_.scaled(row_padding + (bar_height / 2))}, size * 1.25F, theme.panel});
        layer_.dots.push_back({{x, top + frame_.scaled(row_padding + (bar_height / 2))},
                               size,
                               delivered_late(marker) ? theme.bad : theme.good});
    }
  }

  [[nodiscard]] bool delivered_late(const Marker& marker) const {
    const Order& order = picture_.run.scenario().orders[marker.order.index()];
    return order.due && picture_.run.tick(*order.due) < marker.at;
  }

  void flag(float x, float top, float height, float size, Colour colour, float width) {
    layer_.rects.push_back({{x - (width / 2), top, width, height}, colour});
    layer_.triangles.push_back({{x, top}, {x - (2 * size), top + size}, {x, top + (2 * size)}, colour});
  }

  void diamond(Point at, float size, Colour colour) {
    const auto shape = [&](float reach, Colour fill) {
      const std::array<Point, 4> corners{Point{at.x, at.y - reach}, Point{at.x + reach, at.y},
                                         Point{at.x, at.y + reach}, Point{at.x - reach, at.y}};
      add_convex(layer_, corners, fill);
    };
    shape(size + frame_.scaled(1.5F), frame_.theme().panel);
    shape(size, colour);
  }

  /// Those of the target's order in view; of an activity its own; of an interval that one alone.
  void bars(const Target& target, Colour colour, float width) {
    float last = -1e9F;
    BarPlace before;
    const auto mark = [&](const BarPlace& place) {
      if (!frame_.sees(place)) return;
      const Box box = frame_.bar_box(place);
      if (place.row == before.row && place.lane == before.lane && box.right() - last < 2) return;
      last = box.right();
      before = place;
      add_frame(layer_, grown(box, width), colour, width);
    };
    if (!target.order().valid()) return mark(picture_.rows.place_of(target));
    for (const BarPlace& place : picture_.rows.bars_of(target.order()))
      if (is_meant(picture_.rows.bar(place), target)) mark(place);
  }

  static bool is_meant(const Bar& bar, const Target& target) {
    if (target.interval >= 0 && bar.interval >= 0) return bar.interval == target.interval;
    return target.activity < 0 || bar.activity == target.activity;
  }

  static Box grown(const Box& box, float by) { return box.inset(-by / 2); }

  void row(const Target& target, Colour colour) {
    const int row = picture_.rows.row_of(target);
    if (row < 0) return;
    const auto k = static_cast<std::size_t>(row);
    if (k < frame_.first_row() || k >= frame_.last_row()) return;
    const Box& rows = frame_.boxes().rows;
    add_frame(layer_, {rows.x - 2, frame_.row_y(k), rows.width + 4, frame_.row_height(k)}, colour.with_alpha(160),
              frame_.scaled(1));
  }

  /// Where the step went on: its asset's row, else a row of its activity; empty if none is in view.
  [[nodiscard]] Box step_box(const WalkStep& step) const {
    int row = step.asset.valid() ? picture_.rows.row_of(target_of(step.asset)) : -1;
    if (row < 0)
      row = picture_.rows.row_of(step.activity.valid() ? target_of(step.activity) : target_of(picture_.walk->order()));
    if (row < 0 && step.place.valid()) row = picture_.rows.row_of(target_of(step.place));
    const auto k = static_cast<std::size_t>(row);
    if (row < 0 || k < frame_.first_row() || k >= frame_.last_row()) return {};
    const Box& rows = frame_.boxes().rows;
    const float left = std::max(frame_.x(step.start), rows.x - 8);
    const float right = std::min(frame_.x(step.end), rows.right() + 8);
    if (right < left) return {};
    return {left, frame_.row_y(k) + 1, std::max(right - left, frame_.scaled(3)), frame_.row_height(k) - 2};
  }

  const TimelineFrame& frame_;
  const Picture& picture_;
  Layer& layer_;
};

}  // namespace

void add_now_line(Layer& layer, const TimelineFrame& frame, const Box& box) {
  const float width = frame.scaled(1.5F);
  layer.rects.push_back({{frame.x(frame.picture().now()) - (width / 2), box.y, width, box.height}, frame.theme().now});
}

void add_timeline_marks(Scene& scene, const TimelineFrame& frame) {
  const Box& rows = frame.boxes().rows;
  const Picture& picture = frame.picture();
  MarkPainter(frame, scene.add_layer(rows)).markers();
  add_now_line(scene.add_layer(rows), frame, rows);
  MarkPainter over(frame, scene.add_layer(rows));
  over.first_difference();
  over.dates(picture.view.selected.order());
  over.walk();
  over.target(picture.view.selected, frame.theme().selected, frame.scaled(2));
  if (!(picture.view.hovered == picture.view.selected))
    over.target(picture.view.hovered, frame.theme().hovered, frame.scaled(1));
}

}  // namespace fairlead::view
