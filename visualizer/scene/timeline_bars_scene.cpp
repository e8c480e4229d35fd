// SPDX-License-Identifier: MIT
// Bars of the rows in view with their texts, ghosts below them.
#include <algorithm>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/service_colour.hpp"
#include "visualizer/scene/timeline_parts.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float fold_below = 3;
constexpr float gap_from = 5;  ///< wider bars leave a pixel to the next
constexpr float text_from = 40;
constexpr float text_size = 11;
constexpr float text_margin = 4;

constexpr float folded_share = 0.62F;  ///< of a bar's height: folded ones are lower
constexpr float quiet_share = 0.2F;    ///< idle and off hire

bool is_quiet(Look look) {
  return look == Look::Idle || look == Look::OffHire;
}

class BarPainter {
 public:
  BarPainter(const TimelineFrame& frame, Layer& layer) : frame_(frame), picture_(frame.picture()), layer_(layer) {}

  void all() {
    for (std::size_t r = frame_.first_row(); r < frame_.last_row(); ++r)
      for (std::size_t l = 0; l < frame_.row(r).lanes.size(); ++l) {
        const float y = frame_.lane_y(r, l);
        const float bottom = frame_.boxes().rows.bottom();
        if (y > bottom || y + frame_.scaled(lane_pitch(true)) < frame_.boxes().rows.y) continue;
        lane(frame_.row(r).lanes[l], y);
      }
  }

 private:
  void lane(const RowLane& lane, float y) {
    const double cell = frame_.seconds_per_pixel() * static_cast<double>(frame_.scaled(fold_below));
    fold(lane.bars, frame_.from(), frame_.to(), cell, folded_);
    for (const FoldedBar& bar : folded_) {
      const Box box = bar_box(bar, y);
      layer_.rects.push_back(rect(bar, lane.bars.bars()[bar.first], box));
      if (bar.count == 1 && box.width >= frame_.scaled(text_from)) text(lane.bars.bars()[bar.first], box);
    }
    if (!frame_.view().ghosts) return;
    fold(lane.ghosts, frame_.from(), frame_.to(), cell, folded_);
    for (const FoldedBar& ghost : folded_) add_ghost(ghost, y + frame_.scaled(bar_height + 1));
  }

  [[nodiscard]] Box bar_box(const FoldedBar& bar, float y) const {
    const Box& rows = frame_.boxes().rows;
    const float left = std::max(frame_.x(bar.start), rows.x);
    float width = std::min(frame_.x(bar.end), rows.right()) - left;
    if (width > frame_.scaled(gap_from) && bar.count == 1) width -= 1;
    const float height = frame_.scaled(bar_height);
    const float share = is_quiet(bar.look) ? quiet_share : bar.count > 1 ? folded_share : 1.0F;
    return {left, y + (height * (1 - share) / 2), std::max(width, 1.0F), height * share};
  }

  [[nodiscard]] Rect rect(const FoldedBar& bar, const Bar& first, const Box& box) const {
    const LookStyle style = bar_style(picture_, bar.look, bar.count == 1 ? first.service : -1);
    return {box, style.fill, style.hatch, style.ink};
  }

  void add_ghost(const FoldedBar& ghost, float y) {
    Box box = bar_box(ghost, y);
    box.y = y;
    box.height = frame_.scaled(ghost_height - 1);
    if (picture_.other == nullptr) {
      layer_.rects.push_back({box, frame_.theme().planned});
      return;
    }
    const LookStyle style = bar_style(picture_, ghost.look, -1);
    layer_.rects.push_back({box, style.hatch == Hatch::None ? style.fill : mix(style.fill, style.ink, 0.6F)});
    const float edge = frame_.scaled(1);
    layer_.rects.push_back({{box.x, box.bottom() - edge, box.width, edge}, frame_.theme().other_run});
  }

