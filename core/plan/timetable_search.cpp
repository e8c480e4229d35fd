// SPDX-License-Identifier: MIT
// Where and when a job fits earliest: gaps of its assets, window of its weather, free units of what it claims.
#include <algorithm>

#include "core/base/invariant.hpp"
#include "core/model/network_rules.hpp"
#include "core/plan/timetable.hpp"

namespace fairlead {

namespace {

template <class T>
const T& at(const std::vector<T>& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

}  // namespace

/// Link predecessors, dates, notices of hired assets.
Tick Timetable::ready(const Work& work) const {
  Tick from = std::max(work.linked, at(not_before_, work.index));
  for (const FlatRole& need : flat_->roles(work.mode))
    from = std::max(from, model_->available(work.job.known, asset(work.job.order, need.role)));
  return from;
}

Tick Timetable::duration(const Work& work, PlaceId origin) const {
  if (work.mode.duration >= 0) return work.mode.duration;
  const PlanJob& job = at(model_->jobs, work.index);
  const Mode& given = at(job.what->modes, work.mode_index);
  const auto assets = role_assets(job.order);
  if (job.move) return static_cast<Tick>(move_duration(*job.what, given, origin, model_->scenario, assets).count());
  return static_cast<Tick>(planning_duration(given.duration, model_->scenario, assets).count());
}

/// After the block's last step on the asset's line; -1 if none of it is placed there.
int Timetable::continued_position(const FlatRole& need, AssetId id) const {
  if (!need.whole) return -1;
  const BlockState& block = at(blocks_, need.block);
  if (!block.open() || block.last < 0) return -1;
  return std::max(line(id).locked(), line(id).position_of(block.last, placement(block.last).start) + 1);
}

/// Whether the slot's position is one where something may be put; never inside another block, never after an open one.
bool Timetable::usable(const Slot& slot, PlaceId target) const {
  const AssetLine& own = line(slot.asset);
  if (slot.join) return own.step(slot.position).shared && own.step(slot.position).in == target;
  if (slot.position == 0 || own.step(slot.position - 1).block < 0) return true;
  const int before = own.step(slot.position - 1).block;
  if (block_open(before)) return false;
  return slot.position == own.size() || own.step(slot.position).block != before;
}

/// Moves the slot to the next later usable one; false if an open hold bars the way or the line ends.
bool Timetable::next_slot(Slot& slot, PlaceId target) {
  const AssetLine& own = line(slot.asset);
  do {
    if (slot.join) {
      slot.join = false;
      ++slot.position;
    } else if (slot.position < own.size()) {
      slot.join = slot.shared;
      if (!slot.join) ++slot.position;
    } else {
      return false;
    }
    if (barred(slot)) return false;
  } while (!usable(slot, target));
  return true;
}

/// Whether what comes before the slot on its line is an open hold, which nothing may follow yet.
bool Timetable::barred(const Slot& slot) {
  if (slot.position == 0 || slot.join) return false;
  const int passed = line(slot.asset).step(slot.position - 1).block;
  if (passed < 0 || !block_open(passed)) return false;
  barred_by_ = passed;
  return true;
}

bool Timetable::first_slot(const Work& work, Tick from, Slot& slot) {
  const AssetLine& own = line(slot.asset);
  slot.position = own.position_after(from);
  if (slot.position > own.locked() && slot.shared && own.step(slot.position - 1).shared) {
    --slot.position;  // the stay under way at `from` may be joined
    slot.join = true;
  }
  // A stay joined is not barred by itself, but by what comes before it.
  const int passed = slot.position > 0 ? own.step(slot.position - 1).block : -1;
  if (passed >= 0 && block_open(passed)) {
    barred_by_ = passed;
    return false;
  }
  const PlaceId target = work.job.move ? PlaceId{} : work.job.place;
  return usable(slot, target) || next_slot(slot, target);
}

bool Timetable::first_slots(const Work& work, Tick from, Fit& fit) {
  fit.slot_count = 0;
  for (const FlatRole& need : flat_->roles(work.mode)) {
    FAIRLEAD_INVARIANT(fit.slot_count < most_roles, "an activity needs at most 24 assets");
    Slot& slot = fit.slots[fit.slot_count];
    slot = {.asset = asset(work.job.order, need.role), .role = need.role, .block = need.block};
    slot.whole = need.whole;
    slot.shared = !need.whole && !need.alone && !work.job.move;
    if (const int continued = continued_position(need, slot.asset); continued >= 0) {
      slot.position = continued;
      slot.fixed = true;
    } else if (!first_slot(work, from, slot)) {
      return false;
    }
    ++fit.slot_count;
  }
  return true;
}

/// What the job would claim if it were placed now that its assets are known.
void Timetable::list_claims(const Work& work) {
  claims_ = flat_->claims(work.mode);
  claims_apart_ = work.mode.claims_apart;
  if (!work.mode.claims_by_asset) return;
  const PlanJob& job = at(model_->jobs, work.index);
  const PlanMode& mode = at(job.modes, work.mode_index);
  const auto before_openings = claims_.size() - static_cast<std::size_t>(work.mode.openings);
  asset_claims_.assign(claims_.begin(), claims_.begin() + static_cast<std::ptrdiff_t>(before_openings));
  for (const PlanOpening& opening : job.opens) {
    const PlanJob& closer = at(model_->jobs, opening.closer);
    if (!counts(opening, job, closer, mode)) continue;
    each_opening(opening, job.order, [&](int resource, std::int64_t amount) {
      const bool closed = &closer == &job && !at(model_->resources, resource).stock;
      asset_claims_.push_back({resource, amount, opening.at_start, !closed,
                               !work.mode.instant || (opening.resource < 0 && opening.amount < 0)});
    });
  }
  claims_ = asset_claims_;
  claims_apart_ = all_apart(claims_);
}

/// Until -1 if all that the job claims is free; else when to look again; never if that is not in sight.
Timetable::Shortage Timetable::shortage(const Fit& fit) const {
  for (const FlatClaim& claim : claims_) {
    const Tick until =
        claims_apart_
            ? at(profiles_, claim.resource).shortage_end(begin_of(claim, fit), end_of(claim, fit), claim.amount)
            : overlapping_shortage(fit, claim);
    if (until >= 0) return {claim.resource, until};
  }
  return {};
}

/// Claims of this job on the same resource add up where they overlap, piece by piece.
Tick Timetable::overlapping_shortage(const Fit& fit, const FlatClaim& claim) const {
  for (Tick from = begin_of(claim, fit); from < end_of(claim, fit);) {
    std::int64_t amount = 0;
    Tick end = end_of(claim, fit);
    for (const FlatClaim& other : claims_) {
      if (other.resource != claim.resource || begin_of(other, fit) > from || end_of(other, fit) <= from) continue;
      amount += other.amount;
      end = std::min(end, end_of(other, fit));
    }
    if (const Tick until = at(profiles_, claim.resource).shortage_end(from, end, amount); until >= 0) return until;
    from = end;
  }
  return -1;
}

/// Stocks do not come back: what is short now is short for good.
bool Timetable::stock_is_short(const Work& work) const {
  const PlanJob& job = at(model_->jobs, work.index);
  const PlanMode& mode = at(job.modes, work.mode_index);
  const auto is_short = [this](int resource, std::int64_t amount) {
    return resource >= 0 && at(model_->resources, resource).stock &&
           at(profiles_, resource).shortage_end(never - 1, never, amount) >= 0;
  };
  return std::any_of(mode.pools.begin(), mode.pools.end(),
                     [&](const PlanPoolNeed& need) { return is_short(need.resource, need.amount); }) ||
         std::any_of(job.opens.begin(), job.opens.end(),
                     [&](const PlanOpening& opening) { return is_short(opening.resource, opening.amount); });
}

WorkSpan Timetable::span(const Work& work, Tick from, Tick length, PlaceId origin) const {
  const FlatMode& mode = work.mode;
  if (mode.always_until >= 0) {
    if (length > 0 && (from >= mode.always_until || mode.always_until - from < length)) return {};
    return {from, from + length};
  }
  const WorkWindows& windows =
      mode.windows != nullptr
          ? *mode.windows
          : model_->windows.under_way(work.job.order, work.job.way, work.job.activity, work.mode_index, origin);
  return work.job.continuous ? windows.continuous(from, length) : windows.suspendable(from, length, work.job.suspend);
}

/// Start and end of the job granted at `from` or as soon after as its claims are free; false with a status if never.
bool Timetable::times(const Work& work, Tick from, Fit& fit) const {
  const Tick length = duration(work, fit.origin);
  while (true) {
    const WorkSpan worked = span(work, from, length, fit.origin);
    if (!worked.found()) {
      fit.result.status = PlaceStatus::BeyondWeather;
      return false;
    }
    fit.granted = from;
    fit.start = worked.start;
    fit.end = std::max(worked.end, work.stretched);
    const Shortage lack = shortage(fit);
    if (lack.until < 0) return true;
    if (lack.until >= never) {
      fit.result = {stock_is_short(work) ? PlaceStatus::OutOfStock : PlaceStatus::Blocked,
                    -1,
                    -1,
                    {BarrierKind::Resource, lack.resource}};
      return false;
    }
    from = lack.until;
  }
}

PlaceResult Timetable::lag_broken(const Work& work, const Fit& fit) const {
  for (const PlanLink& link : flat_->before(work.index)) {
    if (link.maximum == never) continue;
    const Placement& before = placement(link.from);
    const Tick since = link.kind == LinkKind::StartStart ? before.start : before.end;
    const Tick until = link.kind == LinkKind::FinishFinish ? fit.end : fit.start;
    if (until - since > link.maximum)
      return {PlaceStatus::LagTooLong, link.from, before.start + (until - since - link.maximum)};
  }
  return {};
}

/// A slot whose asset cannot come there, or leave it in time for what follows; none if all can, or if the job's times,
/// which are set, say that it never fits.
Timetable::Slot* Timetable::stuck_slot(const Work& work, Tick from, Fit& fit) const {
  const PlaceId target = work.job.move ? fit.origin : work.job.place;
  Tick arrived = from;
  Slot* stuck = nullptr;
  for (Slot& slot : fit.used_slots()) {
    const Tick arrival = line(slot.asset).arrival(slot.position, target);
    if (arrival >= never) stuck = &slot;
    arrived = std::max(arrived, arrival);
  }
  if (stuck != nullptr || !times(work, arrived, fit)) return stuck;
  for (Slot& slot : fit.used_slots())
    if (!leaves_in_time(work, slot, fit.end)) return &slot;
  return nullptr;
}

/// What is left of the block after this job works one after the other on the asset: it must end in the gap as well.
bool Timetable::leaves_in_time(const Work& work, const Slot& slot, Tick job_end) const {
  const AssetLine& own = line(slot.asset);
  const int next = slot.join ? slot.position + 1 : slot.position;
  if (next >= own.size()) return true;
  const PlaceId out = work.job.place.valid() ? work.job.place : own.place_before(slot.position);
  const Tick end = slot.join ? std::max(job_end, own.step(slot.position).end) : job_end;
  if (slot.whole && end + at(blocks_, slot.block).rest - work.job.least > own.step(next).need_by) return false;
  return own.in_time(next, end, out);
}

/// The hold in which the slot lies fills its gap: it must begin after what comes next on the line.
PlaceResult Timetable::hold_stuck(const Slot& slot) const {
  const auto& steps = line(slot.asset).steps();
  const auto first = std::find_if(steps.begin(), steps.end(), [&](const LineStep& s) { return s.block == slot.block; });
  const int job = first != steps.end() ? first->job : at(model_->blocks, slot.block).first;
  return {PlaceStatus::HoldDoesNotFit, job, line(slot.asset).step(slot.position).need_by};
}

/// Moves the stuck slot on; false with a status if there is nowhere to go.
bool Timetable::move_on(const Work& work, Slot& stuck, Fit& fit) {
  const bool at_end = stuck.position >= line(stuck.asset).size();
  if (stuck.fixed) {
    fit.result = at_end ? PlaceResult{PlaceStatus::CannotReach, work.index, 0} : hold_stuck(stuck);
    return false;
  }
  if (next_slot(stuck, work.job.move ? fit.origin : work.job.place)) return true;
  fit.result = at_end ? PlaceResult{PlaceStatus::CannotReach, work.index, 0}
                      : PlaceResult{PlaceStatus::Blocked, work.index, 0, barrier()};
  return false;
}

PlaceId Timetable::origin_of(const FlatJob& move, Fit& fit) const {
  if (!move.move || move.move_from.valid()) return move.move_from;
  const auto slots = fit.used_slots();
  const auto lead = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.role == move.lead; });
  return line(lead->asset).place_before(lead->position);
}

