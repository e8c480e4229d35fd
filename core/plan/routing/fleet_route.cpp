// SPDX-License-Identifier: MIT
#include "core/plan/routing/fleet_route.hpp"

#include <algorithm>

#include "core/base/random.hpp"

namespace fairlead {

RoutingTables::RoutingTables(const VesselRoutingProblem& problem) : problem_(&problem) {
  RandomStream marks{0x6661726d61726b73};
  for (const Cargo& cargo : problem.cargoes) {
    stops_.push_back({cargo.pickup, cargo.pickup_place, cargo.size});
    stops_.push_back({cargo.delivery, cargo.delivery_place, -cargo.size});
    marks_.push_back(marks.next());
    marks_.push_back(marks.next());
  }
  for (const CargoService& service : problem.services) {
    services_.push_back(service.pickup);
    services_.push_back(service.delivery);
  }
}

FleetRoute::FleetRoute(const RoutingTables& tables, std::size_t vessel) : vessel_(vessel) {
  visits_.reserve(2 * tables.problem().cargoes.size() + 1);
  clear(tables);
}

void FleetRoute::clear(const RoutingTables& tables) {
  const RoutedVessel& vessel = tables.problem().vessels[vessel_];
  visits_.assign(1, {.stop = -1, .place = vessel.place, .leaves = vessel.free_from});
  update(tables);
}

bool FleetRoute::update(const RoutingTables& tables) {
  const VesselRoutingProblem& problem = tables.problem();
  cost_ = 0;
  mark_ = vessel_ + 1;
  bool in_time = true;
  for (std::size_t at = 1; at < visits_.size(); ++at) {
    const Visit& before = visits_[at - 1];
    Visit& visit = visits_[at];
    const RoutingTables::Stop& stop = tables.stop(visit.stop);
    const Leg& leg = problem.leg(vessel_, before.place, stop.place);
    const Leg& service = tables.service(vessel_, visit.stop);
    visit.place = stop.place;
    const std::int32_t begins = std::max(stop.window.from, before.leaves + leg.time);
    in_time &= begins <= stop.window.until;
    visit.leaves = begins + service.time;
    visit.load = before.load + stop.load;
    cost_ += leg.cost + service.cost;
    mark_ = mark_ * 0x9E3779B97F4A7C15 + tables.mark(visit.stop);
  }
  for (std::size_t at = visits_.size() - 1; at > 0; --at) {
    Visit& visit = visits_[at];
    visit.latest = tables.stop(visit.stop).window.until;
    if (at + 1 == visits_.size()) continue;
    const Visit& next = visits_[at + 1];
    visit.latest = std::min(visit.latest, next.latest - problem.leg(vessel_, visit.place, next.place).time -
                                              tables.service(vessel_, visit.stop).time);
  }
  return in_time;
}

/// Cost of calling at `place` after the visit `after`, instead of going on at once.
std::int64_t FleetRoute::detour(const RoutingTables& tables, std::size_t after, std::int32_t place) const {
  const VesselRoutingProblem& problem = tables.problem();
  const std::int32_t from = visits_[after].place;
  const std::int64_t there = problem.leg(vessel_, from, place).cost;
  if (after + 1 == visits_.size()) return there;
  const std::int32_t next = visits_[after + 1].place;
  return there + problem.leg(vessel_, place, next).cost - problem.leg(vessel_, from, next).cost;
}

/// A cargo whose pick-up follows the visit `after` and ends at `leaves`.
struct FleetRoute::Trial {
  std::int32_t cargo = 0;
  std::size_t after = 0;
  std::int32_t leaves = 0;
  std::int64_t services = 0;
};

Insertion FleetRoute::best_insertion(const RoutingTables& tables, std::int32_t cargo) const {
  const VesselRoutingProblem& problem = tables.problem();
  Insertion best;
  if (!problem.service(vessel_, static_cast<std::size_t>(cargo)).possible) return best;
  const RoutingTables::Stop& pickup = tables.stop(2 * cargo);
  const Leg& service = tables.service(vessel_, 2 * cargo);
  Trial trial{.cargo = cargo, .services = service.cost + tables.service(vessel_, 2 * cargo + 1).cost};
  for (std::size_t after = 0; after < visits_.size() && visits_[after].leaves <= pickup.window.until; ++after) {
    if (visits_[after].load + pickup.load > problem.vessels[vessel_].capacity) continue;
    const std::int32_t arrives = visits_[after].leaves + problem.leg(vessel_, visits_[after].place, pickup.place).time;
    if (arrives > pickup.window.until) continue;
    trial.after = after;
    trial.leaves = std::max(pickup.window.from, arrives) + service.time;
    try_deliveries(tables, trial, best);
  }
  return best;
}

void FleetRoute::try_deliveries(const RoutingTables& tables, const Trial& trial, Insertion& best) const {
  const VesselRoutingProblem& problem = tables.problem();
  const std::size_t vessel = vessel_;
  const std::int32_t pickup_place = tables.stop(2 * trial.cargo).place;
  const std::int32_t size = tables.stop(2 * trial.cargo).load;
  const RoutingTables::Stop& delivery = tables.stop(2 * trial.cargo + 1);
  const std::int32_t delivery_time = tables.service(vessel, 2 * trial.cargo + 1).time;
  const std::int64_t pickup_detour = detour(tables, trial.after, pickup_place);
  std::int32_t place = pickup_place;
  std::int32_t leaves = trial.leaves;
  for (std::size_t after = trial.after;; ++after) {
    const bool last = after + 1 == visits_.size();
    const std::int32_t arrives = leaves + problem.leg(vessel, place, delivery.place).time;
    if (arrives <= delivery.window.until) {
      const std::int32_t done = std::max(delivery.window.from, arrives) + delivery_time;
      const bool in_time = last || done + problem.leg(vessel, delivery.place, visits_[after + 1].place).time <=
                                       visits_[after + 1].latest;
      if (in_time) {
        std::int64_t cost = trial.services;
        if (after > trial.after) {
          cost += pickup_detour + detour(tables, after, delivery.place);
        } else {
          const std::int32_t from = visits_[after].place;
          cost += problem.leg(vessel, from, place).cost + problem.leg(vessel, place, delivery.place).cost;
          if (!last)
            cost += problem.leg(vessel, delivery.place, visits_[after + 1].place).cost -
                    problem.leg(vessel, from, visits_[after + 1].place).cost;
        }
        if (cost < best.cost) best = {cost, static_cast<std::int32_t>(trial.after), static_cast<std::int32_t>(after)};
      }
    }
    if (last) return;
    const Visit& next = visits_[after + 1];
    const std::int32_t begins =
        std::max(tables.stop(next.stop).window.from, leaves + problem.leg(vessel, place, next.place).time);
    if (begins > next.latest || next.load + size > problem.vessels[vessel].capacity) return;
    leaves = begins + tables.service(vessel, next.stop).time;
    if (leaves > delivery.window.until) return;
    place = next.place;
  }
}

void FleetRoute::insert(const RoutingTables& tables, std::int32_t cargo, const Insertion& at) {
  visits_.insert(visits_.begin() + at.delivery_after + 1, Visit{.stop = 2 * cargo + 1});
  visits_.insert(visits_.begin() + at.pickup_after + 1, Visit{.stop = 2 * cargo});
  update(tables);
}

bool FleetRoute::remove(const RoutingTables& tables, std::int32_t cargo) {
  visits_.erase(std::remove_if(visits_.begin() + 1, visits_.end(),
                               [cargo](const Visit& visit) { return visit.stop / 2 == cargo; }),
                visits_.end());
  return update(tables);
}

std::int64_t FleetRoute::saving(const RoutingTables& tables, std::int32_t cargo) const {
  const VesselRoutingProblem& problem = tables.problem();
  std::int64_t cost = 0;
  std::int32_t place = visits_.front().place;
  for (std::size_t at = 1; at < visits_.size(); ++at) {
    if (visits_[at].stop / 2 == cargo) continue;
    cost += problem.leg(vessel_, place, visits_[at].place).cost + tables.service(vessel_, visits_[at].stop).cost;
    place = visits_[at].place;
  }
  return cost_ - cost;
}

}  // namespace fairlead
