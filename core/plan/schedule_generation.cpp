// SPDX-License-Identifier: MIT
#include "core/plan/schedule_generation.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr int most_attempts = 400;  // at one order, before it is given up

/// The value at `index`, or that of an empty vector.
template <class T>
T value_or(const std::vector<T>& values, std::size_t index, T missing) {
  return values.empty() ? missing : values[index];
}

bool same_order(const GenerationRequest& a, const GenerationRequest& b, std::size_t order) {
  if (a.way[order] != b.way[order]) return false;
  if (value_or(a.whims, order, 0U) != value_or(b.whims, order, 0U)) return false;
  const auto fixed = [order](const GenerationRequest& given) {
    return given.assets.empty() ? std::span<const AssetId>{} : std::span<const AssetId>{given.assets[order]};
  };
  return std::ranges::equal(fixed(a), fixed(b));
}

}  // namespace

std::size_t common_length(const PlanningModel& model, const GenerationRequest& a, const GenerationRequest& b) {
  std::vector<char> same(model.orders.size());
  for (std::size_t o = 0; o < same.size(); ++o) same[o] = same_order(a, b, o) ? 1 : 0;
  const std::size_t shorter = std::min(a.list.size(), b.list.size());
  for (std::size_t k = 0; k < shorter; ++k) {
    const auto job = static_cast<std::size_t>(a.list[k]);
    if (a.list[k] != b.list[k] || same[model.flat.order(a.list[k]).index()] == 0 ||
        value_or(a.mode, job, -1) != value_or(b.mode, job, -1) ||
        value_or(a.not_before, job, 0) != value_or(b.not_before, job, 0))
      return k;
  }
  // Alike to the end: even that there is no more is the same.
  return shorter + (a.list.size() == b.list.size() ? 1 : 0);
}

void ScheduleGenerator::generate(const GenerationRequest& request, const MustServe& must) {
  kept_ = generated_ ? placements_to_keep(request) : 0;
  const bool undo = generated_ && (kept_ > 0 || placed_.size() * 8 < model_->jobs.size());
  if (undo) keep(kept_);
  take_over(request);
  if (!undo) start_from_nothing();
  make_open(kept_);
  must_ = must;
  dropped_ = 0;
  abandoned_ = false;
  for (std::size_t o = 0; o < fates_.size(); ++o)
    if (request_.way[o] >= 0 && !fates_[o].taken) note_dropped(OrderId{o});
  while (!abandoned_ && place_next()) {
  }
}

void ScheduleGenerator::note_dropped(OrderId order) {
  dropped_ += model_->scenario.orders[order.index()].mandatory ? 1 : 0;
  const bool wanted = must_.also != nullptr && (*must_.also)[order.index()] != 0;
  abandoned_ = abandoned_ || wanted || dropped_ > must_.most_dropped;
}

void ScheduleGenerator::start_from_nothing() {
  timetable_.reset();
  placed_.clear();
  changes_.clear();
  fates_.assign(model_->orders.size(), {});
  for (std::size_t o = 0; o < fates_.size(); ++o) fates_[o].taken = request_.way[o] >= 0;
  attempts_.assign(model_->orders.size(), 0);
  postponed_.assign(model_->orders.size(), 0);
  blocked_.assign(model_->jobs.size(), {});
  for (std::size_t j = 0; j < request_.not_before.size(); ++j)
    if (request_.not_before[j] > 0) timetable_.not_before(static_cast<int>(j), request_.not_before[j]);
  scan_ = {};
  generated_ = true;
}

/// As many of the first placements as were made before anything that differs was looked at.
std::size_t ScheduleGenerator::placements_to_keep(const GenerationRequest& request) {
  const auto common = static_cast<int>(common_length(*model_, request_, request));
  const auto first_beyond = std::partition_point(placed_.begin(), placed_.end(),
                                                 [&](const Placed& placed) { return placed.after.reach <= common; });
  const auto count = static_cast<std::size_t>(first_beyond - placed_.begin());
  // Taking back costs a part of placing: for a few it does not pay.
  return count * 5 < placed_.size() ? 0 : count;
}

/// Back to where so many placements had been made for the first time.
void ScheduleGenerator::keep(std::size_t count) {
  if (count < placed_.size()) timetable_.undo_to(placed_[count].mark);
  placed_.resize(count);
  scan_ = count == 0 ? Scan{} : placed_.back().after;
  undo_changes(scan_.changes);
}