/// Flattened: the calls of its small parts cost a tenth of a placement.
[[gnu::flatten]] void Timetable::find(const Work& work, Fit& fit) {
  fit.mode = work.mode_index;
  fit.origin = {};
  fit.result = {};
  fit.slot_count = 0;
  barred_by_ = -1;
  const Tick from = ready(work);
  if (flat_->roles(work.mode).empty()) {
    fit.origin = work.job.move_from;
    static_cast<void>(times(work, from, fit));
  } else if (!first_slots(work, from, fit)) {
    fit.result = {PlaceStatus::Blocked, work.index, 0, barrier()};
    return;
  } else if (!may_pass_gaps(work, fit) || !find_in_room(work, from, fit)) {
    find_slots(work, from, fit);
  }
  judge(work, fit);
}

void Timetable::find_slots(const Work& work, Tick from, Fit& fit) {
  while (true) {
    fit.origin = origin_of(work.job, fit);
    Slot* const stuck = stuck_slot(work, from, fit);
    if (stuck == nullptr || !move_on(work, *stuck, fit)) return;
  }
}

/// Whether gaps that are too short for the job and what is left of its block need not be tried one by one.
bool Timetable::may_pass_gaps(const Work& work, const Fit& fit) const {
  const Slot& slot = fit.slots[0];
  return fit.slot_count == 1 && slot.whole && !slot.fixed && !holds_.may_be_open(slot.asset) && !work.job.move &&
         slot.position < line(slot.asset).size() && model_->sails_always(slot.asset);
}

