// SPDX-License-Identifier: MIT
// CargoInsertion: puts cargoes that no vessel has back into a fleet's plan where they cost least.
#pragma once

#include "core/base/random.hpp"
#include "core/plan/routing/fleet_plan.hpp"

namespace fairlead {

enum class InsertionRule { Regret2, Regret3, Cheapest, AtRandom, DearestRefusalFirst, EarliestFirst };
inline constexpr std::size_t insertion_rules = 6;

/// Remembers where a cargo fits best into a route, so that routes met again cost nothing.
class CargoInsertion {
 public:
  explicit CargoInsertion(const RoutingTables& tables);

  /// Each cargo of `pool` is taken by a vessel or stays refused, whatever is cheaper. Now and then, as `random` has
  /// it, a vessel is overlooked.
  void insert(FleetPlan& plan, std::vector<std::int32_t>& pool, InsertionRule rule, RandomStream& random);

 private:
  struct Remembered {
    std::uint64_t route = 0;
    std::int32_t cargo = -1;
    Insertion best{};
  };
  /// A cargo that waits for its turn, and what each vessel would take it for.
  struct Waiting {
    std::int32_t cargo = 0;
    std::size_t vessel = 0;     ///< the cheapest
    std::int64_t cheapest = 0;  ///< its cost, or the refusal's
    std::int64_t regret = 0;
  };

  [[nodiscard]] const Insertion& best(const FleetRoute& route, std::int32_t cargo);
  [[nodiscard]] std::int64_t refusal(std::int32_t cargo) const;
  void insert_one_by_one(FleetPlan& plan, const std::vector<std::int32_t>& pool, RandomStream& random);
  void insert_by_regret(FleetPlan& plan, const std::vector<std::int32_t>& pool, InsertionRule rule,
                        RandomStream& random);
  void fill_row(const FleetPlan& plan, std::size_t row, RandomStream& random);
  void weigh(Waiting& waiting, std::size_t row, InsertionRule rule) const;
  void sort(std::vector<std::int32_t>& pool, InsertionRule rule, RandomStream& random) const;

  const RoutingTables& tables_;
  std::vector<Remembered> memory_;
  std::vector<Waiting> waiting_;
  std::vector<std::int64_t> costs_;  // of each waiting cargo on each vessel
};

}  // namespace fairlead
