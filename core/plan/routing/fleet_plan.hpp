// SPDX-License-Identifier: MIT
// FleetPlan: the routes of all vessels, the cargoes that none of them takes, and what it costs.
#pragma once

#include "core/plan/routing/fleet_route.hpp"

namespace fairlead {

inline constexpr std::int32_t no_vessel = -1;

struct FleetPlan {
  std::vector<FleetRoute> routes{};
  std::vector<std::int32_t> vessel_of{};  ///< of each cargo, or no_vessel
  std::int64_t cost = 0;

  /// Nothing is taken.
  [[nodiscard]] static FleetPlan empty(const RoutingTables& tables);

  void take(const RoutingTables& tables, std::int32_t cargo, std::size_t vessel, const Insertion& at);
  /// Takes the cargo from its vessel; if the rest of that route can then not be kept, all its cargoes go too. What
  /// went is added to `dropped`.
  void drop(const RoutingTables& tables, std::int32_t cargo, std::vector<std::int32_t>& dropped);
  /// Makes one vessel's route that of another plan; vessel_of follows, cost does not.
  void copy_route(const FleetPlan& from, std::size_t vessel);
};

[[nodiscard]] VesselRouting routing_of(const FleetPlan& plan);

}  // namespace fairlead
