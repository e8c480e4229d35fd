// SPDX-License-Identifier: MIT
// The pool strip: units of one pool claimed over time, against its capacity.
#include <algorithm>
#include <cmath>

#include "core/base/quantity.hpp"
#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/column_rects.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/timeline_parts.hpp"

namespace fairlead::view {

namespace {

constexpr float head_room = 5;  ///< pixels at scale 1 above the capacity

PoolId pool_of_activity(const RunView& run, ActivityRef ref) {
  for (const ActivityRecord& record : run.attempts(ref))
    if (record.bound_by.kind == CauseKind::Pool) {
      const auto& pools = run.scenario().pools;
      for (std::size_t k = 0; k < pools.size(); ++k)
        if (pools[k].id == record.bound_by.detail) return PoolId{k};
    }
  const Activity* activity = run.activity(ref);
  if (activity == nullptr) return {};
  const OrderPlan& plan = run.run().plan.orders[ref.order.index()];
  const int mode = plan.activities[static_cast<std::size_t>(ref.activity)].mode;
  const auto& needs = activity->modes[static_cast<std::size_t>(mode)].pools;
  return needs.empty() ? PoolId{} : needs.front().pool;
}

class PoolPainter {
 public:
  PoolPainter(const TimelineFrame& frame, const PoolCurve& curve, Layer& layer)
      : frame_(frame), curve_(curve), layer_(layer), box_(frame.boxes().pool) {
    box_.y += frame.scaled(head_room);
    box_.height -= frame.scaled(head_room + 1);
    top_ = std::max({curve.capacity(), curve.greatest(), 1e-9});
  }

  void all() {
    const double per_pixel = std::max(frame_.seconds_per_pixel(), 1.0);
    for (double at = frame_.view().from_s; at < frame_.view().to_s; at += per_pixel) column(at, at + per_pixel);
    append(layer_, below_);
    append(layer_, edge_);
    const float capacity = y(curve_.capacity());
    add_dashes(layer_, {box_.x, capacity}, {box_.right(), capacity}, frame_.theme().limit, frame_.scaled(1),
               frame_.scaled(8), frame_.scaled(4));
  }

 private:
  [[nodiscard]] float y(double units) const { return box_.bottom() - static_cast<float>(units / top_) * box_.height; }

  void column(double from_s, double to_s) {
    const Tick from = static_cast<Tick>(from_s);
    const double units = curve_.range(from, std::max(from + 1, static_cast<Tick>(to_s))).greatest;
    if (units <= 0) return;
    const float left = frame_.x(from);
    const float at = std::round(y(units));
    const float width = std::max(1.0F, frame_.x(static_cast<Tick>(to_s)) - left);
    const bool full = units >= curve_.capacity();
    const Colour colour = full ? frame_.theme().bad : frame_.theme().weather;
    add_column(below_, {left, at, width, box_.bottom() - at}, colour.with_alpha(70));
    add_column(edge_, {left, at, width, frame_.scaled(1.5F)}, colour);
  }

  const TimelineFrame& frame_;
  const PoolCurve& curve_;
  Layer& layer_;
  Box box_;
  double top_ = 1;
  std::vector<Rect> below_{};
  std::vector<Rect> edge_{};
};

}  // namespace

PoolId shown_pool(const Picture& picture) {
  const Target& target = picture.view.selected;
  if (target.kind == TargetKind::Pool) return PoolId{target.index};
  if (target.kind == TargetKind::Activity) {
    const PoolId pool = pool_of_activity(picture.run, target.activity_ref());
    if (pool.valid()) return pool;
  }
  return picture.rows.busiest_pool();
}

void add_pool_strip(Scene& scene, const TimelineFrame& frame) {
  const Box& box = frame.boxes().pool;
  const Picture& picture = frame.picture();
  const PoolId pool = shown_pool(picture);
  if (box.empty() || !pool.valid()) return;
  const PoolCurve& curve = picture.rows.pools()[pool.index()];
  const auto units = [&](double value) {
    return number_text(picture.words, value, value < 10 && value != std::floor(value) ? 1 : 0);
  };
  add_strip_heading(
      scene, frame, box, pool_name(picture.run, pool),
      {phrase(picture.say("{0} of {1} in use"), {units(curve.at(picture.now())), units(curve.capacity())})});
  PoolPainter(frame, curve, scene.add_layer(box)).all();
  add_now_line(scene.add_layer(box), frame, box);
}

}  // namespace fairlead::view
