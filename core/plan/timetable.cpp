// SPDX-License-Identifier: MIT
#include "core/plan/timetable.hpp"

#include <algorithm>
#include <utility>

namespace fairlead {

namespace {

std::vector<std::size_t> most_roles_of_orders(const PlanningModel& model) {
  std::vector<std::size_t> most;
  for (const PlanOrder& order : model.orders) {
    most.push_back(0);
    for (const PlanWay& way : order.ways) most.back() = std::max(most.back(), way.fit.size());
  }
  return most;
}

}  // namespace

Timetable::Timetable(const PlanningModel& model) : model_(&model), flat_(&model.flat) {
  for (std::size_t a = 0; a < model.scenario.assets.size(); ++a) blank_lines_.emplace_back(model, AssetId{a});
  for (const PlanResource& resource : model.resources) blank_profiles_.emplace_back().reset(resource.capacity);
  for (const PlanBlock& block : model.blocks) {
    BlockState& state = blank_blocks_.emplace_back();
    state.left = state.size = static_cast<int>(block.jobs.size());
    for (const int job : block.jobs) state.rest += flat_->job(job).least;
  }
  blank_placements_.resize(model.jobs.size());
  blank_roles_ = roles_ = RoleAssets(most_roles_of_orders(model));
  blank_holds_ = {model.orders.size(), model.scenario.assets.size()};
  if (model.frozen == nullptr) place_outages();
  lines_ = blank_lines_;
  profiles_ = blank_profiles_;
  guests_.resize(lines_.size());
  reset();
  if (model.frozen == nullptr) return;
  place_frozen();
  keep_as_blank();
  place_outages();
  reset();
}

void Timetable::place_outages() {
  const Scenario& scenario = model_->scenario;
  for (std::size_t k = 0; k < scenario.outages.size(); ++k) {
    const Outage& outage = scenario.outages[k];
    TickInterval time = model_->outage_time(k);
    if (model_->frozen != nullptr && outage.asset.valid()) {
      const Tick late = std::max<Tick>(0, model_->frozen->assets[outage.asset.index()].held_until - time.begin);
      time = {time.begin + late, time.end + late};
    }
    const auto [from, end] = time;
    if (outage.pool.valid()) blank_profiles_[outage.pool.index()].add(from, end, -outage.units.thousandths);
    if (!outage.asset.valid()) continue;
    AssetLine& line = blank_lines_[outage.asset.index()];
    const int code = -1 - static_cast<int>(k);
    if (std::any_of(line.steps().begin(), line.steps().end(), [code](const LineStep& s) { return s.job == code; }))
      continue;  // it is over or under way
    const int position = line.position_after(from);
    // An outage that another overruns waits for it, as in execution.
    const Tick begin = std::max(from, line.free_before(position));
    line.insert(position, {.need_by = begin, .end = begin + (end - from), .in = {}, .out = {}, .job = code});
    for (int p = position + 1; p < line.size(); ++p) {
      const Tick late = line.free_before(p) - line.step(p).need_by;
      if (late <= 0) break;
      LineStep later = line.step(p);
      later.need_by += late;
      later.end += late;
      line.replace(p, later);
    }
  }
}

void Timetable::reset() {
  for (std::size_t a = 0; a < lines_.size(); ++a) lines_[a] = blank_lines_[a];
  for (std::size_t r = 0; r < profiles_.size(); ++r) profiles_[r].take(blank_profiles_[r]);
  placements_ = blank_placements_;
  not_before_.assign(model_->jobs.size(), 0);
  roles_ = blank_roles_;
  blocks_ = blank_blocks_;
  holds_ = blank_holds_;
  releases_.assign(profiles_.size(), 0);
  entries_ = 0;
  overwritten_.clear();
  for (auto& guests : guests_) guests.clear();
}

void Timetable::not_before(int job, Tick bound) {
  Tick& kept = not_before_[static_cast<std::size_t>(job)];
  kept = std::max(kept, bound);
}

void Timetable::Fit::take(const Fit& other) {
  result = other.result;
  mode = other.mode;
  granted = other.granted;
  start = other.start;
  end = other.end;
  origin = other.origin;
  slot_count = other.slot_count;
  std::copy_n(other.slots, slot_count, slots);
}

PlaceResult Timetable::place(int index, const PlaceChoice& choice) {
  const FlatJob& job = flat_->job(index);
  if (roles_.of(job.order).empty()) roles_.open(job.order, model_->way(job.order, job.way).fit.size());
  const int modes = flat_->mode_count(index);
  if (choice.mode < 0 && modes > 1) return place_in_best(index, choice);
  return place_in(index, modes == 1 ? 0 : choice.mode, choice);
}

Timetable::Work Timetable::work_of(int index, int mode) const {
  const FlatJob& job = flat_->job(index);
  Work work{index, mode, job, flat_->mode(index, mode), job.earliest, 0};
  for (const PlanLink& link : flat_->before(index)) {
    const Placement& before = placement(link.from);
    if (link.kind == LinkKind::FinishStart) work.linked = std::max(work.linked, before.end + link.lag);
    if (link.kind == LinkKind::StartStart) work.linked = std::max(work.linked, before.start + link.lag);
    if (link.kind == LinkKind::FinishFinish) work.stretched = std::max(work.stretched, before.end + link.lag);
  }
  return work;
}

void Timetable::try_mode(const Work& work, const PlaceChoice& choice, Fit& fit) {
  fit.result = assign_roles(work, choice);
  if (fit.result.status != PlaceStatus::Placed) return;
  list_claims(work);
  find(work, fit);
}

PlaceResult Timetable::place_in(int index, int m, const PlaceChoice& choice) {
  const std::size_t before = mark();
  const Work work = work_of(index, m);
  try_mode(work, choice, fit_);
  if (fit_.result.status != PlaceStatus::Placed) {
    undo_to(before);
    return fit_.result;
  }
  commit(work, fit_);
  return {};
}

PlaceResult Timetable::place_in_best(int index, const PlaceChoice& choice) {
  const std::size_t before = mark();
  for (int m = 0; m < flat_->mode_count(index); ++m) {
    try_mode(work_of(index, m), choice, fit_);
    if (m == 0 || better(fit_, best_)) best_.take(fit_);
    undo_to(before);
  }
  best_.result.barrier = {};  // another mode's may go first
  if (best_.result.status != PlaceStatus::Placed) return best_.result;
  const Work work = work_of(index, best_.mode);
  assign_roles(work, choice);
  list_claims(work);
  commit(work, best_);
  return {};
}

/// Placed before not placed, earlier before later; of two failures one that may pass before one that will not.
bool Timetable::better(const Fit& fit, const Fit& than) {
  const bool placed = fit.result.status == PlaceStatus::Placed;
  if (placed != (than.result.status == PlaceStatus::Placed)) return placed;
  return placed ? fit.end < than.end : fit.result.status < than.result.status;
}

[[gnu::flatten]] void Timetable::commit(const Work& work, const Fit& fit) {
  for (int s = 0; s < fit.slot_count; ++s) commit_slot(work, fit, fit.slots[s]);
  commit_capacity(work, fit);
  count_in_blocks(work.index, 1);
  placements_[static_cast<std::size_t>(work.index)] = {true, fit.mode, fit.granted, fit.start, fit.end};
  write({.kind = EntryKind::Job, .index = work.index});
}

/// `placed` is 1, or -1 when the job is taken back.
void Timetable::count_in_blocks(int job, int placed) {
  for (const int block : flat_->blocks(job)) {
    BlockState& state = blocks_[static_cast<std::size_t>(block)];
    const bool was_open = state.open();
    state.left -= placed;
    state.rest -= placed * flat_->job(job).least;
    if (state.open() == was_open) continue;
    const OrderId order = flat_->job(job).order;
    const bool begins = was_open != (placed > 0);
    if (begins && placed > 0) state.on = asset(order, model_->blocks[static_cast<std::size_t>(block)].role);
    if (begins)
      holds_.begin(order, state.on, placed);
    else
      holds_.end(order, state.on, placed);
  }
}

void Timetable::commit_slot(const Work& work, const Fit& fit, const Slot& slot) {
  const FlatJob& job = work.job;
  AssetLine& own = lines_[slot.asset.index()];
  if (slot.join) {
    LineStep stay = own.step(slot.position);
    overwritten_.push_back(stay);
    guests_[slot.asset.index()].push_back({stay.job, work.index});
    stay.need_by = std::min(stay.need_by, fit.start);
    stay.end = std::max(stay.end, fit.end);
    own.replace(slot.position, stay);
    write({.kind = EntryKind::Join, .index = slot.asset.value, .position = slot.position});
    return;
  }
  LineStep step;
  step.need_by = fit.start;
  step.end = fit.end;
  step.in = job.move ? fit.origin : job.place;
  step.out = job.place;
  step.job = work.index;
  step.block = slot.whole ? slot.block : -1;
  step.lies_there = job.move && slot.role == job.lead && !job.move_from.valid();
  step.shared = slot.shared;
  if (step.shared) guests_[slot.asset.index()].push_back({work.index, work.index});
  own.insert(slot.position, step);
  int last = -1;
  if (slot.whole) last = std::exchange(blocks_[static_cast<std::size_t>(slot.block)].last, work.index);
  write({.kind = EntryKind::Insert, .index = slot.asset.value, .position = slot.position, .delta = last});
}

/// A block of one activity takes nothing in a mode that does not need its role.
bool Timetable::counts(const PlanOpening& opening, const PlanJob& job, const PlanJob& closer, const PlanMode& mode) {
  if (opening.role < 0 || &closer != &job) return true;
  return std::any_of(mode.roles.begin(), mode.roles.end(),
                     [&](const PlanRoleNeed& need) { return need.role == opening.role; });
}

void Timetable::commit_capacity(const Work& work, const Fit& fit) {
  for (const FlatClaim& claim : claims_)
    capacity(claim.resource, begin_of(claim, fit), end_of(claim, fit), -claim.amount);
  if (!work.job.gives_back) return;
  for (const auto& [opener, position] : model_->jobs[static_cast<std::size_t>(work.index)].closes) {
    const PlanOpening& opening =
        model_->jobs[static_cast<std::size_t>(opener)].opens[static_cast<std::size_t>(position)];
    const Placement& opened = placement(opener);
    const Tick end = std::max(fit.end, (opening.at_start ? opened.start : opened.granted) + 1);
    each_opening(opening, work.job.order, [&](int resource, std::int64_t amount) {
      if (!model_->resources[static_cast<std::size_t>(resource)].stock) capacity(resource, end, never, amount);
    });
  }
}

void Timetable::capacity(int resource, Tick begin, Tick end, std::int64_t delta) {
  if (begin >= end) return;
  profiles_[static_cast<std::size_t>(resource)].add(begin, end, delta);
  if (delta > 0) ++releases_[static_cast<std::size_t>(resource)];
  write({.kind = EntryKind::Capacity, .index = resource, .position = 0, .begin = begin, .end = end, .delta = delta});
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

int Timetable::endings(int job, const Barrier& barrier) const {
  const auto index = static_cast<std::size_t>(barrier.index);
  switch (barrier.kind) {
    case BarrierKind::Any:
      break;
    case BarrierKind::Hold:
      return block_open(barrier.index) ? 0 : 1;
    case BarrierKind::Resource:
      return releases_[index];
    case BarrierKind::Role: {
      const FlatJob& waiting = flat_->job(job);
      int ended = 0;
      for (const AssetId fit : model_->way(waiting.order, waiting.way).fit[index]) ended += holds_.ended(fit);
      return ended;
    }
  }
  return 0;
}

[[gnu::flatten]] void Timetable::undo_to(std::size_t mark) {
  while (entries_ > mark) undo(journal_[--entries_]);
}

void Timetable::undo(const Entry& entry) {
  const auto index = static_cast<std::size_t>(entry.index);
  switch (entry.kind) {
    case EntryKind::Insert: {
      const LineStep& step = lines_[index].step(entry.position);
      if (step.shared) guests_[index].pop_back();
      if (step.block >= 0) blocks_[static_cast<std::size_t>(step.block)].last = static_cast<int>(entry.delta);
      lines_[index].erase(entry.position);
      break;
    }
    case EntryKind::Join:
      guests_[index].pop_back();
      lines_[index].replace(entry.position, overwritten_.back());
      overwritten_.pop_back();
      break;
    case EntryKind::Capacity:
      profiles_[index].add(entry.begin, entry.end, -entry.delta);
      if (entry.delta > 0) --releases_[index];
      break;
    case EntryKind::Assign:
      roles_.set(OrderId{index}, entry.position, {});
      break;
    case EntryKind::Job:
      count_in_blocks(entry.index, -1);
      placements_[index] = {};
      break;
  }
}

}  // namespace fairlead
