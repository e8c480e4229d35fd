// SPDX-License-Identifier: MIT
// Timetable: the schedule under construction: places one job at a time as early as it fits, and takes back exactly.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/plan/asset_line.hpp"
#include "core/plan/capacity_profile.hpp"
#include "core/plan/hold_counts.hpp"
#include "core/plan/planning_model.hpp"
#include "core/plan/role_assets.hpp"

namespace fairlead {

enum class PlaceStatus {
  Placed,
  Blocked,         ///< by holds that other orders have begun and not ended: wait (`barrier`)
  HoldDoesNotFit,  ///< the hold begun in a gap does not end in it: take it back to `job`, not before `bound`
  LagTooLong,      ///< a maximum lag: take back to `job` and start it not before `bound`
  BeyondWeather,   ///< no window before the weather ends
  OutOfStock,
  CannotReach,  ///< no asset that could fill a role can come to the place
  TooLate       ///< delivered after the deadline
};

enum class BarrierKind : std::uint8_t {
  Any,       ///< may go when any hold ends
  Hold,      ///< `index` its block
  Resource,  ///< what holds have of it is missing
  Role       ///< of the job's order: all assets that fit are held
};

/// What a job waits for.
struct Barrier {
  BarrierKind kind = BarrierKind::Any;
  int index = -1;
};

struct PlaceResult {
  PlaceStatus status = PlaceStatus::Placed;
  int job = -1;
  Tick bound = 0;
  Barrier barrier{};
};

struct Placement {
  bool placed = false;
  int mode = 0;
  Tick granted = 0;
  Tick start = 0;
  Tick end = 0;
};

/// How a job is to be placed where the caller decides; -1 leaves it to the timetable.
struct PlaceChoice {
  int mode = -1;
  const std::vector<AssetId>* assets = nullptr;  ///< by role; none valid: free choice
  std::uint32_t whim = 0;  ///< not 0: prefer another asset than the best; which, follows from the number
};

class Timetable {
 public:
  explicit Timetable(const PlanningModel& model);

  /// Nothing placed but the outages.
  void reset();

  /// Invariant: all link predecessors are placed. Places the job or leaves everything as it was.
  PlaceResult place(int job, const PlaceChoice& choice);

  [[nodiscard]] std::size_t mark() const { return entries_; }
  /// Takes back all that was placed since the mark.
  void undo_to(std::size_t mark);

  /// A job starts no earlier: what takes back has asked for it. Kept by undo_to, forgotten by reset.
  void not_before(int job, Tick bound);
  void set_not_before(int job, Tick bound) { not_before_[static_cast<std::size_t>(job)] = bound; }
  [[nodiscard]] Tick not_before(int job) const { return not_before_[static_cast<std::size_t>(job)]; }

  /// Of an order none of whose jobs is placed: it may come back in another way.
  void forget_roles(OrderId order) { roles_.reset(order, blank_roles_); }

  [[nodiscard]] const Placement& placement(int job) const { return placements_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] AssetId asset(OrderId order, int role) const { return roles_.at(order, role); }
  [[nodiscard]] std::span<const AssetId> role_assets(OrderId order) const { return roles_.of(order); }
  [[nodiscard]] const AssetLine& line(AssetId asset) const { return lines_[asset.index()]; }
  [[nodiscard]] bool block_open(int block) const { return blocks_[static_cast<std::size_t>(block)].open(); }
  /// Whether another order has begun a block and not ended it.
  [[nodiscard]] bool others_hold(OrderId order) const { return holds_.others_open(order); }
  /// How often something has ended that the job's barrier may have been; of a barrier of Any kind nothing is counted.
  [[nodiscard]] int endings(int job, const Barrier& barrier) const;
  /// Whether a block of more than one job is placed whole, or not at all.
  [[nodiscard]] bool block_closed(int block) const {
    const BlockState& state = blocks_[static_cast<std::size_t>(block)];
    return state.size > 1 && !state.open();
  }
  /// Jobs that share the asset's stay begun by `first`, itself included, by start.
  [[nodiscard]] std::vector<int> stay(AssetId asset, int first) const;

 private:
  static constexpr int most_roles = 24;  // of one job

