// SPDX-License-Identifier: MIT
// Explanation: why an order finished when it did: its binding chain as work, sailing and waiting by cause.
#pragma once

#include <string>
#include <vector>

#include "core/model/run.hpp"

namespace fairlead {

enum class SegmentKind { Work, Sailing, Waiting };

/// A stretch of the binding chain. Of waiting for an asset at work elsewhere, `busy_with` says where.
struct ExplainedSegment {
  Instant start{};
  Instant end{};
  SegmentKind kind = SegmentKind::Work;
  Cause cause{};            ///< of waiting
  bool on_purpose = false;  ///< of waiting: the plan begins later what would later have waited for the cause
  ActivityRef activity{};   ///< of the order: done, or waited for
  AssetId asset{};          ///< that works or sails or is waited for; none: no asset is concerned
  ActivityRef busy_with{};
  Seconds lateness{0};  ///< of waiting: the part of the order's lateness charged to it
};

/// Lateness by cause, the cause nearest to the finish first; without a cause: the order's own work.
struct LatenessShare {
  Cause cause{};
  Seconds length{0};
};

struct Explanation {
  OrderId order{};
  OrderStatus status = OrderStatus::Unserved;
  std::string cause{};                       ///< unless completed
  std::string reason{};                      ///< unless completed
  Instant finish{};                          ///< of what delivers
  Seconds late{0};                           ///< finish after due
  std::vector<ExplainedSegment> segments{};  ///< tile [horizon start, finish] exactly; empty unless completed
  std::vector<LatenessShare> lateness{};     ///< sums to `late`
};

/// Walks back from the finish of what delivers along the predecessor that came last; what lies between that and the
/// activity's start is charged to the first missing thing.
[[nodiscard]] Explanation explain_order(const Run& run, OrderId order);

}  // namespace fairlead
