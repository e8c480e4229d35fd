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

bool Timetable::block_open(int block) const {
  const int left = at(block_left_, block);
  return left > 0 && left < static_cast<int>(at(model_->blocks, block).jobs.size());
}

/// Link predecessors, dates, notices of hired assets.
Tick Timetable::ready(const PlanJob& job, const PlanMode& mode) const {
  Tick from = std::max(job.earliest, at(not_before_, static_cast<int>(&job - model_->jobs.data())));
  for (const PlanLink& link : job.before) {
    const Placement& before = at(placements_, link.from);
    if (link.kind == LinkKind::FinishStart) from = std::max(from, before.end + link.lag);
    if (link.kind == LinkKind::StartStart) from = std::max(from, before.start + link.lag);
  }
  for (const PlanRoleNeed& need : mode.roles)
    from = std::max(from, model_->available(job.order, asset(job.order, need.role)));
  return from;
}

PlaceId Timetable::target(const PlanJob& job, const Fit& fit) const {
  return job.move ? fit.origin : job.place;
}

Tick Timetable::duration(const PlanJob& job, const PlanMode& mode, PlaceId origin) const {
  if (mode.duration >= 0) return mode.duration;
  const Mode& given = job.what->modes[static_cast<std::size_t>(&mode - job.modes.data())];
  if (job.move)
    return static_cast<Tick>(move_duration(*job.what, given, origin, model_->scenario, role_assets(job.order)).count());
  return static_cast<Tick>(planning_duration(given.duration, model_->scenario, role_assets(job.order)).count());
}

/// After the block's last step on the asset's line; -1 if none of it is placed there.
int Timetable::continued_position(const PlanRoleNeed& need, AssetId id) const {
  if (!need.whole || !block_open(need.block)) return -1;
  const AssetLine& own = line(id);
  for (int p = own.size(); p-- > 0;)
    if (own.step(p).block == need.block) return p + 1;
  return -1;
}

/// Whether the slot's position is one where something may be put; never inside another block, never after an open one.
bool Timetable::usable(const Slot& slot, PlaceId target_place, bool shared) const {
  const AssetLine& own = line(slot.asset);
  if (slot.join) return shared && own.step(slot.position).shared && own.step(slot.position).in == target_place;
  if (slot.position == 0 || own.step(slot.position - 1).block < 0) return true;
  const int before = own.step(slot.position - 1).block;
  if (block_open(before)) return false;
  return slot.position == own.size() || own.step(slot.position).block != before;
}

/// Moves the slot to the next later usable one; false if an open hold bars the way or the line ends.
bool Timetable::next_slot(const PlanJob& job, Slot& slot, PlaceId target_place, bool shared) {
  const AssetLine& own = line(slot.asset);
  do {
    if (slot.join) {
      slot.join = false;
      ++slot.position;
    } else if (slot.position < own.size()) {
      slot.join = shared && !job.move;
      if (!slot.join) ++slot.position;
    } else {
      return false;
    }
    const int passed = slot.position > 0 && !slot.join ? own.step(slot.position - 1).block : -1;
    if (passed >= 0 && block_open(passed)) {
      barred_by_ = passed;
      return false;
    }
  } while (!usable(slot, target_place, shared));
  return true;
}

bool Timetable::first_slots(const PlanJob& job, const PlanMode& mode, Tick from, Fit& fit) {
  fit.slot_count = 0;
  for (std::size_t n = 0; n < mode.roles.size(); ++n) {
    const PlanRoleNeed& need = mode.roles[n];
    FAIRLEAD_INVARIANT(fit.slot_count < most_roles, "an activity needs at most 24 assets");
    Slot slot{asset(job.order, need.role), 0, false, false, need.role, static_cast<int>(n)};
    const int continued = continued_position(need, slot.asset);
    if (continued >= 0) {
      slot.position = continued;
      slot.fixed = true;
    } else {
      const bool shared = !need.whole && !need.alone;
      const AssetLine& own = line(slot.asset);
      slot.position = own.position_after(from);
      if (slot.position > 0 && shared && !job.move && own.step(slot.position - 1).shared) {
        --slot.position;  // the stay under way at `from` may be joined
        slot.join = true;
      }
      const int passed = slot.position > 0 ? own.step(slot.position - 1).block : -1;
      if (passed >= 0 && block_open(passed)) {
        barred_by_ = passed;
        return false;
      }
      if (!job.move && !usable(slot, job.place, shared) && !next_slot(job, slot, job.place, shared)) return false;
      if (job.move && !usable(slot, {}, false) && !next_slot(job, slot, {}, false)) return false;
    }
    fit.slots[fit.slot_count++] = slot;
  }
  return true;
}