void ScheduleGenerator::take_over(const GenerationRequest& request) {
  for (std::size_t o = 0; o < fates_.size(); ++o) {
    if (request.way[o] == request_.way[o]) continue;
    fates_[o].taken = request.way[o] >= 0;
    timetable_.forget_roles(OrderId{o});
  }
  if (!request.not_before.empty() || !request_.not_before.empty())
    for (std::size_t j = 0; j < model_->jobs.size(); ++j)
      if (const Tick bound = value_or(request.not_before, j, 0); bound != value_or(request_.not_before, j, 0))
        timetable_.set_not_before(static_cast<int>(j), std::max(0, bound));
  request_ = request;
}

void ScheduleGenerator::make_open(std::size_t kept) {
  open_.reset(model_->flat, request_.list);
  for (const int job : model_->frozen_jobs) open_.note_placed(model_->flat, job);
  for (std::size_t k = 0; k < kept; ++k) open_.take_out(model_->flat, placed_[k].job);
}

/// Places the first job of the list that can be; false when nothing is left.
bool ScheduleGenerator::place_next() {
  int blocked = -1;
  if (scan_.cursor >= 0 && place_from(open_.from(scan_.cursor + 1), blocked)) return true;
  blocked = -1;
  if (place_from(open_.from(0), blocked)) return true;
  if (blocked < 0) return false;
  // All wait, as far as is known: each is tried again before anything is taken back.
  scan_.tried_again_in = ++scan_.epoch;
  if (!place_from(open_.from(0), blocked)) break_deadlock(blocked);
  return true;
}

/// True if the state has changed: a job was placed, or taken back, or an order dropped.
bool ScheduleGenerator::place_from(int position, int& blocked) {
  for (; position != open_.end(); position = open_.from(position + 1)) {
    scan_.reach = std::max(scan_.reach, position + 1);
    const int job = request_.list[static_cast<std::size_t>(position)];
    const OrderId order = order_of(job);
    if (!fates_[order.index()].taken || timetable_.placement(job).placed) continue;
    const bool waits = still_blocked(job) || (postponed_[order.index()] != 0 && timetable_.others_hold(order));
    if (!waits && try_to_place(position, job)) return true;
    if (blocked < 0) blocked = job;
  }
  scan_.reach = position + 1;
  return false;
}

/// False if the job has to wait.
bool ScheduleGenerator::try_to_place(int position, int job) {
  const std::size_t mark = timetable_.mark();
  const PlaceResult result = timetable_.place(job, choice_for(job));
  if (result.status == PlaceStatus::Placed) {
    remember(position, job, mark);
    return true;
  }
  if (settle_failure(job, result)) return true;
  set_blocked(job, {scan_.epoch, result.barrier, timetable_.endings(job, result.barrier)});
  return false;
}

bool ScheduleGenerator::still_blocked(int job) const {
  const Blocked& blocked = blocked_[static_cast<std::size_t>(job)];
  if (blocked.in == scan_.epoch) return true;
  return blocked.in >= scan_.tried_again_in && blocked.by.kind != BarrierKind::Any &&
         timetable_.endings(job, blocked.by) == blocked.endings;
}

/// Takes back or drops as the failure asks; false if the job just has to wait.
bool ScheduleGenerator::settle_failure(int job, const PlaceResult& result) {
  const OrderId order = order_of(job);
  if (result.status == PlaceStatus::Blocked) return false;
  const bool retry = (result.status == PlaceStatus::HoldDoesNotFit || result.status == PlaceStatus::LagTooLong) &&
                     !model_->is_frozen(result.job);
  if (!retry || !attempt_again(order)) {
    drop(order, {result.status, job, result.bound}, retry);
    return true;
  }
  take_back_to(result.job);
  set_not_before(result.job, std::max(timetable_.not_before(result.job), result.bound));
  return true;
}

PlaceChoice ScheduleGenerator::choice_for(int job) const {
  const OrderId order = order_of(job);
  PlaceChoice choice;
  if (!request_.mode.empty()) choice.mode = request_.mode[static_cast<std::size_t>(job)];
  if (!request_.assets.empty() && !request_.assets[order.index()].empty())
    choice.assets = &request_.assets[order.index()];
  if (!request_.whims.empty()) choice.whim = request_.whims[order.index()];
  return choice;
}

void ScheduleGenerator::remember(int position, int job, std::size_t mark) {
  open_.take_out(model_->flat, job);
  const int epoch = scan_.epoch;
  for (const int block : model_->flat.blocks(job))
    if (timetable_.block_closed(block)) ++scan_.epoch;
  if (model_->flat.job(job).closes) ++scan_.epoch;
  scan_.cursor = scan_.epoch == epoch ? position : -1;
  scan_.changes = changes_.size();
  placed_.push_back({job, mark, scan_});
}

