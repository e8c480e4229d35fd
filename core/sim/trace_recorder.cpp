// SPDX-License-Identifier: MIT
#include "core/sim/trace_recorder.hpp"

#include <algorithm>
#include <tuple>

#include "core/sim/counting_sort.hpp"

namespace fairlead {

Exposure exposure_of(const Program& program, const Job& job) {
  Exposure exposure{.conditions = &job.activity->conditions,
                    .mode = &job.activity->modes[static_cast<std::size_t>(job.mode)],
                    .place = job.destination,
                    .regions = nullptr,
                    .windows = job.windows};
  if (job.is_move()) exposure.regions = &program.scenario->distances.route(job.place, job.destination).regions;
  return exposure;
}

TraceRecorder::TraceRecorder(const Program& program)
    : program_(&program),
      reasons_(*program.scenario, *program.windows),
      current_(program.scenario->assets.size()),
      last_spell_(program.scenario->assets.size(), -1) {
  trace_.activities.reserve(program.jobs.size());
  trace_.segments.reserve(2 * program.jobs.size());
  spells_.reserve(4 * program.jobs.size());
  for (std::size_t a = 0; a < current_.size(); ++a) {
    current_[a].activity.from = program.scenario->assets[a].home;
    current_[a].activity.to = program.scenario->assets[a].home;
  }
}

void TraceRecorder::follow(const Program& program, const std::vector<int>& new_of) {
  program_ = &program;
  split_job_ = -1;
  for (Current& current : current_)
    if (current.activity.job >= 0) current.activity.job = new_of[static_cast<std::size_t>(current.activity.job)];
}

void TraceRecorder::change(AssetId asset, Tick at, const AssetActivity& now) {
  Current& current = current_[asset.index()];
  if (current.activity == now) return;
  close(asset, at);
  current = {now, at};
}

void TraceRecorder::finish(Tick at) {
  for (std::size_t a = 0; a < current_.size(); ++a) {
    close(AssetId{a}, at);
    current_[a].since = at;
  }
}

Tick TraceRecorder::last_change() const {
  Tick last = 0;
  for (const Current& current : current_) last = std::max(last, current.since);
  return last;
}

void TraceRecorder::close(AssetId asset, Tick at) {
  const Current& current = current_[asset.index()];
  if (current.since >= at) return;
  const AssetActivity& activity = current.activity;
  if (activity.state != AssetState::Standby || activity.reason.kind != CauseKind::Weather) {
    add(asset, {current.since, at}, activity, activity.reason);
    return;
  }
  split_wait(activity, asset, {current.since, at});
  for (const ReasonedWait& wait : split_) add(asset, wait.when, activity, wait.reason);
}

void TraceRecorder::split_wait(const AssetActivity& waiting, AssetId asset, TickInterval wait) {
  if (!waiting.sailing_waits) {
    split_wait(waiting.job, wait);
    return;
  }
  const Exposure exposure{.conditions = &program_->asset(asset).transit,
                          .mode = nullptr,
                          .place = waiting.to,
                          .regions = &program_->scenario->distances.route(waiting.from, waiting.to).regions,
                          .windows = &program_->windows->sailing(asset, waiting.from, waiting.to)};
  split_.clear();
  split_job_ = -1;
  reasons_.split(exposure, wait.begin, wait.end, split_);
}

void TraceRecorder::split_wait(int job, TickInterval wait) {
  if (job == split_job_ && wait == split_wait_) return;
  split_.clear();
  split_job_ = job;
  split_wait_ = wait;
  reasons_.split(exposure_of(*program_, program_->jobs[static_cast<std::size_t>(job)]), wait.begin, wait.end, split_);
}

Reason TraceRecorder::lacked_before(int job, Tick at) {
  split_wait(job, {at - 1, at});
  return split_.back().reason;
}

void TraceRecorder::add(AssetId asset, TickInterval when, const AssetActivity& activity, const Reason& reason) {
  AssetSpell spell{.asset = asset,
                   .when = when,
                   .state = activity.state,
                   .attempt = activity.attempt,
                   .activity = {},
                   .from = activity.from,
                   .to = activity.to,
                   .reason = reason};
  if (activity.job >= 0) spell.activity = program_->jobs[static_cast<std::size_t>(activity.job)].ref.activity;
  int& last = last_spell_[asset.index()];
  if (last >= 0 && spells_[static_cast<std::size_t>(last)].says_as(spell)) {
    spells_[static_cast<std::size_t>(last)].when.end = when.end;
    return;
  }
  last = static_cast<int>(spells_.size());
  spells_.push_back(spell);
}

namespace {

/// Rows of one activity stay in the order they came, which is that of attempts and of time.
template <class Row>
std::vector<Row> by_activity(std::vector<Row> rows, std::size_t orders) {
  std::size_t most = 0;
  for (const Row& row : rows) most = std::max(most, static_cast<std::size_t>(row.activity.activity) + 1);
  rows = counting_sorted(std::move(rows), most,
                         [](const Row& row) { return static_cast<std::size_t>(row.activity.activity); });
  return counting_sorted(std::move(rows), orders, [](const Row& row) { return row.activity.order.index(); });
}

}  // namespace

Trace TraceRecorder::take() {
  const Scenario& scenario = *program_->scenario;
  const auto by_asset = counting_sorted(std::move(spells_), scenario.assets.size(),
                                        [](const AssetSpell& spell) { return spell.asset.index(); });
  trace_.intervals = intervals_from(with_off_hire(scenario, by_asset), program_->base);
  trace_.activities = by_activity(std::move(trace_.activities), scenario.orders.size());
  trace_.segments = by_activity(std::move(trace_.segments), scenario.orders.size());
  std::stable_sort(trace_.claims.begin(), trace_.claims.end(), [](const ClaimRecord& a, const ClaimRecord& b) {
    return std::tie(a.resource, a.start, a.holder, a.end) < std::tie(b.resource, b.start, b.holder, b.end);
  });
  return std::move(trace_);
}

}  // namespace fairlead
