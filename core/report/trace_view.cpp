// SPDX-License-Identifier: MIT
#include "core/report/trace_view.hpp"

#include <algorithm>

namespace fairlead {

namespace {

/// Rows of the activity in a table sorted by activity.
template <class Row>
std::span<const Row> rows_of(const std::vector<Row>& rows, ActivityRef activity) {
  const auto first =
      std::partition_point(rows.begin(), rows.end(), [&](const Row& r) { return r.activity < activity; });
  const auto last = std::partition_point(first, rows.end(), [&](const Row& r) { return r.activity == activity; });
  return {first, last};
}

}  // namespace

TraceView::TraceView(const Scenario& scenario, const Trace& trace) : trace_(trace) {
  const auto& rows = trace.intervals;
  for (std::size_t a = 0; a < scenario.assets.size(); ++a) {
    const AssetId asset{a};
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Interval& i) { return i.asset < asset; });
    const auto last = std::partition_point(first, rows.end(), [&](const Interval& i) { return i.asset == asset; });
    by_asset_.emplace_back(first, last);
  }
}

std::span<const ActivityRecord> TraceView::attempts(ActivityRef activity) const {
  return rows_of(trace_.activities, activity);
}

std::span<const AccrualSegment> TraceView::accrual(ActivityRef activity) const {
  return rows_of(trace_.segments, activity);
}

std::span<const Interval> TraceView::intervals(AssetId asset, Instant from, Instant to) const {
  const auto all = intervals(asset);
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Interval& i) { return i.end <= from; });
  const auto last = std::partition_point(first, all.end(), [&](const Interval& i) { return i.start < to; });
  return {first, last};
}

}  // namespace fairlead