/// Everything the job would claim if it were placed as the fit says.
void Timetable::list_claims(const PlanJob& job, const PlanMode& mode, const Fit& fit) {
  wanted_.clear();
  const auto stock = [this](int resource) { return at(model_->resources, resource).stock; };
  if (job.slot_resource >= 0) wanted_.push_back({job.slot_resource, fit.granted, fit.end, job.slots});
  for (const PlanPoolNeed& need : mode.pools)
    wanted_.push_back(
        {need.resource, need.at_start ? fit.start : fit.granted, stock(need.resource) ? never : fit.end, need.amount});
  for (const PlanOpening& opening : job.opens) {
    const PlanJob& closer = at(model_->jobs, opening.closer);
    if (!counts(opening, job, closer, mode)) continue;
    each_opening(opening, job.order, [&](int resource, std::int64_t amount) {
      const bool closed = &closer == &job && !stock(resource);
      wanted_.push_back({resource, opening.at_start ? fit.start : fit.granted, closed ? fit.end : never, amount});
    });
  }
}

/// -1 if all that the job claims is free; else when to look again; never if that is not in sight.
Tick Timetable::shortage(const PlanJob& job, const PlanMode& mode, const Fit& fit) {
  list_claims(job, mode, fit);
  for (const Wanted& claim : wanted_)
    // Claims of this job on the same resource add up where they overlap, piece by piece.
    for (Tick from = claim.begin; from < claim.end;) {
      std::int64_t amount = 0;
      Tick end = claim.end;
      for (const Wanted& other : wanted_) {
        if (other.resource != claim.resource || other.begin > from || other.end <= from) continue;
        amount += other.amount;
        end = std::min(end, other.end);
      }
      if (const Tick until = at(profiles_, claim.resource).shortage_end(from, end, amount); until >= 0) return until;
      from = end;
    }
  return -1;
}

/// Stocks do not come back: what is short now is short for good.
bool Timetable::stock_is_short(const PlanJob& job, const PlanMode& mode) const {
  const auto is_short = [this](int resource, std::int64_t amount) {
    return resource >= 0 && at(model_->resources, resource).stock &&
           at(profiles_, resource).shortage_end(never - 1, never, amount) >= 0;
  };
  return std::any_of(mode.pools.begin(), mode.pools.end(),
                     [&](const PlanPoolNeed& need) { return is_short(need.resource, need.amount); }) ||
         std::any_of(job.opens.begin(), job.opens.end(),
                     [&](const PlanOpening& opening) { return is_short(opening.resource, opening.amount); });
}

/// Start and end of the job granted at `from` or as soon after as its claims are free; false with a status if never.
bool Timetable::times(const PlanJob& job, const PlanMode& mode, Tick from, Fit& fit) {
  const Tick length = duration(job, mode, fit.origin);
  const int m = static_cast<int>(&mode - job.modes.data());
  const WorkWindows& windows =
      job.move ? model_->windows.under_way(job.order, job.way, job.activity, m, fit.origin) : *mode.windows;
  Tick stretched = 0;
  for (const PlanLink& link : job.before)
    if (link.kind == LinkKind::FinishFinish) stretched = std::max(stretched, at(placements_, link.from).end + link.lag);
  while (true) {
    const WorkSpan span =
        job.continuous ? windows.continuous(from, length) : windows.suspendable(from, length, job.suspend);
    if (!span.found()) {
      fit.result.status = PlaceStatus::BeyondWeather;
      return false;
    }
    fit.granted = from;
    fit.start = span.start;
    fit.end = std::max(span.end, stretched);
    const Tick until = shortage(job, mode, fit);
    if (until < 0) return true;
    if (until >= never) {
      fit.result = {stock_is_short(job, mode) ? PlaceStatus::OutOfStock : PlaceStatus::Blocked, -1, -1};
      return false;
    }
    from = until;
  }
}

PlaceResult Timetable::lag_broken(const PlanJob& job, const Fit& fit) const {
  for (const PlanLink& link : job.before) {
    if (link.maximum == never) continue;
    const Placement& before = at(placements_, link.from);
    const Tick since = link.kind == LinkKind::StartStart ? before.start : before.end;
    const Tick until = link.kind == LinkKind::FinishFinish ? fit.end : fit.start;
    if (until - since > link.maximum)
      return {PlaceStatus::LagTooLong, link.from, before.start + (until - since - link.maximum)};
  }
  return {};
}

