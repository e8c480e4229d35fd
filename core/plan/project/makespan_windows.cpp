// SPDX-License-Identifier: MIT
#include "core/plan/project/makespan_windows.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr std::int64_t most_for_energy = 20'000'000;  // steps of one look at all intervals
constexpr int most_rounds = 50;                       // of narrowing

template <class T>
auto& at(T& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

}  // namespace

MakespanWindows::MakespanWindows(const PackedProject& project) : project_(&project) {
  for (int job = 0; job < project.jobs; ++job) needs_.push_back(relaxed(job));
  for (int one = 0; one < project.jobs; ++one)
    for (int other = one + 1; other < project.jobs; ++other)
      if (!go_together(one, other)) apart_.emplace_back(one, other);
}

MakespanWindows::Need MakespanWindows::relaxed(int job) const {
  Need made{project_->mode(job, 0).duration, project_->mode(job, 0).demand};
  for (int m = 1; m < project_->mode_count(job); ++m) {
    PoolWord least = 0;
    for (int lane = 0; lane < project_->pools; ++lane)
      least |= in_lane(std::min(of_lane(made.demand, lane), of_lane(project_->mode(job, m).demand, lane)), lane);
    made.demand = least;
  }
  return made;
}

bool MakespanWindows::go_together(int one, int other) const {
  if (need(one).duration == 0 || need(other).duration == 0) return true;
  return has_room((project_->capacity | lane_guards) - need(one).demand, need(other).demand);
}

void MakespanWindows::open(int makespan) {
  makespan_ = makespan;
  windows_.assign(needs_.size(), {0, makespan});
}

bool MakespanWindows::narrow() {
  for (int round = 0; round < most_rounds; ++round) {
    narrowed_ = false;
    if (!keep_links() || !keep_use() || !keep_pairs()) return false;
    if (!narrowed_) break;
  }
  return !overfull();
}

/// False if the window has become too short for the job.
bool MakespanWindows::begin_from(int job, int earliest) {
  if (earliest > window(job).earliest) {
    window(job).earliest = earliest;
    narrowed_ = true;
  }
  return earliest_end(job) <= window(job).latest;
}

bool MakespanWindows::end_by(int job, int latest) {
  if (latest < window(job).latest) {
    window(job).latest = latest;
    narrowed_ = true;
  }
  return earliest_end(job) <= window(job).latest;
}

bool MakespanWindows::keep_links() {
  for (int job = 0; job < project_->jobs; ++job) {
    if (earliest_end(job) > window(job).latest) return false;
    for (const PackedLink* link = project_->before.begin(job); link != project_->before.end(job); ++link)
      if (!begin_from(job, earliest_end(link->job) + link->lag)) return false;
  }
  for (int job = project_->jobs - 1; job >= 0; --job)
    for (const PackedLink* link = project_->after.begin(job); link != project_->after.end(job); ++link)
      if (!end_by(job, latest_start(link->job) - link->lag)) return false;
  return true;
}

/// What a job uses between its latest start and its earliest end it uses in every schedule.
bool MakespanWindows::keep_use() {
  free_.assign(static_cast<std::size_t>(makespan_), project_->capacity | lane_guards);
  for (int job = 0; job < project_->jobs; ++job)
    for (int t = latest_start(job); t < earliest_end(job); ++t) {
      if (!has_room(at(free_, t), need(job).demand)) return false;
      at(free_, t) -= need(job).demand;
    }
  for (int job = 0; job < project_->jobs; ++job) {
    if (need(job).demand == 0 || fixed(job)) continue;
    if (!begin_from(job, first_start(job)) || !end_by(job, last_end(job))) return false;
  }
  return true;
}

bool MakespanWindows::barred(int job, int t) const {
  const bool own = t >= latest_start(job) && t < earliest_end(job);
  return !own && !has_room(at(free_, t), need(job).demand);
}

/// Of the job beside all that is used in every schedule; beyond its window if there is none.
int MakespanWindows::first_start(int job) const {
  int start = window(job).earliest;
  for (int t = start; t < start + need(job).duration && t < window(job).latest; ++t)
    if (barred(job, t)) start = t + 1;
  return start;
}

int MakespanWindows::last_end(int job) const {
  int end = window(job).latest;
  for (int t = end - 1; t >= end - need(job).duration && t >= window(job).earliest; --t)
    if (barred(job, t)) end = t;
  return end;
}

/// Of two jobs that cannot go together one comes first.
bool MakespanWindows::keep_pairs() {
  for (const auto& [one, other] : apart_) {
    const bool one_first = earliest_end(one) <= latest_start(other);
    const bool other_first = earliest_end(other) <= latest_start(one);
    if (!one_first && !other_first) return false;
    if (!other_first && !comes_before(one, other)) return false;
    if (!one_first && !comes_before(other, one)) return false;
  }
  return true;
}

bool MakespanWindows::comes_before(int first, int second) {
  return begin_from(second, earliest_end(first)) && end_by(first, latest_start(second));
}

/// Whether between two times more work must be done than a pool can give: of each job what is left of it when it begins
/// as early, and when it ends as late as it can, whichever is less.
bool MakespanWindows::overfull() {
  begins_.clear();
  for (int job = 0; job < project_->jobs; ++job)
    begins_.insert(begins_.end(), {window(job).earliest, latest_start(job), earliest_end(job)});
  std::sort(begins_.begin(), begins_.end());
  begins_.erase(std::unique(begins_.begin(), begins_.end()), begins_.end());
  const auto steps = static_cast<std::int64_t>(begins_.size()) * (project_->jobs + makespan_) * project_->pools;
  if (steps > most_for_energy) return false;
  for (int pool = 0; pool < project_->pools; ++pool)
    for (const int begin : begins_)
      if (overfull(pool, begin)) return true;
  return false;
}

/// The work that must be done from `begin` to t grows with t by the demands of jobs that can wait no longer.
bool MakespanWindows::overfull(int pool, int begin) {
  change_.assign(static_cast<std::size_t>(makespan_) + 1, 0);
  for (int job = 0; job < project_->jobs; ++job) {
    const int demand = of_lane(need(job).demand, pool);
    const int left = std::min(need(job).duration, earliest_end(job) - begin);
    if (demand == 0 || left <= 0) continue;
    const int since = std::max(latest_start(job), begin);
    at(change_, since) += demand;
    at(change_, since + left) -= demand;
  }
  const int capacity = of_lane(project_->capacity, pool);
  std::int64_t missing = 0;
  std::int64_t demand = 0;
  for (int t = begin; t < makespan_; ++t) {
    demand += at(change_, t);
    missing += demand - capacity;
    if (missing > 0) return true;
  }
  return false;
}

}  // namespace fairlead
