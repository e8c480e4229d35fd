// SPDX-License-Identifier: MIT
#include "core/plan/project/project_decoder.hpp"

#include <algorithm>
#include <limits>

#include "core/plan/project/project_bounds.hpp"

namespace fairlead {

namespace {

constexpr std::int64_t most_for_following = 300'000;  // of a packing key, for the longest path after a job of the part

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

PackingKeys::PackingKeys(const PackedProject& project)
    : use(static_cast<std::size_t>(project.jobs), 0), follows{least_tails(project), least_heads(project)} {
  std::array<std::int64_t, most_packed_pools> load{};  // thousandths of a unit of time at capacity
  const auto share = [&](PoolWord demand, int lane) {
    return std::int64_t{1000} * of_lane(demand, lane) / std::max(1, of_lane(project.capacity, lane));
  };
  for (int job = 0; job < project.jobs; ++job)
    for (int lane = 0; lane < project.pools; ++lane)
      load[static_cast<std::size_t>(lane)] += share(project.mode(job, 0).demand, lane) * project.mode(job, 0).duration;
  const std::int64_t most = std::max<std::int64_t>(1, *std::max_element(load.begin(), load.end()));
  for (int lane = 0; lane < project.pools; ++lane) {
    const std::int64_t weight = 1000 * load[static_cast<std::size_t>(lane)] / most;
    for (int job = 0; job < project.jobs; ++job)
      use[static_cast<std::size_t>(job)] += weight * weight / 1000 * share(project.mode(job, 0).demand, lane);
  }
}

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
  place_in_part_.assign(static_cast<std::size_t>(project.jobs), -1);
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

inline void ProjectDecoder::place(const Need& need, int job, int start, ProjectTimes& times) {
  if (need.demand != 0) take(need, start);
  const int finish = start + need.duration;
  times.start[static_cast<std::size_t>(job)] = start;
  times.finish[static_cast<std::size_t>(job)] = finish;
  times.makespan = std::max(times.makespan, finish);
}

inline void ProjectDecoder::place_in_turn(Direction direction, const JobIndex* first, const JobIndex* last,
                                          ProjectTimes& times) {
  for (; first != last; ++first) {
    const Need& need = needs_[static_cast<std::size_t>(*first)];
    int at = ready(direction, need, times.finish.data());
    if (need.demand != 0) at = first_fit(free_.data(), need.demand, at, need.duration);
    place(need, *first, at, times);
  }
}

void ProjectDecoder::decode(Direction direction, const JobIndex* list, ProjectTimes& times) {
  clear();
  times.makespan = 0;
  place_in_turn(direction, list, list + project_->jobs, times);
  used_ = times.makespan;
}

void ProjectDecoder::decode_packing(Direction direction, const JobIndex* list, int first, int last,
                                    const PackingKeys& keys, Draws& draws, ProjectTimes& times) {
  clear();
  times.makespan = 0;
  place_in_turn(direction, list, list + first, times);
  pack(direction, list + first, list + last, keys, draws, times);
  place_in_turn(direction, list + last, list + project_->jobs, times);
  used_ = times.makespan;
}

int ProjectDecoder::fit(int job, int from) const {
  const Need& need = needs_[static_cast<std::size_t>(job)];
  return need.demand == 0 ? from : first_fit(free_.data(), need.demand, from, need.duration);
}

void ProjectDecoder::pack(Direction direction, const JobIndex* first, const JobIndex* last, const PackingKeys& keys,
                          Draws& draws, ProjectTimes& times) {
  const int longest = open_part(direction, first, last, keys, times);
  while (!ready_.empty()) {
    const Waiting next = take_next_of_part(direction, longest, keys, draws);
    place(needs_[static_cast<std::size_t>(next.job)], next.job, next.at, times);
    follow_up(direction, next, times);
  }
  for (; first != last; ++first) place_in_part_[static_cast<std::size_t>(*first)] = -1;
}

/// Answers the longest path after one of the part's jobs.
int ProjectDecoder::open_part(Direction direction, const JobIndex* first, const JobIndex* last, const PackingKeys& keys,
                              const ProjectTimes& times) {
  const PackedLinks& before = direction == Direction::Forward ? project_->before : project_->after;
  const std::vector<int>& follows = keys.follows[static_cast<std::size_t>(direction)];
  int longest = 1;
  waits_for_.clear();
  for (const JobIndex* job = first; job != last; ++job) {
    place_in_part_[static_cast<std::size_t>(*job)] = static_cast<int>(waits_for_.size());
    waits_for_.push_back(0);
    longest = std::max(longest, follows[static_cast<std::size_t>(*job)]);
  }
  ready_.clear();
  for (std::size_t place = 0; first != last; ++first, ++place) {
    for (const PackedLink* link = before.begin(*first); link != before.end(*first); ++link)
      waits_for_[place] += place_in_part_[static_cast<std::size_t>(link->job)] >= 0 ? 1 : 0;
    if (waits_for_[place] > 0) continue;
    const int from = ready(direction, needs_[static_cast<std::size_t>(*first)], times.finish.data());
    ready_.push_back({.job = *first, .place = static_cast<int>(place), .at = fit(*first, from)});
  }
  return longest;
}

/// Of those that fit earliest the one of the largest key, which is drawn around what it uses; of equal ones the list's
/// first.
ProjectDecoder::Waiting ProjectDecoder::take_next_of_part(Direction direction, int longest, const PackingKeys& keys,
                                                          Draws& draws) {
  const std::vector<int>& follows = keys.follows[static_cast<std::size_t>(direction)];
  int earliest = std::numeric_limits<int>::max();
  for (const Waiting& one : ready_) earliest = std::min(earliest, one.at);
  Waiting* best = nullptr;
  std::int64_t largest = -1;
  for (Waiting& one : ready_) {
    if (one.at != earliest) continue;
    const auto j = static_cast<std::size_t>(one.job);
    const std::int64_t key =
        keys.use[j] * (1000 + draws.below(1000)) / 1000 + most_for_following * follows[j] / longest;
    if (key <= largest) continue;
    largest = key;
    best = &one;
  }
  const Waiting taken = *best;
  ready_.erase(ready_.begin() + (best - ready_.data()));
  return taken;
}

/// Those that fitted where it lies now look on; those that waited for it look for the first time.
void ProjectDecoder::follow_up(Direction direction, const Waiting& placed, const ProjectTimes& times) {
  const int finish = times.finish[static_cast<std::size_t>(placed.job)];
  for (Waiting& one : ready_) {
    if (one.at < finish) one.at = fit(one.job, one.at);
  }
  const PackedLinks& after = direction == Direction::Forward ? project_->after : project_->before;
  for (const PackedLink* link = after.begin(placed.job); link != after.end(placed.job); ++link) {
    const int place = place_in_part_[static_cast<std::size_t>(link->job)];
    if (place < 0 || --waits_for_[static_cast<std::size_t>(place)] > 0) continue;
    const int from = ready(direction, needs_[static_cast<std::size_t>(link->job)], times.finish.data());
    const auto behind =
        std::find_if(ready_.begin(), ready_.end(), [place](const Waiting& one) { return one.place > place; });
    ready_.insert(behind, {.job = link->job, .place = place, .at = fit(link->job, std::max(from, placed.at))});
  }
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
