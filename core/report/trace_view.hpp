// SPDX-License-Identifier: MIT
// TraceView: records of an activity and intervals of an asset, found without searching the whole trace.
#pragma once

#include <span>
#include <vector>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

class TraceView {
 public:
  /// Scenario and trace must outlive the view.
  TraceView(const Scenario& scenario, const Trace& trace);

  /// Attempts of the activity, the first first; empty if it was never done.
  [[nodiscard]] std::span<const ActivityRecord> attempts(ActivityRef activity) const;
  [[nodiscard]] std::span<const AccrualSegment> accrual(ActivityRef activity) const;
  [[nodiscard]] std::span<const Interval> intervals(AssetId asset) const { return by_asset_[asset.index()]; }
  /// Intervals of the asset that overlap [from, to).
  [[nodiscard]] std::span<const Interval> intervals(AssetId asset, Instant from, Instant to) const;

 private:
  const Trace& trace_;
  std::vector<std::span<const Interval>> by_asset_;
};

}  // namespace fairlead
