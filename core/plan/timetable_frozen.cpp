// SPDX-License-Identifier: MIT
// What has begun when a plan is made under way: the beginning of every schedule.
#include <algorithm>

#include "core/plan/timetable.hpp"

namespace fairlead {

/// What has been decided is there whatever is undone.
void Timetable::keep_as_blank() {
  blank_lines_ = lines_;
  blank_profiles_ = profiles_;
  blank_blocks_ = blocks_;
  blank_placements_ = placements_;
  blank_roles_ = roles_;
  blank_holds_ = holds_;
}

void Timetable::place_frozen() {
  const FrozenPart& frozen = *model_->frozen;
  for (std::size_t k = 0; k < frozen.jobs.size(); ++k) {
    const OrderId order = frozen.jobs[k].what.order;
    roles_.set_all(order, frozen.crews[order.index()]);
    const FrozenJob& job = frozen.jobs[k];
    placements_[static_cast<std::size_t>(model_->frozen_jobs[k])] = {true, job.mode, job.granted, job.start, job.end};
  }
  for (std::size_t k = 0; k < frozen.jobs.size(); ++k) place_frozen_job(model_->frozen_jobs[k], frozen.jobs[k]);
  for (std::size_t a = 0; a < lines_.size(); ++a) place_frozen_steps(AssetId{a});
}

void Timetable::place_frozen_job(int index, const FrozenJob& frozen) {
  const Work work = work_of(index, frozen.mode);
  list_claims(work);
  fit_.granted = frozen.granted;
  fit_.start = frozen.start;
  fit_.end = frozen.end;
  commit_capacity(work, fit_);
  count_in_blocks(index, 1);
}

/// A stay shared by several jobs is one step.
void Timetable::place_frozen_steps(AssetId id) {
  const FrozenAsset& frozen = model_->frozen->assets[id.index()];
  AssetLine& own = lines_[id.index()];
  for (const Step& given : frozen.steps) {
    if (given.what.outage.valid()) {
      const TickInterval time = model_->outage_time(given.what.outage.index());
      LineStep outage{.need_by = time.begin, .end = time.end, .in = {}, .out = {}, .job = -1 - given.what.outage.value};
      const int block = own.size() > 0 ? own.step(own.size() - 1).block : -1;
      if (block >= 0 && block_open(block)) outage.block = block;  // in the midst of the hold
      own.insert(own.size(), outage);
      continue;
    }
    const OrderId order = given.what.activity.order;
    const int index = model_->way(order, model_->frozen->way[order.index()]).first_job + given.what.activity.activity;
    const Placement& placed = placement(index);
    LineStep step{.need_by = placed.start, .end = placed.end, .in = {}, .out = {}, .job = index};
    step.in = step.out = flat_->job(index).place;
    for (const FlatRole& need : flat_->roles(flat_->mode(index, placed.mode)))
      if (asset(order, need.role) == id && need.whole) {
        step.block = need.block;
        blocks_[static_cast<std::size_t>(need.block)].last = index;
      }
    if (given.beside_previous) {
      step.need_by = std::min(step.need_by, own.step(own.size() - 1).need_by);
      step.end = std::max(step.end, own.step(own.size() - 1).end);
      own.replace(own.size() - 1, step);
    } else {
      own.insert(own.size(), step);
    }
  }
  own.lock(frozen.lies, frozen.free_at);
}

}  // namespace fairlead
