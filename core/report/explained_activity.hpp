// SPDX-License-Identifier: MIT
// ExplainedActivity: the segments of one activity of the chain, summed by what they were spent on.
#pragma once

#include <vector>

#include "core/report/explanation.hpp"

namespace fairlead {

/// Time of one kind, cause and asset.
struct ExplainedShare {
  SegmentKind kind = SegmentKind::Work;
  Cause cause{};
  bool on_purpose = false;  ///< see ExplainedSegment
  AssetId asset{};
  Seconds length{0};
  std::vector<OrderId> busy_with{};  ///< of waiting for an asset: in order of time, each once
};

struct ExplainedActivity {
  ActivityRef activity{};
  Instant start{};
  Instant end{};
  std::vector<ExplainedShare> shares{};  ///< in the order in which they first occur; sum to end - start
};

[[nodiscard]] std::vector<ExplainedActivity> by_activity(const std::vector<ExplainedSegment>& segments);

}  // namespace fairlead
