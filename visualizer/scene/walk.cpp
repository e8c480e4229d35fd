// SPDX-License-Identifier: MIT
#include "visualizer/scene/walk.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

OrderId order_of(const RunView& run, const Target& target) {
  if (target.order().valid()) return target.order();
  if (target.interval < 0) return {};
  return run.trace().intervals[static_cast<std::size_t>(target.interval)].activity.order;
}

PlaceId place_of(const RunView& run, const ExplainedSegment& segment, const Interval* interval) {
  if (segment.kind == SegmentKind::Sailing && interval != nullptr) return interval->place_to;
  const Activity* activity = run.activity(segment.activity);
  const bool elsewhere = segment.kind == SegmentKind::Waiting && segment.busy_with.valid();
  if (interval != nullptr && (elsewhere || activity == nullptr || !activity->place.valid())) return interval->place_to;
  return activity == nullptr ? PlaceId{} : activity->place;
}

WalkStep step_of(const RunView& run, const ExplainedSegment& segment) {
  const Interval* interval = segment.asset.valid() ? run.interval_at(segment.asset, run.tick(segment.start)) : nullptr;
  return {.start = run.tick(segment.start),
          .end = run.tick(segment.end),
          .kind = segment.kind,
          .cause = segment.cause,
          .on_purpose = segment.on_purpose,
          .activity = segment.activity,
          .asset = segment.asset,
          .busy_with = segment.busy_with,
          .place = place_of(run, segment, interval),
          .interval = interval == nullptr ? -1 : run.interval_index(*interval),
          .lateness = segment.lateness};
}

}  // namespace

Walk::Walk(const RunView& run, const Target& from) : run_(&run) {
  const OrderId order = order_of(run, from);
  if (!order.valid()) return;
  explanation_ = explain_order(run.run(), order);
  for (const ExplainedSegment& segment : explanation_.segments) steps_.push_back(step_of(run, segment));
  if (steps_.empty()) steps_.push_back({.start = 0, .end = std::max(1, run.horizon())});
  last();
  if (!completed()) return;
  if (from.interval >= 0) {
    const Interval& interval = run.trace().intervals[static_cast<std::size_t>(from.interval)];
    stand_on(run.tick(interval.start), run.tick(interval.end));
  } else if (from.kind == TargetKind::Activity) {
    const auto attempts = run.attempts(from.activity_ref());
    if (!attempts.empty()) stand_on(run.tick(attempts.front().start), run.tick(attempts.back().end));
  }
}

/// The step that shares most time with [start, end), the earliest of several.
void Walk::stand_on(Tick start, Tick end) {
  const auto shared = [&](const WalkStep& step) { return std::min(step.end, end) - std::max(step.start, start); };
  const auto most = std::max_element(steps_.begin(), steps_.end(),
                                     [&](const WalkStep& a, const WalkStep& b) { return shared(a) < shared(b); });
  position_ = static_cast<std::size_t>(most - steps_.begin());
}

bool Walk::next() {
  if (position_ + 1 >= steps_.size()) return false;
  ++position_;
  return true;
}

bool Walk::previous() {
  if (position_ == 0) return false;
  --position_;
  return true;
}

void Walk::first() {
  position_ = 0;
}

void Walk::last() {
  position_ = steps_.empty() ? 0 : steps_.size() - 1;
}

void Walk::go_to(Tick at) {
  const auto found =
      std::find_if(steps_.begin(), steps_.end(), [&](const WalkStep& candidate) { return at < candidate.end; });
  if (found == steps_.end())
    last();
  else
    position_ = static_cast<std::size_t>(found - steps_.begin());
}

Target Walk::highlight() const {
  if (!valid()) return {};
  if (step().interval >= 0)
    return {.kind = TargetKind::Asset, .index = step().asset.value, .interval = step().interval};
  return step().activity.valid() ? target_of(step().activity) : target_of(order());
}

Target Walk::busy_highlight() const {
  return valid() && step().busy_with.valid() ? target_of(step().busy_with) : Target{};
}

}  // namespace fairlead::view
