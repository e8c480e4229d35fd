// SPDX-License-Identifier: MIT
// Rules that planner and simulator read off the scenario alike: planning durations, travel, who can fill a role.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/time.hpp"
#include "core/model/ledger.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

[[nodiscard]] inline const Way& chosen_way(const Scenario& scenario, const Plan& plan, OrderId order) {
  return scenario.orders[order.index()].ways[static_cast<std::size_t>(plan.orders[order.index()].way)];
}

/// The mode of the distribution, or the scenario's planning percentile; of a rate: quantity over the capability of
/// the asset in the role. Rounded up to a second. Invariant: that asset has the capability, above zero.
[[nodiscard]] Seconds planning_duration(const Duration& duration, const Scenario& scenario,
                                        std::span<const AssetId> role_assets);

/// The role whose asset fixes where a move starts and, without a speed of the move's own, how fast it goes.
[[nodiscard]] int lead_role(const Activity& move, const Mode& mode);

/// Time under way of a move between two places: route over the move's speed, or the mode's duration.
[[nodiscard]] Seconds move_duration(const Activity& move, const Mode& mode, PlaceId from, const Scenario& scenario,
                                    std::span<const AssetId> role_assets);

struct Travel {
  Seconds time{0};
  Cents cost{};          ///< of a travel entry; zero for routes (fuel and asset cost count there)
  bool possible = true;  ///< false: no sea route, or the asset is not self-propelled
};

/// Sailing of an asset by its own means: the scenario's travel entry if there is one, else route over speed.
[[nodiscard]] Travel sailing(const Scenario& scenario, AssetId asset, PlaceId from, PlaceId to);

/// Why the asset cannot fill the role in the way (capability, depth or draft at the role's places, shared capacity),
/// as a phrase naming what it has and what is asked; empty if it can.
[[nodiscard]] std::string why_unfit(const Scenario& scenario, const Way& way, int role, AssetId asset);

/// Earliest instant at which the asset may be used for the order: hired-in assets wait for their notice.
[[nodiscard]] Instant available_from(const Scenario& scenario, const Order& order, AssetId asset);

/// Names used in files: state_name(AssetState::OffHire) == "off_hire".
[[nodiscard]] const char* state_name(AssetState state);
[[nodiscard]] const char* cause_name(CauseKind kind);
[[nodiscard]] const char* status_name(OrderStatus status);
[[nodiscard]] const char* money_name(MoneyKind kind);

}  // namespace fairlead