void ScheduleGenerator::take_back_last() {
  timetable_.undo_to(placed_.back().mark);
  open_.put_back(model_->flat, placed_.back().job);
  placed_.pop_back();
}

/// As it was when the job's turn had come: who was found blocked by then is so again, who was later may pass.
void ScheduleGenerator::take_back_to(int job) {
  for (bool found = false; !found && !placed_.empty(); take_back_last()) {
    found = placed_.back().job == job;
    scan_.changes = placed_.back().after.changes;
  }
  forget_blocked(scan_.changes);
  scan_.cursor = open_.position(job) - 1;
  const Scan before = placed_.empty() ? Scan{} : placed_.back().after;
  scan_.epoch = before.epoch;
  scan_.tried_again_in = before.tried_again_in;
}

void ScheduleGenerator::take_back_order(OrderId order) {
  const auto first =
      std::find_if(placed_.begin(), placed_.end(), [&](const Placed& placed) { return order_of(placed.job) == order; });
  if (first != placed_.end()) take_back_to(first->job);
}

/// Counts an attempt; false if there were too many.
bool ScheduleGenerator::attempt_again(OrderId order) {
  changes_.push_back({.kind = ChangeKind::Attempts, .index = order.value, .blocked = {}});
  return ++attempts_[order.index()] <= most_attempts;
}

void ScheduleGenerator::drop(OrderId order, const PlaceResult& why, bool given_up) {
  changes_.push_back({.kind = ChangeKind::Fate, .index = order.value, .blocked = {}});
  fates_[order.index()] = {
      .taken = false, .cause = why.status, .job = why.job, .bound = why.bound, .given_up = given_up};
  note_dropped(order);
  take_back_order(order);
}

/// Everything left waits for a hold to end: the order that began one last steps back until the others are through.
void ScheduleGenerator::break_deadlock(int blocked_job) {
  for (auto last = placed_.rbegin(); last != placed_.rend(); ++last) {
    const auto blocks = model_->flat.blocks(last->job);
    if (std::none_of(blocks.begin(), blocks.end(), [this](int block) { return timetable_.block_open(block); }))
      continue;
    const OrderId order = order_of(last->job);
    if (!attempt_again(order) || postponed_[order.index()] != 0) {
      drop(order, {PlaceStatus::Blocked, last->job, 0}, true);
      return;
    }
    changes_.push_back({.kind = ChangeKind::Postponed, .index = order.value, .blocked = {}});
    postponed_[order.index()] = 1;
    take_back_order(order);
    return;
  }
  drop(order_of(blocked_job), {PlaceStatus::Blocked, blocked_job, 0}, true);
}

void ScheduleGenerator::set_blocked(int job, Blocked blocked) {
  Blocked& kept = blocked_[static_cast<std::size_t>(job)];
  changes_.push_back({.kind = ChangeKind::Blocked, .index = job, .blocked = kept});
  kept = blocked;
}

void ScheduleGenerator::set_not_before(int job, Tick bound) {
  changes_.push_back({.kind = ChangeKind::NotBefore, .index = job, .blocked = {}, .bound = timetable_.not_before(job)});
  timetable_.set_not_before(job, bound);
}

/// Undoes that jobs were found blocked; the other changes made since then stand.
void ScheduleGenerator::forget_blocked(std::size_t since) {
  for (auto change = changes_.rbegin(); change != changes_.rend() - static_cast<std::ptrdiff_t>(since); ++change)
    if (change->kind == ChangeKind::Blocked) blocked_[static_cast<std::size_t>(change->index)] = change->blocked;
  const auto tail = changes_.begin() + static_cast<std::ptrdiff_t>(since);
  changes_.erase(
      std::remove_if(tail, changes_.end(), [](const Change& change) { return change.kind == ChangeKind::Blocked; }),
      changes_.end());
}

void ScheduleGenerator::undo_changes(std::size_t count) {
  for (; changes_.size() > count; changes_.pop_back()) {
    const Change& change = changes_.back();
    const auto index = static_cast<std::size_t>(change.index);
    switch (change.kind) {
      case ChangeKind::Blocked:
        blocked_[index] = change.blocked;
        break;
      case ChangeKind::Attempts:
        --attempts_[index];
        break;
      case ChangeKind::Postponed:
        postponed_[index] = 0;
        break;
      case ChangeKind::Fate:
        fates_[index] = {};
        fates_[index].taken = true;
        break;
      case ChangeKind::NotBefore:
        timetable_.set_not_before(change.index, change.bound);
        break;
    }
  }
}

}  // namespace fairlead