  void text(const Bar& bar, const Box& box) {
    if (is_quiet(bar.look) || bar.order < 0) return;
    const float size = frame_.scaled(text_size);
    const float margin = frame_.scaled(text_margin);
    const std::string shown = fitting_words(bar, box.width - (2 * margin), size);
    if (shown.size() < 4) return;
    const LookStyle style = bar_style(picture_, bar.look, bar.service);
    if (style.hatch != Hatch::None)
      layer_.rects.push_back(
          {{box.x + (margin / 2), box.y, picture_.text.width(shown, size) + margin, box.height}, style.fill});
    layer_.labels.push_back({.at = {box.x + margin, box.y + (box.height / 2) + (size * 0.36F)},
                             .text = shown,
                             .colour = readable_on(style.fill),
                             .size = size});
  }

  /// The whole if it fits, else the order or the activity if that does, else the beginning of the first.
  [[nodiscard]] std::string fitting_words(const Bar& bar, float room, float size) const {
    const std::string whole = words(bar);
    if (picture_.text.width(whole, size) <= room) return whole;
    const ActivityRef ref{OrderId{bar.order}, bar.activity};
    const bool names_both = !is_waiting(bar.look) && bar.look != Look::Sailing && bar.look != Look::Towed;
    if (names_both && picture_.text.width(order_name(picture_.run, ref.order), size) > room) {
      std::string activity = activity_name(picture_.run, ref);
      if (picture_.text.width(activity, size) <= room) return activity;
    }
    return fitted(whole, room, size, picture_.text);
  }

  /// What the row does not say already.
  [[nodiscard]] std::string words(const Bar& bar) const {
    const RunView& run = picture_.run;
    const ActivityRef ref{OrderId{bar.order}, bar.activity};
    if (bar.interval < 0) {
      if (is_waiting(bar.look)) return waiting_words(run.attempts(ref).front().bound_by, bar);
      const bool known = frame_.view().rows.by == RowsBy::Order;
      return known ? activity_name(run, ref) : order_name(run, ref.order) + ": " + activity_name(run, ref);
    }
    const Interval& interval = run.trace().intervals[static_cast<std::size_t>(bar.interval)];
    if (bar.look == Look::Sailing || bar.look == Look::Towed) return "→ " + place_name(run, interval.place_to);
    if (is_waiting(bar.look)) return waiting_words(interval.cause, bar);
    return order_name(run, ref.order) + ": " + activity_name(run, ref);
  }

  [[nodiscard]] std::string waiting_words(const Cause& cause, const Bar& bar) const {
    const bool fits = look_of_waiting(cause.kind) == bar.look && cause.kind != CauseKind::None;
    if (!fits) return picture_.say(look_name(bar.look));
    const std::string what = cause_text(picture_.words, picture_.run, cause);
    return cause.kind == CauseKind::Weather ? what : phrase(picture_.say("waits for {0}"), {what});
  }

  const TimelineFrame& frame_;
  const Picture& picture_;
  Layer& layer_;
  std::vector<FoldedBar> folded_{};
};

}  // namespace

Colour readable_on(Colour ground) {
  constexpr Colour black{0, 0, 0, 255};
  constexpr Colour white{255, 255, 255, 255};
  return contrast(ground, black) > contrast(ground, white) ? black : white;
}

Colour service_colour(const Picture& picture, int service) {
  if (service < 0) return picture.theme.ink_soft;
  return shown_colour(picture.run.scenario().services[static_cast<std::size_t>(service)], picture.theme);
}

LookStyle bar_style(const Picture& picture, Look look, int service) {
  LookStyle style = picture.theme.style(look);
  if (picture.view.timeline.colour_by_service && look == Look::Working && service >= 0)
    style.fill = service_colour(picture, service);
  return style;
}

void add_timeline_bars(Scene& scene, const TimelineFrame& frame) {
  BarPainter(frame, scene.add_layer(frame.boxes().rows)).all();
}

}  // namespace fairlead::view
