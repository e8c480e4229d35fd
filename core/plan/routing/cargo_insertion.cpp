// SPDX-License-Identifier: MIT
#include "core/plan/routing/cargo_insertion.hpp"

#include <algorithm>
#include <array>

namespace fairlead {

namespace {

constexpr std::size_t memory_size = std::size_t{1} << 16;
constexpr std::uint64_t one_overlooked_of = 64;

std::size_t slot_of(std::uint64_t route, std::int32_t cargo) {
  const std::uint64_t mixed = (route ^ (static_cast<std::uint64_t>(cargo) << 32)) * 0xD6E8FEB86659FD93;
  return static_cast<std::size_t>(mixed >> 48);
}

static_assert(memory_size == std::size_t{1} << (64 - 48));

}  // namespace

CargoInsertion::CargoInsertion(const RoutingTables& tables) : tables_(tables), memory_(memory_size) {
  const std::size_t cargoes = tables.problem().cargoes.size();
  waiting_.reserve(cargoes);
  costs_.resize(cargoes * tables.problem().vessels.size());
}

const Insertion& CargoInsertion::best(const FleetRoute& route, std::int32_t cargo) {
  Remembered& remembered = memory_[slot_of(route.mark(), cargo)];
  if (remembered.route != route.mark() || remembered.cargo != cargo)
    remembered = {route.mark(), cargo, route.best_insertion(tables_, cargo)};
  return remembered.best;
}

std::int64_t CargoInsertion::refusal(std::int32_t cargo) const {
  return tables_.problem().cargoes[static_cast<std::size_t>(cargo)].refusal_cost;
}

void CargoInsertion::insert(FleetPlan& plan, std::vector<std::int32_t>& pool, InsertionRule rule,
                            RandomStream& random) {
  sort(pool, rule, random);
  const bool at_once =
      rule == InsertionRule::Regret2 || rule == InsertionRule::Regret3 || rule == InsertionRule::Cheapest;
  if (at_once) {
    insert_by_regret(plan, pool, rule, random);
  } else {
    insert_one_by_one(plan, pool, random);
  }
}

/// Into an order by the rule; the others' order does not matter but for ties.
void CargoInsertion::sort(std::vector<std::int32_t>& pool, InsertionRule rule, RandomStream& random) const {
  for (std::size_t left = pool.size(); left > 1; --left) std::swap(pool[left - 1], pool[random.below(left)]);
  if (rule == InsertionRule::DearestRefusalFirst)
    std::sort(pool.begin(), pool.end(), [this](std::int32_t a, std::int32_t b) {
      return refusal(a) != refusal(b) ? refusal(a) > refusal(b) : a < b;
    });
  if (rule == InsertionRule::EarliestFirst)
    std::sort(pool.begin(), pool.end(), [this](std::int32_t a, std::int32_t b) {
      const std::int32_t first = tables_.stop(2 * a).window.until;
      const std::int32_t second = tables_.stop(2 * b).window.until;
      return first != second ? first < second : a < b;
    });
}

void CargoInsertion::insert_one_by_one(FleetPlan& plan, const std::vector<std::int32_t>& pool, RandomStream& random) {
  for (const std::int32_t cargo : pool) {
    Insertion cheapest{.cost = refusal(cargo)};
    std::size_t vessel = plan.routes.size();
    for (std::size_t candidate = 0; candidate < plan.routes.size(); ++candidate) {
      const Insertion& found = best(plan.routes[candidate], cargo);
      if (found.cost >= cheapest.cost || random.below(one_overlooked_of) == 0) continue;
      cheapest = found;
      vessel = candidate;
    }
    if (vessel < plan.routes.size()) plan.take(tables_, cargo, vessel, cheapest);
  }
}

void CargoInsertion::fill_row(const FleetPlan& plan, std::size_t row, RandomStream& random) {
  const std::size_t vessels = plan.routes.size();
  const std::int32_t cargo = waiting_[row].cargo;
  for (std::size_t vessel = 0; vessel < vessels; ++vessel) {
    const std::int64_t cost = best(plan.routes[vessel], cargo).cost;
    costs_[row * vessels + vessel] = cost < no_cost && random.below(one_overlooked_of) == 0 ? no_cost : cost;
  }
}

/// Refusing counts as one more vessel.
void CargoInsertion::weigh(Waiting& waiting, std::size_t row, InsertionRule rule) const {
  const std::size_t vessels = tables_.problem().vessels.size();
  std::array<std::int64_t, 3> least{refusal(waiting.cargo), no_cost, no_cost};
  waiting.vessel = vessels;
  for (std::size_t vessel = 0; vessel < vessels; ++vessel) {
    const std::int64_t cost = costs_[row * vessels + vessel];
    if (cost >= least[2]) continue;
    least[2] = cost;
    if (least[2] < least[1]) std::swap(least[1], least[2]);
    if (least[1] >= least[0]) continue;
    std::swap(least[0], least[1]);
    waiting.vessel = vessel;
  }
  waiting.cheapest = least[0];
  waiting.regret = -least[0];
  if (rule == InsertionRule::Regret2) waiting.regret = least[1] - least[0];
  if (rule == InsertionRule::Regret3) waiting.regret = least[1] + least[2] - 2 * least[0];
}

void CargoInsertion::insert_by_regret(FleetPlan& plan, const std::vector<std::int32_t>& pool, InsertionRule rule,
                                      RandomStream& random) {
  const std::size_t vessels = plan.routes.size();
  waiting_.clear();
  for (const std::int32_t cargo : pool) {
    waiting_.push_back({.cargo = cargo});
    fill_row(plan, waiting_.size() - 1, random);
    weigh(waiting_.back(), waiting_.size() - 1, rule);
  }
  for (std::size_t turn = 0; turn < waiting_.size(); ++turn) {
    std::size_t chosen = waiting_.size();
    for (std::size_t row = 0; row < waiting_.size(); ++row)
      if (waiting_[row].vessel < vessels &&
          (chosen == waiting_.size() || waiting_[row].regret > waiting_[chosen].regret))
        chosen = row;
    if (chosen == waiting_.size()) return;
    const std::size_t vessel = waiting_[chosen].vessel;
    plan.take(tables_, waiting_[chosen].cargo, vessel, best(plan.routes[vessel], waiting_[chosen].cargo));
    waiting_[chosen].vessel = vessels;
    waiting_[chosen].cargo = -1;
    for (std::size_t row = 0; row < waiting_.size(); ++row) {
      Waiting& waiting = waiting_[row];
      if (waiting.cargo < 0) continue;
      costs_[row * vessels + vessel] = best(plan.routes[vessel], waiting.cargo).cost;
      weigh(waiting, row, rule);
    }
  }
}

}  // namespace fairlead