/// Passes the gaps that are too short. False, with the slots as they were, if one of them, when tried, might have
/// given another answer than to go on: times that are never found.
bool Timetable::find_in_room(const Work& work, Tick from, Fit& fit) {
  Slot& slot = fit.slots[0];
  const AssetLine& own = line(slot.asset);
  const int first = slot.position;
  const Tick length = at(blocks_, slot.block).rest;
  const auto give_up = [&] {
    slot.position = first;
    fit.result = {};
    return false;
  };
  do {
    slot.position = own.position_of_room(slot.position, length);
    if (stuck_slot(work, from, fit) == nullptr) break;
  } while (++slot.position <= own.size());
  if (slot.position > own.size() || fit.result.status != PlaceStatus::Placed) return give_up();
  // No gap passed is reached later; work that is found from then on is found from any time before.
  const Tick latest = own.free_before(slot.position) + model_->longest_passage(slot.asset);
  probe_.origin = {};
  probe_.result = {};
  if (latest > fit.granted && !times(work, std::max(from, latest), probe_)) return give_up();
  return true;
}

void Timetable::judge(const Work& work, Fit& fit) const {
  if (fit.result.status != PlaceStatus::Placed) {
    fit.result.job = fit.result.job < 0 ? work.index : fit.result.job;
    return;
  }
  if (work.job.maximum_lags) fit.result = lag_broken(work, fit);
  if (fit.result.status != PlaceStatus::Placed || fit.end <= work.job.latest_end) return;
  if (work.job.latest_end == never)
    fit.result = {PlaceStatus::BeyondWeather, work.index};
  else
    fit.result = {PlaceStatus::TooLate, work.index, fit.end + work.job.tail};
}

}  // namespace fairlead
