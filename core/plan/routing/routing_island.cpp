// SPDX-License-Identifier: MIT
#include "core/plan/routing/routing_island.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr std::int64_t segment = 200;
constexpr std::int64_t points_best = 20;
constexpr std::int64_t points_better = 6;
constexpr std::int64_t points_taken = 2;

/// Few cargoes mostly, up to a third of them now and then.
std::size_t removal_count(std::size_t cargoes, RandomStream& random) {
  const std::uint64_t most = std::clamp<std::uint64_t>(cargoes / 3, 2, 24);
  return 1 + static_cast<std::size_t>(std::min(random.below(most), random.below(most)));
}

}  // namespace

RoutingIsland::RoutingIsland(const RoutingTables& tables, std::uint64_t seed)
    : tables_(tables),
      random_(seed),
      removal_(tables),
      insertion_(tables),
      current_(FleetPlan::empty(tables)),
      trial_(current_),
      best_(current_) {
  pool_.reserve(tables.problem().cargoes.size());
  touched_.reserve(tables.problem().vessels.size());
  collect_refused();
  insertion_.insert(trial_, pool_, InsertionRule::Regret3, random_);
  adopt(trial_);
}

void RoutingIsland::adopt(const FleetPlan& plan) {
  if (&plan != &trial_) trial_ = plan;
  current_ = trial_;
  if (plan.cost < best_.cost) best_ = trial_;
}

void RoutingIsland::collect_refused() {
  pool_.clear();
  for (std::size_t cargo = 0; cargo < trial_.vessel_of.size(); ++cargo)
    if (trial_.vessel_of[cargo] == no_vessel) pool_.push_back(static_cast<std::int32_t>(cargo));
}

void RoutingIsland::step(std::int64_t tolerance) {
  ++steps_;
  const std::size_t removal = removal_weights_.choose(random_);
  const std::size_t insertion = insertion_weights_.choose(random_);
  pool_.clear();
  removal_.remove(trial_, pool_, static_cast<RemovalRule>(removal), removal_count(trial_.vessel_of.size(), random_),
                  random_);
  collect_refused();
  insertion_.insert(trial_, pool_, static_cast<InsertionRule>(insertion), random_);
  const std::int64_t points = judge(tolerance);
  removal_weights_.score(removal, points);
  insertion_weights_.score(insertion, points);
  if (steps_ % segment != 0) return;
  removal_weights_.renew();
  insertion_weights_.renew();
}

void RoutingIsland::note_touched() {
  touched_.clear();
  for (std::size_t vessel = 0; vessel < trial_.routes.size(); ++vessel)
    if (trial_.routes[vessel].mark() != current_.routes[vessel].mark()) touched_.push_back(vessel);
}

void RoutingIsland::copy_touched(const FleetPlan& from, FleetPlan& to) const {
  for (const std::size_t vessel : touched_) to.copy_route(from, vessel);
  to.cost = from.cost;
}

std::int64_t RoutingIsland::judge(std::int64_t tolerance) {
  note_touched();
  if (touched_.empty()) return 0;
  if (trial_.cost > best_.cost + tolerance) {
    copy_touched(current_, trial_);
    return 0;
  }
  const bool better = trial_.cost < current_.cost;
  copy_touched(trial_, current_);
  if (trial_.cost >= best_.cost) return better ? points_better : points_taken;
  best_ = current_;
  return points_best;
}

}  // namespace fairlead
