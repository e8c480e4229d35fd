// SPDX-License-Identifier: MIT
#include "core/plan/timetable.hpp"

#include <algorithm>

namespace fairlead {

Timetable::Timetable(const PlanningModel& model) : model_(&model) {
  for (std::size_t a = 0; a < model.scenario.assets.size(); ++a) lines_.emplace_back(model, AssetId{a});
  profiles_.resize(model.resources.size());
  reset();
}

void Timetable::reset() {
  const Scenario& scenario = model_->scenario;
  for (AssetLine& line : lines_) line.clear();
  for (std::size_t r = 0; r < profiles_.size(); ++r) profiles_[r].reset(model_->resources[r].capacity);
  placements_.assign(model_->jobs.size(), {});
  not_before_.assign(model_->jobs.size(), 0);
  roles_.resize(scenario.orders.size());
  for (auto& roles : roles_) roles.clear();
  block_left_.clear();
  block_rest_.clear();
  for (const PlanBlock& block : model_->blocks) {
    block_left_.push_back(static_cast<int>(block.jobs.size()));
    Tick rest = 0;
    for (const int job : block.jobs) rest += model_->jobs[static_cast<std::size_t>(job)].least;
    block_rest_.push_back(rest);
  }
  journal_.clear();
  overwritten_.clear();
  guests_.assign(lines_.size(), {});
  for (std::size_t k = 0; k < scenario.outages.size(); ++k) {
    const Outage& outage = scenario.outages[k];
    const Tick from = std::max<Tick>(0, model_->base.tick(std::max(outage.from, scenario.start)));
    const Tick end = from + static_cast<Tick>(outage.length.count());
    if (outage.pool.valid()) profiles_[outage.pool.index()].add(from, end, -outage.units.thousandths);
    if (!outage.asset.valid()) continue;
    AssetLine& line = lines_[outage.asset.index()];
    const int position = line.position_after(from);
    // An outage that another overruns waits for it, as in execution.
    const Tick begin = std::max(from, line.free_before(position));
    line.insert(position,
                {.need_by = begin, .end = begin + (end - from), .in = {}, .out = {}, .job = -1 - static_cast<int>(k)});
    for (int p = position + 1; p < line.size(); ++p) {
      const Tick late = line.free_before(p) - line.step(p).need_by;
      if (late <= 0) break;
      line.step(p).need_by += late;
      line.step(p).end += late;
    }
  }
}

void Timetable::not_before(int job, Tick bound) {
  Tick& kept = not_before_[static_cast<std::size_t>(job)];
  kept = std::max(kept, bound);
}

PlaceResult Timetable::place(int index, const PlaceChoice& choice) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  auto& roles = roles_[job.order.index()];
  if (roles.empty())
    roles.resize(model_->scenario.orders[job.order.index()].ways[static_cast<std::size_t>(job.way)].roles.size());
  if (choice.mode < 0 && job.modes.size() > 1) return place_in_best(index, choice);
  return place_in(index, job.modes.size() == 1 ? 0 : choice.mode, choice);
}

void Timetable::try_mode(int index, int m, const PlaceChoice& choice, Fit& fit) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  fit.result = {assign_roles(index, job.modes[static_cast<std::size_t>(m)], choice), index, -1};
  if (fit.result.status == PlaceStatus::Placed) find(index, m, fit);
}

PlaceResult Timetable::place_in(int index, int m, const PlaceChoice& choice) {
  const std::size_t before = mark();
  try_mode(index, m, choice, fit_);
  if (fit_.result.status != PlaceStatus::Placed) {
    undo_to(before);
    return fit_.result;
  }
  commit(index, fit_);
  return {};
}

PlaceResult Timetable::place_in_best(int index, const PlaceChoice& choice) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  const std::size_t before = mark();
  for (int m = 0; m < static_cast<int>(job.modes.size()); ++m) {
    try_mode(index, m, choice, fit_);
    if (m == 0 || better(fit_, best_)) best_ = fit_;
    undo_to(before);
  }
  if (best_.result.status != PlaceStatus::Placed) return best_.result;
  const PlanMode& mode = job.modes[static_cast<std::size_t>(best_.mode)];
  assign_roles(index, mode, choice);
  list_claims(job, mode, best_);
  commit(index, best_);
  return {};
}

/// Placed before not placed, earlier before later; of two failures one that may pass before one that will not.
bool Timetable::better(const Fit& fit, const Fit& than) {
  const bool placed = fit.result.status == PlaceStatus::Placed;
  if (placed != (than.result.status == PlaceStatus::Placed)) return placed;
  return placed ? fit.end < than.end : fit.result.status < than.result.status;
}

bool Timetable::taken_in_order(OrderId order, AssetId asset) const {
  const auto& roles = roles_[order.index()];
  return std::find(roles.begin(), roles.end(), asset) != roles.end();
}

void Timetable::assign(OrderId order, int role, AssetId asset) {
  roles_[order.index()][static_cast<std::size_t>(role)] = asset;
  journal_.push_back({.kind = EntryKind::Assign, .index = order.value, .position = role});
}

