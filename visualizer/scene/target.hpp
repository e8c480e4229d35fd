// SPDX-License-Identifier: MIT
// Target: the thing that is pointed at, chosen or followed: asset, order, activity, place, pool, region.
#pragma once

#include "core/base/id.hpp"
#include "core/model/plan.hpp"

namespace fairlead::view {

enum class TargetKind { None, Asset, Order, Activity, Place, Pool, Region, Service };

struct Target {
  TargetKind kind = TargetKind::None;
  int index = -1;     ///< of the asset, order, place, pool, region or service; of an activity: its order
  int activity = -1;  ///< of an activity: its position in the way the plan chose
  /// The interval of Trace::intervals that was pointed at on the timeline; -1: none.
  int interval = -1;

  [[nodiscard]] bool valid() const { return kind != TargetKind::None; }
  [[nodiscard]] AssetId asset() const { return kind == TargetKind::Asset ? AssetId{index} : AssetId{}; }
  [[nodiscard]] PlaceId place() const { return kind == TargetKind::Place ? PlaceId{index} : PlaceId{}; }
  /// The order, also of an activity.
  [[nodiscard]] OrderId order() const {
    return kind == TargetKind::Order || kind == TargetKind::Activity ? OrderId{index} : OrderId{};
  }
  [[nodiscard]] ActivityRef activity_ref() const {
    return kind == TargetKind::Activity ? ActivityRef{OrderId{index}, activity} : ActivityRef{};
  }
  friend bool operator==(const Target&, const Target&) = default;
};

[[nodiscard]] inline Target target_of(AssetId id) {
  return {.kind = TargetKind::Asset, .index = id.value};
}
[[nodiscard]] inline Target target_of(OrderId id) {
  return {.kind = TargetKind::Order, .index = id.value};
}
[[nodiscard]] inline Target target_of(PlaceId id) {
  return {.kind = TargetKind::Place, .index = id.value};
}
[[nodiscard]] inline Target target_of(PoolId id) {
  return {.kind = TargetKind::Pool, .index = id.value};
}
[[nodiscard]] inline Target target_of(ActivityRef ref) {
  return {.kind = TargetKind::Activity, .index = ref.order.value, .activity = ref.activity};
}

}  // namespace fairlead::view
