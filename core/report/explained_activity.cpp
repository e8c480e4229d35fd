// SPDX-License-Identifier: MIT
#include "core/report/explained_activity.hpp"

#include <algorithm>

namespace fairlead {

namespace {

ExplainedShare& share_of(ExplainedActivity& activity, const ExplainedSegment& segment) {
  auto& shares = activity.shares;
  const auto same = std::find_if(shares.begin(), shares.end(), [&](const ExplainedShare& share) {
    return share.kind == segment.kind && share.cause == segment.cause && share.on_purpose == segment.on_purpose &&
           share.asset == segment.asset;
  });
  if (same != shares.end()) return *same;
  shares.push_back(
      {.kind = segment.kind, .cause = segment.cause, .on_purpose = segment.on_purpose, .asset = segment.asset});
  return shares.back();
}

void add(ExplainedActivity& activity, const ExplainedSegment& segment) {
  ExplainedShare& share = share_of(activity, segment);
  share.length += segment.end - segment.start;
  activity.end = segment.end;
  const OrderId order = segment.busy_with.order;
  if (order.valid() && std::find(share.busy_with.begin(), share.busy_with.end(), order) == share.busy_with.end())
    share.busy_with.push_back(order);
}

}  // namespace

std::vector<ExplainedActivity> by_activity(const std::vector<ExplainedSegment>& segments) {
  std::vector<ExplainedActivity> activities;
  for (const ExplainedSegment& segment : segments) {
    if (activities.empty() || activities.back().activity != segment.activity)
      activities.push_back({.activity = segment.activity, .start = segment.start});
    add(activities.back(), segment);
  }
  return activities;
}

}  // namespace fairlead