  struct Slot {  // where an asset would take up the job
    AssetId asset;
    int position = 0;
    bool join = false;
    bool fixed = false;  // inside its block: no other position
    bool whole = true;
    bool shared = false;  // others may join it
    int role = -1;
    int block = -1;
  };
  struct Fit {
    PlaceResult result;
    int mode = 0;
    Tick granted = 0;
    Tick start = never;
    Tick end = never;
    PlaceId origin;
    int slot_count = 0;
    Slot slots[most_roles];
    [[nodiscard]] std::span<Slot> used_slots() { return {slots, static_cast<std::size_t>(slot_count)}; }
    void take(const Fit& other);
  };
  /// A job in one of its modes, and what its links ask for.
  struct Work {
    int index = -1;
    int mode_index = 0;
    const FlatJob& job;
    const FlatMode& mode;
    Tick linked = 0;     ///< starts no earlier
    Tick stretched = 0;  ///< ends no earlier
  };
  struct BlockState {
    int left = 0;  ///< jobs not placed
    int size = 0;
    Tick rest = 0;  ///< least working time of jobs not placed
    int last = -1;  ///< job of its last step on its asset's line; -1: none
    AssetId on;     ///< its asset, if known when its first job was placed
    [[nodiscard]] bool open() const { return left > 0 && left < size; }
  };
  enum class EntryKind : std::uint8_t { Insert, Join, Capacity, Assign, Job };
  struct Entry {
    EntryKind kind = EntryKind::Job;
    int index = 0;     // asset, resource, order or job
    int position = 0;  // or role
    Tick begin = 0;
    Tick end = 0;
    std::int64_t delta = 0;
  };

  // Search (timetable_search.cpp)
  void find(const Work& work, Fit& fit);
  void find_slots(const Work& work, Tick from, Fit& fit);
  [[nodiscard]] bool may_pass_gaps(const Work& work, const Fit& fit) const;
  [[nodiscard]] bool find_in_room(const Work& work, Tick from, Fit& fit);
  void judge(const Work& work, Fit& fit) const;
  [[nodiscard]] Slot* stuck_slot(const Work& work, Tick from, Fit& fit) const;
  [[nodiscard]] bool leaves_in_time(const Work& work, const Slot& slot, Tick job_end) const;
  [[nodiscard]] PlaceResult hold_stuck(const Slot& slot) const;
  [[nodiscard]] bool move_on(const Work& work, Slot& stuck, Fit& fit);
  [[nodiscard]] PlaceId origin_of(const FlatJob& move, Fit& fit) const;
  [[nodiscard]] bool first_slots(const Work& work, Tick from, Fit& fit);
  [[nodiscard]] bool first_slot(const Work& work, Tick from, Slot& slot);
  [[nodiscard]] bool next_slot(Slot& slot, PlaceId target);
  [[nodiscard]] bool usable(const Slot& slot, PlaceId target) const;
  [[nodiscard]] bool barred(const Slot& slot);
  [[nodiscard]] Barrier barrier() const { return barred_by_ < 0 ? Barrier{} : Barrier{BarrierKind::Hold, barred_by_}; }
  [[nodiscard]] int continued_position(const FlatRole& need, AssetId asset) const;
  [[nodiscard]] Tick ready(const Work& work) const;
  [[nodiscard]] WorkSpan span(const Work& work, Tick from, Tick length, PlaceId origin) const;
  [[nodiscard]] bool times(const Work& work, Tick from, Fit& fit) const;
  void list_claims(const Work& work);
  [[nodiscard]] static Tick begin_of(const FlatClaim& claim, const Fit& fit) {
    return claim.at_start ? fit.start : fit.granted;
  }
  [[nodiscard]] static Tick end_of(const FlatClaim& claim, const Fit& fit) {
    if (claim.stays) return never;
    return claim.lasts ? std::max(fit.end, begin_of(claim, fit) + 1) : fit.end;
  }
  /// What is short, and until when.
  struct Shortage {
    int resource = -1;
    Tick until = -1;
  };
  [[nodiscard]] Shortage shortage(const Fit& fit) const;
  [[nodiscard]] Tick overlapping_shortage(const Fit& fit, const FlatClaim& claim) const;
  [[nodiscard]] Tick duration(const Work& work, PlaceId origin) const;
  [[nodiscard]] PlaceResult lag_broken(const Work& work, const Fit& fit) const;
  /// Calls visit(resource, amount) for what the opening takes now that its asset is known.
  template <class Visit>
  void each_opening(const PlanOpening& opening, OrderId order, Visit&& visit) const;
  [[nodiscard]] static bool counts(const PlanOpening& opening, const PlanJob& job, const PlanJob& closer,
                                   const PlanMode& mode);
  [[nodiscard]] bool stock_is_short(const Work& work) const;

