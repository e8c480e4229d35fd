// SPDX-License-Identifier: MIT
// Plan: decisions (which orders, ways, modes, assets, sequences, chains) and the times they give in the nominal world.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead {

/// An activity of the way that the plan chose for the order.
struct ActivityRef {
  OrderId order{};
  int activity = -1;
  [[nodiscard]] bool valid() const { return order.valid(); }
  friend auto operator<=>(const ActivityRef&, const ActivityRef&) = default;
};

/// Something in a sequence or chain: an activity, or an outage.
struct StepRef {
  ActivityRef activity{};
  OutageId outage{};  ///< exactly one of the two is valid
  friend auto operator<=>(const StepRef&, const StepRef&) = default;
};

struct PlannedActivity {
  int mode = 0;
  /// Only where the plan delays on purpose (maximum lags, money). Sailings have their own, see Step.
  std::optional<Instant> not_before{};
  Instant start{};  ///< in the nominal world
  Instant end{};
};

struct OrderPlan {
  bool taken = false;
  int way = -1;                               ///< valid if taken
  std::vector<AssetId> assets{};              ///< one per role of the way
  std::vector<PlannedActivity> activities{};  ///< one per activity of the way
  bool assumed_won = true;                    ///< of a tender
  std::string cause{};                        ///< if not taken: stable kebab-case code, docs/errors.md "unserved"
  std::string reason{};  ///< if not taken: a sentence for the planner, with the asset that almost fits
};

/// One entry of an asset's sequence. The asset goes to the entry's place when every step of the stay before is done.
struct Step {
  StepRef what{};
  /// The sailing to this step departs no earlier, so that nominally it arrives when all else is ready.
  std::optional<Instant> sail_not_before{};
  /// Shared roles: goes on side by side with the step before, in the same stay at the same place.
  bool beside_previous = false;
};

struct AssetSequence {
  std::vector<Step> steps{};
};

enum class ResourceKind {
  Pool,   ///< index: pool
  Slot,   ///< index: place
  Shared  ///< index: asset, capacity: position in its `shareable`
};

struct ResourceRef {
  ResourceKind kind = ResourceKind::Pool;
  int index = -1;
  int capacity = 0;
  friend auto operator<=>(const ResourceRef&, const ResourceRef&) = default;
};

/// `to` takes `amount` units that `from` releases: it is not ready before `from` has ended. For a hold, `from` is
/// the hold's last activity and `to` its first.
struct Chain {
  ResourceRef resource{};
  StepRef from{};
  StepRef to{};
  Amount amount{};
  friend auto operator<=>(const Chain&, const Chain&) = default;
};

struct PastStage;

struct Plan {
  std::vector<OrderPlan> orders{};         ///< one per order of the scenario
  std::vector<AssetSequence> sequences{};  ///< one per asset
  std::vector<Chain> chains{};             ///< sorted: by resource, to, from
  /// Of a plan made while the work goes on: what went before, the oldest first. docs/decisions/0008
  std::vector<PastStage> past;
};

/// A plan that was in force until another took its place, and the world in which it was carried out so far.
struct PastStage {
  Plan plan{};  ///< without a past of its own
  Instant until{};
  bool sampled = false;
  std::uint64_t seed = 0;
  std::uint64_t replication = 0;
};

}  // namespace fairlead
