// SPDX-License-Identifier: MIT
// LoneOrder: one way of one order as if nothing else wanted its assets and pools: how early it ends, how long its holds
// must last.
#pragma once

#include <vector>

#include "core/plan/planning_model.hpp"

namespace fairlead {

/// A hold that begins within [from, to): from its first activity's claim to its last one's end.
struct HoldStart {
  Tick from = 0;
  Tick to = 0;
  Tick least = 0;      ///< it cannot be shorter
  Tick most = 0;       ///< without waiting for anything but weather and shifts it is no longer
  Tick ends = 0;       ///< it cannot end earlier
  Tick delivered = 0;  ///< nor can the order be delivered earlier
};

class LoneOrder {
 public:
  LoneOrder(const PlanningModel& model, OrderId order, int way);

  /// No earlier end is possible; never: the way finds no weather.
  [[nodiscard]] Tick earliest_end(int job) const { return end_[local(job)]; }
  [[nodiscard]] Tick delivered() const { return delivered_; }
  [[nodiscard]] Tick last_end() const { return last_; }
  /// Shortest working time over modes and fit assets.
  [[nodiscard]] Tick least_work(int job) const { return least_[local(job)]; }
  /// With the asset in the role.
  [[nodiscard]] Tick work_with(int job, int role, AssetId asset) const;
  /// Longest over modes and fit assets.
  [[nodiscard]] Tick most_work(int job) const { return most_[local(job)]; }
  /// Of a hold of these jobs in the role, from the earliest start to the last from which it can be ended.
  [[nodiscard]] std::vector<HoldStart> starts(int role, int opener, const std::vector<int>& members) const;
  /// Whether each of the jobs comes after the opener, by links that let it end whenever its work is done, and those
  /// that are not in one sequence wait for nothing but each other.
  [[nodiscard]] bool all_follow(int opener, const std::vector<int>& members) const;
  /// Whether it is known where a move starts.
  [[nodiscard]] bool origin_known(int job) const { return origins_[local(job)].valid(); }
  /// Whenever it is done in the mode, what it needs is claimed no shorter; `at_start`: from the start of its work on.
  [[nodiscard]] Tick least_claim(int job, const PlanMode& mode, bool at_start) const;
  /// Whatever its start, a hold is no shorter.
  [[nodiscard]] Tick least_span(int opener, int closer) const;

 private:
  [[nodiscard]] std::size_t local(int job) const { return static_cast<std::size_t>(job - way_.first_job); }
  [[nodiscard]] const PlanJob& job(int index) const { return model_.jobs[static_cast<std::size_t>(index)]; }
  void find_least_work();
  void find_origins();
  void find_passages();
  [[nodiscard]] Tick end_of(int job, Tick ready) const;
  [[nodiscard]] Tick ready_of(int job, const std::vector<Tick>& starts, const std::vector<Tick>& ends) const;

  const PlanningModel& model_;
  OrderId order_;
  const PlanWay& way_;
  [[nodiscard]] std::vector<char> followers(int opener) const;
  [[nodiscard]] bool in_sequence(const std::vector<int>& members) const;
  struct Kind {
    int job = -1;  ///< one of them
    int count = 0;
  };
  [[nodiscard]] std::vector<Kind> kinds(int opener, const std::vector<int>& members) const;
  void do_in_any_order(int role, int opener, const std::vector<int>& members, std::vector<HoldStart>& starts) const;
  [[nodiscard]] Tick latest_end(const std::vector<Kind>& kinds, Tick free, Tick passage) const;
  [[nodiscard]] Tick longest_passage(int role, const std::vector<int>& members) const;
  [[nodiscard]] Tick longest_under_way(int job) const;
  [[nodiscard]] Tick last_ready(Tick first) const;

  std::vector<Tick> least_;       // by job of the way
  std::vector<Tick> most_;        // by job of the way
  std::vector<PlaceId> origins_;  // of moves, where known; by job of the way
  struct Leg {
    int from = -1;
    Tick passage = 0;
  };
  std::vector<std::vector<Leg>> legs_;  // by job: earlier ones from which an asset has to come sailing
  std::vector<Tick> arrival_;           // by job: before it no asset can be there from home
  std::vector<Tick> start_;
  std::vector<Tick> end_;
  Tick delivered_ = 0;
  Tick last_ = 0;
};

}  // namespace fairlead