  // Roles (timetable_roles.cpp) and commitment (timetable.cpp)
  [[nodiscard]] Work work_of(int job, int mode) const;
  PlaceResult place_in(int job, int mode, const PlaceChoice& choice);
  PlaceResult place_in_best(int job, const PlaceChoice& choice);
  void try_mode(const Work& work, const PlaceChoice& choice, Fit& fit);
  [[nodiscard]] static bool better(const Fit& fit, const Fit& than);
  PlaceResult assign_roles(const Work& work, const PlaceChoice& choice);
  PlaceStatus assign_role(const Work& work, const FlatRole& need, std::uint32_t whim);
  [[nodiscard]] bool taken_in_order(OrderId order, AssetId asset) const;
  [[nodiscard]] bool has_free(const std::vector<AssetId>& fit, OrderId order, AssetId candidate,
                              std::size_t count) const;
  [[nodiscard]] bool others_can_be_filled(const FlatJob& job, int role, AssetId candidate) const;
  [[nodiscard]] PlaceId place_for(const FlatJob& job, int role, AssetId candidate) const;
  [[nodiscard]] Tick candidate_time(const Work& work, const FlatRole& need, AssetId candidate, Tick enough) const;
  void assign(OrderId order, int role, AssetId asset);
  void commit(const Work& work, const Fit& fit);
  void commit_slot(const Work& work, const Fit& fit, const Slot& slot);
  void commit_capacity(const Work& work, const Fit& fit);  // of claims_
  void count_in_blocks(int job, int placed);
  void capacity(int resource, Tick begin, Tick end, std::int64_t delta);
  void write(const Entry& entry) {
    if (entries_ == journal_.size()) journal_.resize(2 * entries_ + 64);
    journal_[entries_++] = entry;
  }
  void undo(const Entry& entry);
  void place_outages();
  void place_frozen();
  void place_frozen_steps(AssetId asset);
  void place_frozen_job(int job, const FrozenJob& frozen);
  void keep_as_blank();

  const PlanningModel* model_;
  const FlatJobs* flat_;
  std::vector<AssetLine> lines_;
  std::vector<CapacityProfile> profiles_;  // by resource
  std::vector<Placement> placements_;      // by job
  RoleAssets roles_;
  std::vector<BlockState> blocks_;
  std::vector<Tick> not_before_;  // by job
  std::vector<Entry> journal_;    // its first entries_
  std::size_t entries_ = 0;
  HoldCounts holds_;
  std::vector<int> releases_;            // by resource: what was held for an unknown time and came back
  int barred_by_ = -1;                   // open block that the last search could not pass
  Fit fit_;                              // of the placement under way; too large to be made anew for each
  Fit best_;                             // of several modes
  Fit probe_;                            // where only the times matter
  std::span<const FlatClaim> claims_;    // of the fit under way
  bool claims_apart_ = true;             // no two of one resource
  std::vector<FlatClaim> asset_claims_;  // those that depend on the assets
  std::vector<LineStep> overwritten_;    // of joins, in journal's order
  std::vector<AssetLine> blank_lines_;   // with nothing but the outages
  std::vector<CapacityProfile> blank_profiles_;
  std::vector<BlockState> blank_blocks_;
  std::vector<Placement> blank_placements_;
  RoleAssets blank_roles_;
  struct Guest {
    int first = -1;  // job that began the stay
    int job = -1;
  };
  std::vector<std::vector<Guest>> guests_;  // of shared stays, by asset, in journal's order
  HoldCounts blank_holds_;
};

template <class Visit>
void Timetable::each_opening(const PlanOpening& opening, OrderId order, Visit&& visit) const {
  if (opening.resource >= 0) {
    visit(opening.resource, opening.amount);
    return;
  }
  const AssetId id = asset(order, opening.role);
  const int first = id.valid() ? model_->first_shared[id.index()] : -1;
  if (first < 0) return;
  const Asset& what = model_->scenario.assets[id.index()];
  if (opening.amount >= 0) {
    const PlanJob& closer = model_->jobs[static_cast<std::size_t>(opening.closer)];
    const auto& ways = model_->scenario.orders[order.index()].ways;
    const Role& role = ways[static_cast<std::size_t>(closer.way)].roles[static_cast<std::size_t>(opening.role)];
    visit(first + what.shared_capacity(role.shared_capacity), opening.amount);
    return;
  }
  for (std::size_t c = 0; c < what.shareable.size(); ++c)
    visit(first + static_cast<int>(c), what.shareable[c].amount.thousandths);
}

}  // namespace fairlead
