// SPDX-License-Identifier: MIT
#include "core/plan/schedule_generation.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr int most_attempts = 400;  // at one order, before it is given up

}  // namespace

void ScheduleGenerator::generate(const GenerationRequest& request) {
  request_ = &request;
  timetable_.reset();
  placed_.clear();
  fates_.assign(model_->orders.size(), {});
  attempts_.assign(model_->orders.size(), 0);
  postponed_.assign(model_->orders.size(), 0);
  for (std::size_t o = 0; o < fates_.size(); ++o) fates_[o].taken = request.way[o] >= 0;
  head_ = 0;
  cursor_ = 0;
  blocked_in_.assign(model_->jobs.size(), -1);
  blocked_by_.assign(model_->jobs.size(), -1);
  taken_back_in_ = 0;
  epoch_ = 0;
  while (place_next()) {
  }
}

/// Places the first job of the list that can be; false when nothing is left.
bool ScheduleGenerator::place_next() {
  int blocked = -1;
  if (cursor_ > head_ && place_from(cursor_, blocked)) return true;
  blocked = -1;
  if (place_from(head_, blocked)) return true;
  if (blocked < 0) return false;
  break_deadlock(blocked);
  return true;
}

/// True if the state has changed: a job was placed, or taken back, or an order dropped.
bool ScheduleGenerator::place_from(std::size_t first, int& blocked) {
  bool contiguous = first == head_;
  for (std::size_t k = first; k < request_->list.size(); ++k) {
    const int job = request_->list[k];
    const OrderId order = model_->jobs[static_cast<std::size_t>(job)].order;
    if (timetable_.placement(job).placed || !fates_[order.index()].taken) {
      if (contiguous) head_ = k + 1;
      continue;
    }
    contiguous = false;
    if (!eligible(job)) continue;
    if (still_blocked(job) || (postponed_[order.index()] && other_order_holds(order))) {
      if (blocked < 0) blocked = job;
      continue;
    }
    const std::size_t mark = timetable_.mark();
    const int epoch = epoch_;
    const PlaceResult result = timetable_.place(job, choice_for(job));
    if (result.status == PlaceStatus::Placed) {
      remember(job, mark);
      cursor_ = epoch_ == epoch ? k + 1 : head_;
      return true;
    }
    if (settle_failure(job, result)) return true;
    blocked_in_[static_cast<std::size_t>(job)] = epoch_;
    blocked_by_[static_cast<std::size_t>(job)] = result.bound;
    if (blocked < 0) blocked = job;
  }
  return false;
}

bool ScheduleGenerator::still_blocked(int job) const {
  const int since = blocked_in_[static_cast<std::size_t>(job)];
  if (since == epoch_) return true;
  const int by = blocked_by_[static_cast<std::size_t>(job)];
  return since >= taken_back_in_ && by >= 0 && timetable_.block_open(by);
}

/// Takes back or drops as the failure asks; false if the job just has to wait.
bool ScheduleGenerator::settle_failure(int job, const PlaceResult& result) {
  const OrderId order = model_->jobs[static_cast<std::size_t>(job)].order;
  if (result.status == PlaceStatus::Blocked) return false;
  const bool retry = result.status == PlaceStatus::HoldDoesNotFit || result.status == PlaceStatus::LagTooLong;
  if (!retry || ++attempts_[order.index()] > most_attempts) {
    drop(order, {result.status, job, result.bound}, retry);
    return true;
  }
  take_back_to(result.job);
  timetable_.not_before(result.job, result.bound);
  return true;
}

bool ScheduleGenerator::eligible(int job) const {
  const auto& before = model_->jobs[static_cast<std::size_t>(job)].before;
  return std::all_of(before.begin(), before.end(),
                     [this](const PlanLink& link) { return timetable_.placement(link.from).placed; });
}

bool ScheduleGenerator::other_order_holds(OrderId order) const {
  for (const Placed& placed : placed_) {
    const PlanJob& job = model_->jobs[static_cast<std::size_t>(placed.job)];
    if (job.order == order) continue;
    for (const int block : job.blocks)
      if (timetable_.block_open(block)) return true;
  }
  return false;
}

PlaceChoice ScheduleGenerator::choice_for(int job) const {
  const OrderId order = model_->jobs[static_cast<std::size_t>(job)].order;
  PlaceChoice choice;
  if (!request_->mode.empty()) choice.mode = request_->mode[static_cast<std::size_t>(job)];
  if (!request_->assets.empty() && !request_->assets[order.index()].empty())
    choice.assets = &request_->assets[order.index()];
  if (!request_->whims.empty()) choice.whim = request_->whims[order.index()];
  return choice;
}

void ScheduleGenerator::remember(int job, std::size_t mark) {
  placed_.push_back({job, mark});
  for (const int block : model_->jobs[static_cast<std::size_t>(job)].blocks)
    if (model_->blocks[static_cast<std::size_t>(block)].jobs.size() > 1 && !timetable_.block_open(block)) ++epoch_;
  if (!model_->jobs[static_cast<std::size_t>(job)].closes.empty()) ++epoch_;
}

void ScheduleGenerator::take_back_to(int job) {
  while (!placed_.empty()) {
    const Placed last = placed_.back();
    placed_.pop_back();
    timetable_.undo_to(last.mark);
    if (last.job == job) break;
  }
  head_ = 0;
  cursor_ = 0;
  taken_back_in_ = ++epoch_;
}

void ScheduleGenerator::drop(OrderId order, const PlaceResult& why, bool given_up) {
  fates_[order.index()] = {
      .taken = false, .cause = why.status, .job = why.job, .bound = why.bound, .given_up = given_up};
  const auto first = std::find_if(placed_.begin(), placed_.end(), [&](const Placed& placed) {
    return model_->jobs[static_cast<std::size_t>(placed.job)].order == order;
  });
  if (first != placed_.end()) take_back_to(first->job);
}

/// Everything left waits for a hold to end: the order that began one last steps back until the others are through.
void ScheduleGenerator::break_deadlock(int blocked_job) {
  for (auto last = placed_.rbegin(); last != placed_.rend(); ++last) {
    const PlanJob& job = model_->jobs[static_cast<std::size_t>(last->job)];
    const bool open =
        std::any_of(job.blocks.begin(), job.blocks.end(), [this](int block) { return timetable_.block_open(block); });
    if (!open) continue;
    const OrderId order = job.order;
    if (++attempts_[order.index()] > most_attempts || postponed_[order.index()]) {
      drop(order, {PlaceStatus::Blocked, last->job, 0}, true);
      return;
    }
    postponed_[order.index()] = 1;
    const auto first = std::find_if(placed_.begin(), placed_.end(), [&](const Placed& placed) {
      return model_->jobs[static_cast<std::size_t>(placed.job)].order == order;
    });
    take_back_to(first->job);
    return;
  }
  drop(model_->jobs[static_cast<std::size_t>(blocked_job)].order, {PlaceStatus::Blocked, blocked_job, 0}, true);
}

}  // namespace fairlead
