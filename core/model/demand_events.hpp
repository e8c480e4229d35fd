// SPDX-License-Identifier: MIT
// Events of demands as orders: what planner, checker and run folder know of a call-out in a sampled world.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// The order that the event makes: one way, the demand's; optional, internal or firm as the order whose demand it is;
/// known and to be begun from `at` on; paid by that order's unit rates alone. Id: `order#demand.number`.
[[nodiscard]] Order event_order(const Scenario& scenario, const DemandEvent& event, Instant at);

/// Causes of events that nothing was done for.
inline constexpr const char* unit_was_down = "unit-down";        ///< it struck a unit already out of use
inline constexpr const char* not_dispatched = "not-dispatched";  ///< no asset came free for it

/// Orders of the scenario itself, before the first event: events stand behind them.
[[nodiscard]] std::size_t orders_without_events(const Scenario& scenario);

/// The events of an order's demands come from its planned start to its planned end, within the horizon. Invariant:
/// taken.
struct DemandWindow {
  Instant from{};
  Instant until{};
};
[[nodiscard]] DemandWindow demand_window(const Scenario& scenario, const OrderPlan& planned);

/// When the work that delivers was done, whether the rest is done or not.
[[nodiscard]] std::optional<Instant> delivery(const Scenario& scenario, const Trace& trace, OrderId event);

[[nodiscard]] inline const Demand& demand_of(const Scenario& scenario, const DemandEvent& event) {
  return scenario.orders[event.order.index()].demands[static_cast<std::size_t>(event.demand)];
}

/// Whether an event puts one of the units out of use when it comes, so that the unit cannot be struck again.
[[nodiscard]] inline bool strikes_unit(const Demand& demand) {
  return demand.units_down > 0 && !demand.down_from_start;
}

/// Units of use to one kind of demand: `name` is the demands' unit_kind, or the one demand's id.
struct UnitGroup {
  OrderId order{};
  std::string name{};
  double units = 0;  ///< the most that one of its demands states
};

/// By order, then as first named by a demand. Position of a demand's group: unit_group_of().
[[nodiscard]] std::vector<UnitGroup> unit_groups(const Scenario& scenario);
[[nodiscard]] std::size_t unit_group_of(const std::vector<UnitGroup>& groups, const Scenario& scenario, OrderId order,
                                        int demand);

}  // namespace fairlead
