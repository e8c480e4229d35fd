// SPDX-License-Identifier: MIT
// RunFacts: what a ledger is made from: scenario, plan and trace, with the trace's records found by activity.
#pragma once

#include <optional>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// Refers to its three sources, which must outlive it.
class RunFacts {
 public:
  RunFacts(const Scenario& scenario, const Plan& plan, const Trace& trace)
      : scenario_(scenario), plan_(plan), trace_(trace) {}

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Trace& trace() const { return trace_; }

  [[nodiscard]] const Order& order(OrderId id) const { return scenario_.orders[id.index()]; }
  [[nodiscard]] const OrderOutcome& outcome(OrderId id) const { return trace_.orders[id.index()]; }
  [[nodiscard]] const Asset& asset(AssetId id) const { return scenario_.assets[id.index()]; }
  [[nodiscard]] bool completed(OrderId id) const { return outcome(id).status == OrderStatus::Completed; }
  /// The way it is served by; null if the plan does not take the order.
  [[nodiscard]] const Way* way(OrderId id) const;
  [[nodiscard]] const std::vector<AssetId>& role_assets(OrderId id) const { return plan_.orders[id.index()].assets; }

  /// The last attempt's record; null if the activity never began.
  [[nodiscard]] const ActivityRecord* record(ActivityRef activity) const;
  /// Of its first attempt.
  [[nodiscard]] std::optional<Instant> start(ActivityRef activity) const;
  [[nodiscard]] std::optional<Instant> finish(ActivityRef activity) const;

 private:
  const Scenario& scenario_;
  const Plan& plan_;
  const Trace& trace_;
};

/// Ids 0 .. n-1 of a table, for range-for.
template <class IdType, class Table>
std::vector<IdType> ids_of(const Table& table) {
  std::vector<IdType> ids;
  for (std::size_t k = 0; k < table.size(); ++k) ids.emplace_back(k);
  return ids;
}

}  // namespace fairlead