/// What is left of the block after this job works one after the other on the asset: it must end in the gap as well.
bool Timetable::rest_fits(const PlanJob& job, const PlanRoleNeed& need, const AssetLine& own, int next,
                          Tick end) const {
  return !need.whole || next >= own.size() || end + at(block_rest_, need.block) - job.least <= own.step(next).need_by;
}

/// A slot whose asset cannot come there, or leave it in time for what follows; none if all can, or if the job's times,
/// which are set, say that it never fits.
Timetable::Slot* Timetable::stuck_slot(const PlanJob& job, const PlanMode& mode, Tick from, Fit& fit) {
  const PlaceId place = target(job, fit);
  Tick arrived = from;
  Slot* stuck = nullptr;
  for (Slot& slot : fit.used_slots()) {
    const Tick arrival = line(slot.asset).arrival(slot.position, place);
    if (arrival >= never) stuck = &slot;
    arrived = std::max(arrived, arrival);
  }
  if (stuck != nullptr || !times(job, mode, arrived, fit)) return stuck;
  for (Slot& slot : fit.used_slots())
    if (!leaves_in_time(job, mode, slot, fit.end)) return &slot;
  return nullptr;
}

bool Timetable::leaves_in_time(const PlanJob& job, const PlanMode& mode, const Slot& slot, Tick job_end) const {
  const AssetLine& own = line(slot.asset);
  const PlaceId out = job.place.valid() ? job.place : own.place_before(slot.position);
  const int next = slot.join ? slot.position + 1 : slot.position;
  const Tick end = slot.join ? std::max(job_end, own.step(slot.position).end) : job_end;
  return own.in_time(next, end, out) && rest_fits(job, at(mode.roles, slot.need), own, next, end);
}

/// The hold in which the slot lies fills its gap: it must begin after what comes next on the line.
PlaceResult Timetable::hold_stuck(const PlanMode& mode, const Slot& slot) const {
  const AssetLine& own = line(slot.asset);
  const int block = at(mode.roles, slot.need).block;
  const auto& steps = own.steps();
  const auto first = std::find_if(steps.begin(), steps.end(), [block](const LineStep& s) { return s.block == block; });
  const int job = first != steps.end() ? first->job : at(model_->blocks, block).first;
  return {PlaceStatus::HoldDoesNotFit, job, own.step(slot.position).need_by};
}

/// Moves the stuck slot on; false with a status if there is nowhere to go.
bool Timetable::move_on(int index, const PlanMode& mode, Slot& stuck, Fit& fit) {
  const PlanJob& job = at(model_->jobs, index);
  const bool at_end = stuck.position >= line(stuck.asset).size();
  if (stuck.fixed) {
    fit.result = at_end ? PlaceResult{PlaceStatus::CannotReach, index, 0} : hold_stuck(mode, stuck);
    return false;
  }
  const PlanRoleNeed& need = at(mode.roles, stuck.need);
  if (next_slot(job, stuck, target(job, fit), !need.whole && !need.alone)) return true;
  fit.result =
      at_end ? PlaceResult{PlaceStatus::CannotReach, index, 0} : PlaceResult{PlaceStatus::Blocked, index, barred_by_};
  return false;
}

PlaceId Timetable::origin_of(const PlanJob& move, Fit& fit) const {
  if (move.move_from.valid()) return move.move_from;
  const auto slots = fit.used_slots();
  const auto lead = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.role == move.lead; });
  return line(lead->asset).place_before(lead->position);
}

void Timetable::find(int index, int m, Fit& fit) {
  const PlanJob& job = at(model_->jobs, index);
  const PlanMode& mode = at(job.modes, m);
  fit.mode = m;
  fit.origin = {};
  fit.result = {};
  barred_by_ = -1;
  const Tick from = ready(job, mode);
  if (!first_slots(job, mode, from, fit)) {
    fit.result = {PlaceStatus::Blocked, index, barred_by_};
    return;
  }
  while (true) {
    if (job.move) fit.origin = origin_of(job, fit);
    Slot* const stuck = stuck_slot(job, mode, from, fit);
    if (stuck == nullptr) break;
    if (!move_on(index, mode, *stuck, fit)) return;
  }
  if (fit.result.status != PlaceStatus::Placed) {
    fit.result.job = index;
    return;
  }
  fit.result = lag_broken(job, fit);
  if (fit.result.status == PlaceStatus::Placed && job.delivers && fit.end > model_->orders[job.order.index()].deadline)
    fit.result = {PlaceStatus::TooLate, index, fit.end};
}

}  // namespace fairlead