/// Fills the mode's roles that are still open, one after the other, each with the asset that lets the job end first;
/// assets that are equally good are taken in order of cost. A role that no asset can fill now leaves a status.
PlaceStatus Timetable::assign_roles(int index, const PlanMode& mode, const PlaceChoice& choice) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  const PlanWay& way = model_->way(job.order, job.way);
  for (const PlanRoleNeed& need : mode.roles) {
    if (asset(job.order, need.role).valid()) continue;
    if (choice.assets != nullptr && (*choice.assets)[static_cast<std::size_t>(need.role)].valid()) {
      assign(job.order, need.role, (*choice.assets)[static_cast<std::size_t>(need.role)]);
      continue;
    }
    // Judged alone: the same job with this role only.
    PlaceStatus status = PlaceStatus::CannotReach;
    AssetId chosen;
    AssetId second;
    Tick best = never;
    for (const AssetId candidate : way.fit[static_cast<std::size_t>(need.role)]) {
      if (taken_in_order(job.order, candidate) || !others_can_be_filled(job.order, way, need.role, candidate)) continue;
      const Tick arrival = candidate_time(job, need, candidate);
      if (arrival == never) continue;
      if (arrival == never - 1) {
        status = PlaceStatus::Blocked;
        continue;
      }
      if (arrival < best) {
        second = chosen;
        chosen = candidate;
        best = arrival;
      } else if (!second.valid()) {
        second = candidate;
      }
    }
    if (!chosen.valid()) return status;
    const bool other = choice.whim != 0 && second.valid() && (choice.whim >> (need.role % 16) & 1U) != 0;
    assign(job.order, need.role, other ? second : chosen);
  }
  return PlaceStatus::Placed;
}

/// Whether at least `count` of the assets are free for the order, the candidate apart.
bool Timetable::has_free(const std::vector<AssetId>& fit, OrderId order, AssetId candidate, std::size_t count) const {
  for (auto asset = fit.begin(); count > 0 && asset != fit.end(); ++asset)
    if (*asset != candidate && !taken_in_order(order, *asset)) --count;
  return count == 0;
}

/// Whether the way's other open roles still find an asset each if this one takes the candidate.
bool Timetable::others_can_be_filled(OrderId order, const PlanWay& way, int role, AssetId candidate) const {
  const auto& roles = roles_[order.index()];
  std::size_t open = 0;
  for (std::size_t r = 0; r < roles.size(); ++r) open += roles[r].valid() || static_cast<int>(r) == role ? 0 : 1;
  if (open == 0) return true;
  bool scarce = false;  // with as many free assets for a role as roles are open, no matching is needed
  for (std::size_t r = 0; r < roles.size() && !scarce; ++r) {
    const auto& fit = way.fit[r];
    if (roles[r].valid() || static_cast<int>(r) == role || std::find(fit.begin(), fit.end(), candidate) == fit.end())
      continue;
    scarce = !has_free(fit, order, candidate, open);
  }
  if (!scarce) return true;
  std::vector<AssetId> fixed = roles;
  fixed[static_cast<std::size_t>(role)] = candidate;
  return model_->roles_can_be_filled(way, fixed);
}

/// When the candidate could be where the job begins, at its first gap that is long enough for the job alone; never if
/// it cannot come at all, never - 1 if an open hold is in the way.
Tick Timetable::candidate_time(const PlanJob& job, const PlanRoleNeed& need, AssetId candidate) const {
  const AssetLine& own = line(candidate);
  Tick from = std::max(job.earliest, model_->available(job.order, candidate));
  for (const PlanLink& link : job.before) {
    const Placement& before = placements_[static_cast<std::size_t>(link.from)];
    if (link.kind == LinkKind::FinishStart) from = std::max(from, before.end + link.lag);
    if (link.kind == LinkKind::StartStart) from = std::max(from, before.start + link.lag);
  }
  PlaceId place = job.place;
  if (job.move) {
    place = job.move_from;
    if (!place.valid() && need.role != job.lead && asset(job.order, job.lead).valid())
      place = line(asset(job.order, job.lead)).place_before(line(asset(job.order, job.lead)).size());
    if (!place.valid()) place = own.place_before(own.size());
  }
  const Tick length = block_rest_[static_cast<std::size_t>(need.block)];
  for (int p = own.position_after(from); p <= own.size(); ++p) {
    const int before = p > 0 ? own.step(p - 1).block : -1;
    if (before >= 0 && block_open(before)) return never - 1;
    if (p < own.size() && before >= 0 && own.step(p).block == before) continue;
    const Tick arrival = own.arrival(p, place);
    if (arrival >= never) continue;
    const Tick start = std::max(from, arrival);
    if (p == own.size() || start + length <= own.step(p).need_by) return start;
  }
  return never;
}

