// SPDX-License-Identifier: MIT
// CargoRemoval: takes cargoes out of a fleet's plan, so that they can be put back otherwise.
#pragma once

#include "core/base/random.hpp"
#include "core/plan/routing/fleet_plan.hpp"

namespace fairlead {

enum class RemovalRule { AtRandom, Worst, Related, Vessels, RelatedVessels };
inline constexpr std::size_t removal_rules = 5;

class CargoRemoval {
 public:
  explicit CargoRemoval(const RoutingTables& tables);

  /// Adds about `count` cargoes that vessels have to `pool`; with Vessels and RelatedVessels, all of one to three
  /// vessels.
  void remove(FleetPlan& plan, std::vector<std::int32_t>& pool, RemovalRule rule, std::size_t count,
              RandomStream& random);

 private:
  [[nodiscard]] std::int32_t any_served(const FleetPlan& plan, RandomStream& random) const;
  [[nodiscard]] std::int32_t costly(const FleetPlan& plan, RandomStream& random) const;
  void remove_related(FleetPlan& plan, std::vector<std::int32_t>& pool, std::size_t count, RandomStream& random);
  void remove_vessel(FleetPlan& plan, std::int32_t cargo, std::vector<std::int32_t>& pool);
  void remove_vessels(FleetPlan& plan, std::vector<std::int32_t>& pool, bool related, RandomStream& random);
  [[nodiscard]] std::int64_t unlikeness(std::size_t a, std::size_t b) const;

  const RoutingTables& tables_;
  std::vector<std::vector<std::int32_t>> related_;  // of each cargo all others, most alike first
};

}  // namespace fairlead
