// SPDX-License-Identifier: MIT
// Serial schedule generation: from a list of jobs to a schedule, each job placed as early as it fits.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/plan/open_jobs.hpp"
#include "core/plan/timetable.hpp"

namespace fairlead {

/// What a generated schedule is made from. Equal requests give equal schedules.
struct GenerationRequest {
  std::vector<int> way;   ///< by order; -1: not wanted
  std::vector<int> list;  ///< jobs of the wanted ways, most urgent first; a job waits for its predecessors
  std::vector<int> mode;  ///< by job, -1: earliest end; empty: all free
  std::vector<std::vector<AssetId>> assets;  ///< by order and role, none: free choice; empty: all free
  std::vector<std::uint32_t> whims;          ///< by order, see PlaceChoice; empty: none
  std::vector<Tick> not_before;              ///< by job, for those delayed on purpose; empty: none

  bool operator==(const GenerationRequest&) const = default;
};

/// How far the lists of two requests ask for the same: the schedules begin alike. Beyond the lists if they are alike to
/// the end.
[[nodiscard]] std::size_t common_length(const PlanningModel& model, const GenerationRequest& a,
                                        const GenerationRequest& b);

/// What became of an order.
struct OrderFate {
  bool taken = false;
  PlaceStatus cause = PlaceStatus::Placed;  ///< why it was dropped
  int job = -1;                             ///< at which activity
  Tick bound = 0;                           ///< TooLate: it would not have been delivered before
  bool given_up = false;                    ///< dropped after too many attempts
};

/// Without which a schedule is not wanted.
struct MustServe {
  int most_dropped = std::numeric_limits<int>::max();  ///< of the mandatory orders
  const std::vector<char>* also = nullptr;             ///< by order: if asked for, no one of these is dropped
};

/// Requests whose lists begin alike are the cheaper to generate one after the other the longer they do: what was
/// placed before the first difference was looked at is kept. The schedule is the one generated from nothing.
class ScheduleGenerator {
 public:
  explicit ScheduleGenerator(const PlanningModel& model) : model_(&model), timetable_(model) {}

  /// Ends early, with `abandoned()`, as soon as it drops what it must not: what is placed by then is no schedule, and
  /// of no use but to begin the next one with.
  void generate(const GenerationRequest& request, const MustServe& must = {});
  [[nodiscard]] bool abandoned() const { return abandoned_; }
  /// The next schedule is generated from nothing.
  void forget() { generated_ = false; }

  /// Of the schedule generated last.
  [[nodiscard]] const Timetable& timetable() const { return timetable_; }
  [[nodiscard]] const std::vector<OrderFate>& fates() const { return fates_; }
  /// Whether the request's `not_before` is what kept the job from starting earlier.
  [[nodiscard]] bool delayed(int job) const {
    const Tick wanted = wanted_start(job);
    return wanted > 0 && timetable_.placement(job).granted == wanted;
  }
  /// How many placements of the schedule generated last were kept from the one before.
  [[nodiscard]] std::size_t kept() const { return kept_; }

 private:
  /// What changes between one placement and the next one.
  struct Scan {
    int cursor = -1;  // position placed last: what lies before it can only pass in a later epoch; -1: from the head
    int reach = 0;    // positions of the list that have been looked at; beyond its end: all that there are
    int epoch = 0;    // ends when a hold ends: only then the blocked may pass
    int tried_again_in = 0;   // the last epoch that began because all were blocked
    std::size_t changes = 0;  // made so far
  };
  struct Placed {
    int job = -1;
    std::size_t mark = 0;  // of the timetable, before it
    Scan after;
  };
  struct Blocked {
    int in = -1;  // the epoch in which the job was found blocked
    Barrier by;
    int endings = 0;  // of the barrier, until then
  };
  enum class ChangeKind { Blocked, Attempts, Postponed, Fate, NotBefore };
  struct Change {  // what undoing it restores
    ChangeKind kind = ChangeKind::Blocked;
    int index = 0;  // job or order
    Blocked blocked;
    Tick bound = 0;
  };

  void start_from_nothing();
  [[nodiscard]] std::size_t placements_to_keep(const GenerationRequest& request);
  void keep(std::size_t count);
  void take_over(const GenerationRequest& request);
  void make_open(std::size_t kept);
  [[nodiscard]] Tick wanted_start(int job) const {
    return request_.not_before.empty() ? 0 : request_.not_before[static_cast<std::size_t>(job)];
  }

  bool place_next();
  bool place_from(int position, int& blocked);
  bool try_to_place(int position, int job);
  [[nodiscard]] bool still_blocked(int job) const;
  bool settle_failure(int job, const PlaceResult& result);
  [[nodiscard]] PlaceChoice choice_for(int job) const;
  void remember(int position, int job, std::size_t mark);
  void take_back_last();
  void take_back_to(int job);
  void take_back_order(OrderId order);
  bool attempt_again(OrderId order);
  void drop(OrderId order, const PlaceResult& why, bool given_up);
  void break_deadlock(int blocked_job);
  void note_dropped(OrderId order);
  [[nodiscard]] OrderId order_of(int job) const { return model_->flat.order(job); }

  void set_blocked(int job, Blocked blocked);
  void set_not_before(int job, Tick bound);
  void forget_blocked(std::size_t since);
  void undo_changes(std::size_t count);

  const PlanningModel* model_;
  Timetable timetable_;
  GenerationRequest request_;  // the one generated last
  bool generated_ = false;
  MustServe must_;
  int dropped_ = 0;  // mandatory orders
  bool abandoned_ = false;
  std::size_t kept_ = 0;
  OpenJobs open_;
  std::vector<OrderFate> fates_;
  std::vector<Placed> placed_;
  std::vector<int> attempts_;     // by order
  std::vector<char> postponed_;   // by order: starts only while no other order is inside a hold
  std::vector<Blocked> blocked_;  // by job
  std::vector<Change> changes_;
  Scan scan_;
};

}  // namespace fairlead