void Timetable::commit(int index, const Fit& fit) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  for (int s = 0; s < fit.slot_count; ++s) commit_slot(index, fit, fit.slots[s]);
  commit_capacity(index, fit);
  for (const int block : job.blocks) {
    --block_left_[static_cast<std::size_t>(block)];
    block_rest_[static_cast<std::size_t>(block)] -= job.least;
  }
  placements_[static_cast<std::size_t>(index)] = {true, fit.mode, fit.granted, fit.start, fit.end};
  journal_.push_back({.kind = EntryKind::Job, .index = index});
}

void Timetable::commit_slot(int index, const Fit& fit, const Slot& slot) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  const PlanRoleNeed& need = job.modes[static_cast<std::size_t>(fit.mode)].roles[static_cast<std::size_t>(slot.need)];
  AssetLine& own = lines_[slot.asset.index()];
  if (slot.join) {
    LineStep& stay = own.step(slot.position);
    overwritten_.push_back(stay);
    guests_[slot.asset.index()].push_back({stay.job, index});
    stay.need_by = std::min(stay.need_by, fit.start);
    stay.end = std::max(stay.end, fit.end);
    journal_.push_back({.kind = EntryKind::Join, .index = slot.asset.value, .position = slot.position});
    return;
  }
  LineStep step;
  step.need_by = fit.start;
  step.end = fit.end;
  step.in = job.move ? fit.origin : job.place;
  step.out = job.place;
  step.job = index;
  step.block = need.whole ? need.block : -1;
  step.lies_there = job.move && need.role == job.lead && !job.move_from.valid();
  step.shared = !need.whole && !need.alone && !job.move;
  if (step.shared) guests_[slot.asset.index()].push_back({index, index});
  own.insert(slot.position, step);
  journal_.push_back({.kind = EntryKind::Insert, .index = slot.asset.value, .position = slot.position});
}

/// A block of one activity takes nothing in a mode that does not need its role.
bool Timetable::counts(const PlanOpening& opening, const PlanJob& job, const PlanJob& closer, const PlanMode& mode) {
  if (opening.role < 0 || &closer != &job) return true;
  return std::any_of(mode.roles.begin(), mode.roles.end(),
                     [&](const PlanRoleNeed& need) { return need.role == opening.role; });
}

void Timetable::commit_capacity(int index, const Fit& fit) {
  const PlanJob& job = model_->jobs[static_cast<std::size_t>(index)];
  const auto is_stock = [this](int resource) { return model_->resources[static_cast<std::size_t>(resource)].stock; };
  for (const Wanted& claim : wanted_) capacity(claim.resource, claim.begin, claim.end, -claim.amount);
  for (const auto& [opener, position] : job.closes) {
    const PlanOpening& opening =
        model_->jobs[static_cast<std::size_t>(opener)].opens[static_cast<std::size_t>(position)];
    each_opening(opening, job.order, [&](int resource, std::int64_t amount) {
      if (!is_stock(resource)) capacity(resource, fit.end, never, amount);
    });
  }
}

void Timetable::capacity(int resource, Tick begin, Tick end, std::int64_t delta) {
  if (begin >= end) return;
  profiles_[static_cast<std::size_t>(resource)].add(begin, end, delta);
  journal_.push_back(
      {.kind = EntryKind::Capacity, .index = resource, .position = 0, .begin = begin, .end = end, .delta = delta});
}

std::vector<int> Timetable::stay(AssetId id, int first) const {
  std::vector<int> members;
  for (const Guest& guest : guests_[id.index()])
    if (guest.first == first) members.push_back(guest.job);
  std::sort(members.begin(), members.end(), [this](int a, int b) {
    return std::make_pair(placement(a).start, a) < std::make_pair(placement(b).start, b);
  });
  return members;
}

void Timetable::undo_to(std::size_t mark) {
  while (journal_.size() > mark) {
    const Entry entry = journal_.back();
    journal_.pop_back();
    undo(entry);
  }
}

void Timetable::undo(const Entry& entry) {
  switch (entry.kind) {
    case EntryKind::Insert:
      if (lines_[static_cast<std::size_t>(entry.index)].step(entry.position).shared)
        guests_[static_cast<std::size_t>(entry.index)].pop_back();
      lines_[static_cast<std::size_t>(entry.index)].erase(entry.position);
      break;
    case EntryKind::Join:
      guests_[static_cast<std::size_t>(entry.index)].pop_back();
      lines_[static_cast<std::size_t>(entry.index)].step(entry.position) = overwritten_.back();
      overwritten_.pop_back();
      break;
    case EntryKind::Capacity:
      profiles_[static_cast<std::size_t>(entry.index)].add(entry.begin, entry.end, -entry.delta);
      break;
    case EntryKind::Assign:
      roles_[static_cast<std::size_t>(entry.index)][static_cast<std::size_t>(entry.position)] = AssetId{};
      break;
    case EntryKind::Job: {
      const PlanJob& job = model_->jobs[static_cast<std::size_t>(entry.index)];
      for (const int block : job.blocks) {
        ++block_left_[static_cast<std::size_t>(block)];
        block_rest_[static_cast<std::size_t>(block)] += job.least;
      }
      placements_[static_cast<std::size_t>(entry.index)] = {};
      break;
    }
  }
}

}  // namespace fairlead
