// SPDX-License-Identifier: MIT
// Serial schedule generation: from a list of jobs to a schedule, each job placed as early as it fits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan/timetable.hpp"

namespace fairlead {

/// What a generated schedule is made from. Equal requests give equal schedules.
struct GenerationRequest {
  std::vector<int> way;   ///< by order; -1: not wanted
  std::vector<int> list;  ///< jobs of the wanted ways, most urgent first; a job waits for its predecessors
  std::vector<int> mode;  ///< by job, -1: earliest end; empty: all free
  std::vector<std::vector<AssetId>> assets;  ///< by order and role, none: free choice; empty: all free
  std::vector<std::uint32_t> whims;          ///< by order, see PlaceChoice; empty: none
};

/// What became of an order.
struct OrderFate {
  bool taken = false;
  PlaceStatus cause = PlaceStatus::Placed;  ///< why it was dropped
  int job = -1;                             ///< at which activity
  Tick bound = 0;                           ///< TooLate: when it would have been delivered
  bool given_up = false;                    ///< dropped after too many attempts
};

class ScheduleGenerator {
 public:
  explicit ScheduleGenerator(const PlanningModel& model) : model_(&model), timetable_(model) {}

  void generate(const GenerationRequest& request);

  /// Of the schedule generated last.
  [[nodiscard]] const Timetable& timetable() const { return timetable_; }
  [[nodiscard]] const std::vector<OrderFate>& fates() const { return fates_; }

 private:
  struct Placed {
    int job = -1;
    std::size_t mark = 0;
  };

  bool place_next();
  bool place_from(std::size_t first, int& blocked);
  [[nodiscard]] bool still_blocked(int job) const;
  bool settle_failure(int job, const PlaceResult& result);
  [[nodiscard]] bool eligible(int job) const;
  [[nodiscard]] bool other_order_holds(OrderId order) const;
  [[nodiscard]] PlaceChoice choice_for(int job) const;
  void remember(int job, std::size_t mark);
  void take_back_to(int job);
  void drop(OrderId order, const PlaceResult& why, bool given_up);
  void break_deadlock(int blocked_job);

  const PlanningModel* model_;
  Timetable timetable_;
  const GenerationRequest* request_ = nullptr;
  std::vector<OrderFate> fates_;
  std::vector<Placed> placed_;
  std::vector<int> attempts_;    // by order
  std::vector<char> postponed_;  // by order: starts only while no other order is inside a hold
  std::size_t head_ = 0;         // everything before it in the list is placed or dropped
  std::size_t cursor_ = 0;       // where to look next: what lies before it can only pass in a later epoch
  std::vector<int> blocked_in_;  // by job: the epoch in which it was found blocked
  std::vector<int> blocked_by_;  // by job: the open block that barred it; -1: something else
  int epoch_ = 0;                // ends when a hold ends or jobs are taken back: only then the blocked may pass
  int taken_back_in_ = 0;        // the epoch that began with the last taking back
};

}  // namespace fairlead
