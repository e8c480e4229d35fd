// SPDX-License-Identifier: MIT
#include "core/plan/routing/cargo_removal.hpp"

#include <algorithm>
#include <cstdlib>

namespace fairlead {

namespace {

constexpr int tries = 50;
constexpr int candidates = 6;

bool served(const FleetPlan& plan, std::int32_t cargo) {
  return plan.vessel_of[static_cast<std::size_t>(cargo)] != no_vessel;
}

}  // namespace

CargoRemoval::CargoRemoval(const RoutingTables& tables) : tables_(tables) {
  const std::size_t cargoes = tables.problem().cargoes.size();
  for (std::size_t cargo = 0; cargo < cargoes; ++cargo) {
    auto& others = related_.emplace_back();
    std::vector<std::pair<std::int64_t, std::int32_t>> ranked;
    for (std::size_t other = 0; other < cargoes; ++other)
      if (other != cargo) ranked.emplace_back(unlikeness(cargo, other), static_cast<std::int32_t>(other));
    std::sort(ranked.begin(), ranked.end());
    for (const auto& [distance, other] : ranked) others.push_back(other);
  }
}

/// Time between the places, by the first vessel, and between the windows.
std::int64_t CargoRemoval::unlikeness(std::size_t a, std::size_t b) const {
  const VesselRoutingProblem& problem = tables_.problem();
  if (problem.vessels.empty()) return 0;
  const Cargo& first = problem.cargoes[a];
  const Cargo& second = problem.cargoes[b];
  const auto apart = [&](std::int32_t from, std::int32_t to) {
    return std::min(problem.leg(0, from, to).time, problem.leg(0, to, from).time);
  };
  return std::int64_t{apart(first.pickup_place, second.pickup_place)} +
         apart(first.delivery_place, second.delivery_place) + std::abs(first.pickup.from - second.pickup.from) +
         std::abs(first.delivery.until - second.delivery.until);
}

void CargoRemoval::remove(FleetPlan& plan, std::vector<std::int32_t>& pool, RemovalRule rule, std::size_t count,
                          RandomStream& random) {
  if (rule == RemovalRule::Related) return remove_related(plan, pool, count, random);
  if (rule == RemovalRule::Vessels || rule == RemovalRule::RelatedVessels)
    return remove_vessels(plan, pool, rule == RemovalRule::RelatedVessels, random);
  for (std::size_t turn = 0; turn < count; ++turn) {
    const std::int32_t cargo = rule == RemovalRule::Worst ? costly(plan, random) : any_served(plan, random);
    if (cargo >= 0) plan.drop(tables_, cargo, pool);
  }
}

/// -1 if no served one is met.
std::int32_t CargoRemoval::any_served(const FleetPlan& plan, RandomStream& random) const {
  for (int attempt = 0; attempt < tries; ++attempt) {
    const auto cargo = static_cast<std::int32_t>(random.below(plan.vessel_of.size()));
    if (served(plan, cargo)) return cargo;
  }
  return -1;
}

/// Of a few the one whose absence would save most.
std::int32_t CargoRemoval::costly(const FleetPlan& plan, RandomStream& random) const {
  std::int32_t worst = -1;
  std::int64_t most = 0;
  for (int candidate = 0; candidate < candidates; ++candidate) {
    const std::int32_t cargo = any_served(plan, random);
    if (cargo < 0) return worst;
    const auto vessel = static_cast<std::size_t>(plan.vessel_of[static_cast<std::size_t>(cargo)]);
    const std::int64_t saving = plan.routes[vessel].saving(tables_, cargo);
    if (worst >= 0 && saving <= most) continue;
    worst = cargo;
    most = saving;
  }
  return worst;
}

void CargoRemoval::remove_related(FleetPlan& plan, std::vector<std::int32_t>& pool, std::size_t count,
                                  RandomStream& random) {
  const std::int32_t seed = any_served(plan, random);
  if (seed < 0) return;
  plan.drop(tables_, seed, pool);
  for (const std::int32_t other : related_[static_cast<std::size_t>(seed)]) {
    if (pool.size() >= count) return;
    if (served(plan, other) && random.below(3) != 0) plan.drop(tables_, other, pool);
  }
}

void CargoRemoval::remove_vessel(FleetPlan& plan, std::int32_t cargo, std::vector<std::int32_t>& pool) {
  const FleetRoute& route = plan.routes[static_cast<std::size_t>(plan.vessel_of[static_cast<std::size_t>(cargo)])];
  while (route.calls() > 0) plan.drop(tables_, route.stop_at(0) / 2, pool);
}

void CargoRemoval::remove_vessels(FleetPlan& plan, std::vector<std::int32_t>& pool, bool related,
                                  RandomStream& random) {
  const std::int32_t seed = any_served(plan, random);
  if (seed < 0) return;
  remove_vessel(plan, seed, pool);
  std::uint64_t more = random.below(3);
  if (!related) {
    for (; more > 0; --more)
      if (const std::int32_t other = any_served(plan, random); other >= 0) remove_vessel(plan, other, pool);
    return;
  }
  for (const std::int32_t other : related_[static_cast<std::size_t>(seed)]) {
    if (more == 0) return;
    if (!served(plan, other)) continue;
    remove_vessel(plan, other, pool);
    --more;
  }
}

}  // namespace fairlead
