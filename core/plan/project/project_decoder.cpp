// SPDX-License-Identifier: MIT
#include "core/plan/project/project_decoder.hpp"

#include <algorithm>

namespace fairlead {

namespace {

/// First time from `from` on at which the demand fits for as long; no unit of time is looked at twice.
int first_fit(const PoolWord* free, PoolWord demand, int from, int duration) {
  int start = from;
  int good_until = from;
  for (;;) {
    const int end = start + duration;
    int k = end;
    while (k > good_until && has_room(free[k - 1], demand)) --k;
    if (k == good_until) return start;
    start = k;
    good_until = end;
  }
}

}  // namespace

ProjectDecoder::ProjectDecoder(const PackedProject& project)
    : project_(&project), needs_(static_cast<std::size_t>(project.jobs)) {
  const PackedLinks* sides[] = {&project.before, &project.after};
  for (int job = 0; job < project.jobs; ++job) {
    Need& need = needs_[static_cast<std::size_t>(job)];
    need.duration = project.mode(job, 0).duration;
    need.demand = project.mode(job, 0).demand;
    for (int side = 0; side < 2; ++side) {
      need.first_link[side] = sides[side]->first[static_cast<std::size_t>(job)];
      need.link_count[side] = static_cast<int>(sides[side]->end(job) - sides[side]->begin(job));
    }
  }
  free_.assign(static_cast<std::size_t>(project.horizon) + 1, project.capacity | lane_guards);
  stock_left_.assign(static_cast<std::size_t>(project.stocks), 0);
}

void ProjectDecoder::choose_modes(const std::uint8_t* modes) {
  stock_left_ = project_->stock_capacity;
  for (int job = 0; job < project_->jobs; ++job) {
    const PackedMode& mode = project_->mode(job, modes[job]);
    needs_[static_cast<std::size_t>(job)].duration = mode.duration;
    needs_[static_cast<std::size_t>(job)].demand = mode.demand;
    const int* consumed = project_->consumed(job, modes[job]);
    for (std::size_t s = 0; s < stock_left_.size(); ++s) stock_left_[s] -= consumed[s];
  }
}

void ProjectDecoder::clear() {
  std::fill_n(free_.data(), used_, project_->capacity | lane_guards);
}

inline int ProjectDecoder::ready(Direction direction, const Need& need, const int* finish) const {
  const int side = static_cast<int>(direction);
  const PackedLinks& links = direction == Direction::Forward ? project_->before : project_->after;
  const PackedLink* link = links.links.data() + need.first_link[side];
  int ready = 0;
  for (int left = need.link_count[side]; left > 0; --left, ++link)
    ready = std::max(ready, finish[link->job] + link->lag);
  return ready;
}

inline void ProjectDecoder::take(const Need& need, int start) {
  PoolWord* free = free_.data();
  for (int t = start; t < start + need.duration; ++t) free[t] -= need.demand;
}

void ProjectDecoder::decode(Direction direction, const JobIndex* list, ProjectTimes& times) {
  clear();
  int makespan = 0;
  int* const start = times.start.data();
  int* const finish = times.finish.data();
  for (int k = 0; k < project_->jobs; ++k) {
    const int job = list[k];
    const Need& need = needs_[static_cast<std::size_t>(job)];
    int at = ready(direction, need, finish);
    if (need.demand != 0) {
      at = first_fit(free_.data(), need.demand, at, need.duration);
      take(need, at);
    }
    start[job] = at;
    finish[job] = at + need.duration;
    makespan = std::max(makespan, finish[job]);
  }
  used_ = makespan;
  times.makespan = makespan;
}

bool ProjectDecoder::stocks_allow(const int* now, const int* then) const {
  for (std::size_t s = 0; s < stock_left_.size(); ++s)
    if (then[s] > now[s] && stock_left_[s] + now[s] < then[s]) return false;
  return true;
}

void ProjectDecoder::find_mode(int job, int ready, std::uint8_t& mode) {
  const int* now = project_->consumed(job, mode);
  int best = mode;
  int best_end = first_fit(free_.data(), project_->mode(job, mode).demand, ready, project_->mode(job, mode).duration) +
                 project_->mode(job, mode).duration;
  for (int m = 0; m < project_->mode_count(job); ++m) {
    const PackedMode& other = project_->mode(job, m);
    if (ready + other.duration >= best_end) break;  // shortest first
    if (m == mode || !stocks_allow(now, project_->consumed(job, m))) continue;
    const int end = first_fit(free_.data(), other.demand, ready, other.duration) + other.duration;
    if (end >= best_end) continue;
    best = m;
    best_end = end;
  }
  if (best == mode) return;
  const int* then = project_->consumed(job, best);
  for (std::size_t s = 0; s < stock_left_.size(); ++s) stock_left_[s] += now[s] - then[s];
  Need& need = needs_[static_cast<std::size_t>(job)];
  need.duration = project_->mode(job, best).duration;
  need.demand = project_->mode(job, best).demand;
  mode = static_cast<std::uint8_t>(best);
}

void ProjectDecoder::decode_choosing(Direction direction, const JobIndex* list, const char* free, std::uint8_t* modes,
                                     ProjectTimes& times) {
  clear();
  int makespan = 0;
  for (int k = 0; k < project_->jobs; ++k) {
    const int job = list[k];
    const Need& need = needs_[static_cast<std::size_t>(job)];
    const int from = ready(direction, need, times.finish.data());
    if (free[job] != 0) find_mode(job, from, modes[job]);
    const int at = first_fit(free_.data(), need.demand, from, need.duration);
    take(need, at);
    times.start[static_cast<std::size_t>(job)] = at;
    times.finish[static_cast<std::size_t>(job)] = at + need.duration;
    makespan = std::max(makespan, at + need.duration);
  }
  used_ = makespan;
  times.makespan = makespan;
}

}  // namespace fairlead
