// SPDX-License-Identifier: MIT
// Trace: what happened in one world: every hour of every asset, every activity, every claim, every reason to wait.
#pragma once

#include <string>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"
#include "core/model/plan.hpp"

namespace fairlead {

enum class AssetState { Working, Sailing, Towed, Standby, Breakdown, Outage, OffHire, Idle };

/// Why something waits. When several hold at once, the first missing in this order is charged.
enum class CauseKind { None, Breakdown, Outage, Predecessor, Asset, Pool, Slot, EarliestStart, Shift, Weather };

/// What `detail` names by kind: Breakdown and Asset an asset; Outage an outage; Predecessor `order/activity`;
/// Pool a pool (or `asset/capacity`); Slot a place; EarliestStart an order; Shift a calendar (or `daylight`);
/// Weather `column@place` (of a route: `column@region`).
struct Cause {
  CauseKind kind = CauseKind::None;
  std::string detail{};
  friend bool operator==(const Cause&, const Cause&) = default;
};

/// One row of intervals.csv: intervals of an asset tile [horizon start, trace end) without gap or overlap.
struct Interval {
  AssetId asset{};
  Instant start{};
  Instant end{};
  AssetState state = AssetState::Idle;
  Cause cause{};           ///< of standby
  ActivityRef activity{};  ///< under way or waited for; of a sailing: the one sailed to; none when idle
  int attempt = 1;
  PlaceId place_from{};  ///< where it is; of a sailing or move: whence
  PlaceId place_to{};    ///< of a sailing or move: whither; else as place_from
};

/// One row of activities.csv.
struct ActivityRecord {
  ActivityRef activity{};
  int attempt = 1;
  Seconds duration{0};  ///< work to be done, as drawn in this world
  Instant ready{};      ///< all but pool, slot, shift and weather were there
  Instant start{};
  Instant end{};
  Seconds waited_weather{0};  ///< weather, daylight and shift: before the start and while suspended
  Seconds waited_asset{0};
  Seconds waited_pool{0};  ///< pools and slots
  Cause bound_by{};        ///< what fixed the start: the last thing to come
  bool failed = false;     ///< this attempt failed and was repeated
};

/// Suspendable (and insensitive) work accrued in [start, end).
struct AccrualSegment {
  ActivityRef activity{};
  int attempt = 1;
  Instant start{};
  Instant end{};
};

/// Units of a pool, slot or shared capacity claimed over [start, end). Of a stock: taken at start; end = start.
struct ClaimRecord {
  ResourceRef resource{};
  Instant start{};
  Instant end{};
  Amount amount{};
  StepRef holder{};  ///< of a hold: its first activity
};

enum class OrderStatus {
  Completed,
  Unserved,  ///< mandatory, but not in the plan, or not finished in this world
  LeftOut    ///< optional, and not taken
};

struct OrderOutcome {
  OrderStatus status = OrderStatus::Unserved;
  Instant start{};  ///< of its first activity; of completed orders
  Instant delivered{};
  Instant end{};        ///< of its last activity
  std::string cause{};  ///< unless completed, as in OrderPlan
  std::string reason{};
};

/// A link's maximum exceeded in a world other than the nominal one.
struct Breach {
  ActivityRef from{};
  ActivityRef to{};
  Seconds excess{0};
};

/// Another plan was asked for while the work went on.
struct Replan {
  Instant at{};
  std::string reason{};   ///< the news
  std::string refusal{};  ///< why the plan was not adopted; empty if it was
};

struct Trace {
  Instant end{};                             ///< the later of the horizon's end and the last finish
  std::vector<Interval> intervals{};         ///< by asset, then start
  std::vector<ActivityRecord> activities{};  ///< by activity, then attempt
  std::vector<AccrualSegment> segments{};    ///< by activity, attempt, start
  std::vector<ClaimRecord> claims{};         ///< by resource, start, holder
  std::vector<OrderOutcome> orders{};        ///< one per order
  std::vector<Breach> breaches{};
  std::vector<Replan> replans{};  ///< as they came; not in the run folder
};

}  // namespace fairlead
