// SPDX-License-Identifier: MIT
#include "core/plan/routing/fleet_plan.hpp"

namespace fairlead {

namespace {

std::int64_t refusal(const RoutingTables& tables, std::int32_t cargo) {
  return tables.problem().cargoes[static_cast<std::size_t>(cargo)].refusal_cost;
}

}  // namespace

FleetPlan FleetPlan::empty(const RoutingTables& tables) {
  FleetPlan plan;
  for (std::size_t vessel = 0; vessel < tables.problem().vessels.size(); ++vessel)
    plan.routes.emplace_back(tables, vessel);
  plan.vessel_of.assign(tables.problem().cargoes.size(), no_vessel);
  for (const Cargo& cargo : tables.problem().cargoes) plan.cost += cargo.refusal_cost;
  return plan;
}

void FleetPlan::take(const RoutingTables& tables, std::int32_t cargo, std::size_t vessel, const Insertion& at) {
  cost += at.cost - refusal(tables, cargo);
  routes[vessel].insert(tables, cargo, at);
  vessel_of[static_cast<std::size_t>(cargo)] = static_cast<std::int32_t>(vessel);
}

void FleetPlan::drop(const RoutingTables& tables, std::int32_t cargo, std::vector<std::int32_t>& dropped) {
  FleetRoute& route = routes[static_cast<std::size_t>(vessel_of[static_cast<std::size_t>(cargo)])];
  const auto let_go = [&](std::int32_t gone) {
    cost += refusal(tables, gone);
    vessel_of[static_cast<std::size_t>(gone)] = no_vessel;
    dropped.push_back(gone);
  };
  cost -= route.cost();
  let_go(cargo);
  if (!route.remove(tables, cargo)) {
    for (std::size_t at = 0; at < route.calls(); ++at)
      if (route.stop_at(at) % 2 == 0) let_go(route.stop_at(at) / 2);
    route.clear(tables);
  }
  cost += route.cost();
}

void FleetPlan::copy_route(const FleetPlan& from, std::size_t vessel) {
  FleetRoute& route = routes[vessel];
  for (std::size_t at = 0; at < route.calls(); ++at) {
    std::int32_t& holder = vessel_of[static_cast<std::size_t>(route.stop_at(at) / 2)];
    if (holder == static_cast<std::int32_t>(vessel)) holder = no_vessel;
  }
  route = from.routes[vessel];
  for (std::size_t at = 0; at < route.calls(); ++at)
    vessel_of[static_cast<std::size_t>(route.stop_at(at) / 2)] = static_cast<std::int32_t>(vessel);
}

VesselRouting routing_of(const FleetPlan& plan) {
  VesselRouting routing{.cost = plan.cost};
  for (const FleetRoute& route : plan.routes) {
    auto& calls = routing.routes.emplace_back();
    for (std::size_t at = 0; at < route.calls(); ++at)
      calls.push_back({route.stop_at(at) / 2, route.stop_at(at) % 2 == 1});
  }
  for (std::size_t cargo = 0; cargo < plan.vessel_of.size(); ++cargo)
    if (plan.vessel_of[cargo] == no_vessel) routing.refused.push_back(static_cast<std::int32_t>(cargo));
  return routing;
}

}  // namespace fairlead
