// SPDX-License-Identifier: MIT
#include "visualizer/scene/target_span.hpp"

#include <algorithm>
#include <span>

namespace fairlead::view {

namespace {

using Stretch = std::optional<std::pair<Tick, Tick>>;

void widen(Stretch& stretch, Tick from, Tick to) {
  stretch = stretch ? std::pair{std::min(stretch->first, from), std::max(stretch->second, to)} : std::pair{from, to};
}

Stretch of_records(const RunView& run, std::span<const ActivityRecord> records) {
  Stretch stretch;
  for (const ActivityRecord& record : records) widen(stretch, run.tick(record.ready), run.tick(record.end));
  return stretch;
}

Stretch of_asset(const RunView& run, AssetId asset) {
  Stretch stretch;
  for (const Interval& interval : run.intervals(asset))
    if (interval.activity.valid()) widen(stretch, run.tick(interval.start), run.tick(interval.end));
  return stretch;
}

/// Of what goes on at the place.
Stretch of_place(const RunView& run, PlaceId place) {
  Stretch stretch;
  for (const ActivityRecord& record : run.trace().activities) {
    const Activity* activity = run.activity(record.activity);
    if (activity != nullptr && activity->place == place) widen(stretch, run.tick(record.ready), run.tick(record.end));
  }
  return stretch;
}

}  // namespace

Stretch time_span(const RunView& run, const Target& target) {
  if (target.interval >= 0) {
    const Interval& interval = run.trace().intervals[static_cast<std::size_t>(target.interval)];
    return std::pair{run.tick(interval.start), run.tick(interval.end)};
  }
  switch (target.kind) {
    case TargetKind::Asset:
      return of_asset(run, target.asset());
    case TargetKind::Order:
      return of_records(run, run.records(target.order()));
    case TargetKind::Activity:
      return of_records(run, run.attempts(target.activity_ref()));
    case TargetKind::Place:
      return of_place(run, target.place());
    case TargetKind::None:
    case TargetKind::Pool:
    case TargetKind::Region:
    case TargetKind::Service:
      break;
  }
  return std::nullopt;
}

}  // namespace fairlead::view
