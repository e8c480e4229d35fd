// SPDX-License-Identifier: MIT
#include "core/sim/trace_recorder.hpp"

#include <algorithm>
#include <tuple>

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
      intervals_(program.scenario->assets.size()) {
  for (std::size_t a = 0; a < current_.size(); ++a) {
    current_[a].activity.from = program.scenario->assets[a].home;
    current_[a].activity.to = program.scenario->assets[a].home;
  }
}

void TraceRecorder::follow(const Program& program, const std::vector<int>& new_of) {
  program_ = &program;
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
    add(asset, current.since, at, activity, activity.reason);
    return;
  }
  std::vector<ReasonedWait> waits;
  split_wait(activity, asset, current.since, at, waits);
  for (const ReasonedWait& wait : waits) add(asset, wait.when.begin, wait.when.end, activity, wait.reason);
}

void TraceRecorder::split_wait(const AssetActivity& waiting, AssetId asset, Tick from, Tick to,
                               std::vector<ReasonedWait>& out) {
  if (!waiting.sailing_waits) {
    reasons_.split(exposure_of(*program_, program_->jobs[static_cast<std::size_t>(waiting.job)]), from, to, out);
    return;
  }
  const Exposure exposure{.conditions = &program_->asset(asset).transit,
                          .mode = nullptr,
                          .place = waiting.to,
                          .regions = &program_->scenario->distances.route(waiting.from, waiting.to).regions,
                          .windows = &program_->windows->sailing(asset, waiting.from, waiting.to)};
  reasons_.split(exposure, from, to, out);
}

void TraceRecorder::add(AssetId asset, Tick from, Tick to, const AssetActivity& activity, const Reason& reason) {
  Interval interval;
  interval.asset = asset;
  interval.start = program_->base.instant(from);
  interval.end = program_->base.instant(to);
  interval.state = activity.state;
  interval.cause = cause_from(reason);
  if (activity.job >= 0) interval.activity = program_->jobs[static_cast<std::size_t>(activity.job)].ref.activity;
  interval.attempt = activity.attempt;
  interval.place_from = activity.from;
  interval.place_to = activity.to;
  auto& row = intervals_[asset.index()];
  if (!row.empty()) {
    Interval& last = row.back();
    if (last.state == interval.state && last.cause == interval.cause && last.activity == interval.activity &&
        last.attempt == interval.attempt && last.place_from == interval.place_from &&
        last.place_to == interval.place_to) {
      last.end = interval.end;
      return;
    }
  }
  row.push_back(std::move(interval));
}

Trace TraceRecorder::take() {
  for (auto& row : intervals_)
    trace_.intervals.insert(trace_.intervals.end(), std::make_move_iterator(row.begin()),
                            std::make_move_iterator(row.end()));
  std::sort(trace_.activities.begin(), trace_.activities.end(), [](const ActivityRecord& a, const ActivityRecord& b) {
    return std::tie(a.activity, a.attempt) < std::tie(b.activity, b.attempt);
  });
  std::stable_sort(trace_.segments.begin(), trace_.segments.end(),
                   [](const AccrualSegment& a, const AccrualSegment& b) {
                     return std::tie(a.activity, a.attempt, a.start) < std::tie(b.activity, b.attempt, b.start);
                   });
  std::stable_sort(trace_.claims.begin(), trace_.claims.end(), [](const ClaimRecord& a, const ClaimRecord& b) {
    return std::tie(a.resource, a.start, a.holder, a.end) < std::tie(b.resource, b.start, b.holder, b.end);
  });
  return std::move(trace_);
}

}  // namespace fairlead
