// SPDX-License-Identifier: MIT
// RoutingIsland: one adaptive large neighbourhood search over a fleet's plans.
#pragma once

#include "core/plan/routing/cargo_insertion.hpp"
#include "core/plan/routing/cargo_removal.hpp"
#include "core/plan/routing/rule_weights.hpp"

namespace fairlead {

class RoutingIsland {
 public:
  RoutingIsland(const RoutingTables& tables, std::uint64_t seed);

  /// One plan more is made from the current one; it takes its place if it costs at most `tolerance` more than the
  /// best.
  void step(std::int64_t tolerance);

  [[nodiscard]] const FleetPlan& best() const { return best_; }
  [[nodiscard]] std::int64_t steps() const { return steps_; }
  /// Goes on from another island's plan.
  void adopt(const FleetPlan& plan);

 private:
  void collect_refused();
  [[nodiscard]] std::int64_t judge(std::int64_t tolerance);
  void note_touched();
  void copy_touched(const FleetPlan& from, FleetPlan& to) const;

  const RoutingTables& tables_;
  RandomStream random_;
  CargoRemoval removal_;
  CargoInsertion insertion_;
  RuleWeights removal_weights_{removal_rules};
  RuleWeights insertion_weights_{insertion_rules};
  FleetPlan current_;
  FleetPlan trial_;
  FleetPlan best_;
  std::vector<std::int32_t> pool_;
  std::vector<std::size_t> touched_;
  std::int64_t steps_ = 0;
};

}  // namespace fairlead
