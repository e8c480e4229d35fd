// SPDX-License-Identifier: MIT
#include "core/plan/project/project_lists.hpp"

#include <algorithm>
#include <limits>

namespace fairlead {

void ListSorter::by_falling_finish(Direction direction, const ProjectTimes& times, std::vector<JobIndex>& list) {
  const int last = times.makespan;
  const int jobs = static_cast<int>(list.size());
  std::fill_n(counts_.begin(), last + 2, 0);
  for (const int finish : times.finish) ++counts_[static_cast<std::size_t>(last - finish + 1)];
  for (int t = 1; t <= last; ++t) counts_[static_cast<std::size_t>(t)] += counts_[static_cast<std::size_t>(t - 1)];
  const auto put = [&](int job) {
    int& at = counts_[static_cast<std::size_t>(last - times.finish[static_cast<std::size_t>(job)])];
    list[static_cast<std::size_t>(at++)] = static_cast<JobIndex>(job);
  };
  // Jobs are numbered topologically, so that jobs of no length keep their order too.
  if (direction == Direction::Backward)
    for (int job = 0; job < jobs; ++job) put(job);
  else
    for (int job = jobs - 1; job >= 0; --job) put(job);
}

namespace {

constexpr int most_jobs_for_work_after = 4000;  // the sets of all that follow are quadratic in the jobs
constexpr int most_weight_of_work = 2000;       // in thousandths of a path's

/// In thousandths of a unit of time in which all pools do nothing else, in the shortest mode.
std::int64_t share_of_pools(const PackedProject& project, int job) {
  const PackedMode& mode = project.mode(job, 0);
  std::int64_t sum = 0;
  for (int lane = 0; lane < project.pools; ++lane)
    sum += 1000 * of_lane(mode.demand, lane) / std::max(1, of_lane(project.capacity, lane));
  return sum * mode.duration / std::max(1, project.pools);
}

std::vector<int> find_work_after(const PackedProject& project) {
  const auto jobs = static_cast<std::size_t>(project.jobs);
  std::vector<int> work_after(jobs, 0);
  if (project.jobs > most_jobs_for_work_after) return work_after;
  std::vector<std::vector<bool>> follows(jobs, std::vector<bool>(jobs, false));
  for (int job = project.jobs - 1; job >= 0; --job) {
    std::vector<bool>& mine = follows[static_cast<std::size_t>(job)];
    for (const PackedLink* link = project.after.begin(job); link != project.after.end(job); ++link) {
      const std::vector<bool>& its = follows[static_cast<std::size_t>(link->job)];
      mine[static_cast<std::size_t>(link->job)] = true;
      for (std::size_t other = static_cast<std::size_t>(link->job); other < jobs; ++other)
        if (its[other]) mine[other] = true;
    }
    std::int64_t sum = 0;
    for (std::size_t other = 0; other < jobs; ++other)
      if (mine[other]) sum += share_of_pools(project, static_cast<int>(other));
    work_after[static_cast<std::size_t>(job)] = static_cast<int>(sum / 1000);
  }
  return work_after;
}

}  // namespace

ListSampler::ListSampler(const PackedProject& project)
    : project_(&project),
      work_after_(find_work_after(project)),
      tails_(static_cast<std::size_t>(project.jobs), 0),
      urgency_(static_cast<std::size_t>(project.jobs), 0),
      waiting_for_(static_cast<std::size_t>(project.jobs), 0) {
  eligible_.reserve(static_cast<std::size_t>(project.jobs));
}

void ListSampler::find_urgencies(const ProjectDecoder& durations, int weight) {
  for (int job = project_->jobs - 1; job >= 0; --job) {
    const auto j = static_cast<std::size_t>(job);
    int tail = 0;
    for (const PackedLink* link = project_->after.begin(job); link != project_->after.end(job); ++link)
      tail = std::max(tail, tails_[static_cast<std::size_t>(link->job)] + durations.duration(link->job) + link->lag);
    tails_[j] = tail;
    urgency_[j] = tail + static_cast<int>(std::int64_t{weight} * work_after_[j] / 1000);
  }
}

void ListSampler::sample(const ProjectDecoder& durations, Draws& draws, std::vector<JobIndex>& list) {
  const auto at = [](auto& values, int job) -> auto& {
    return values[static_cast<std::size_t>(job)];
  };
  find_urgencies(durations, draws.between(0, most_weight_of_work));
  eligible_.clear();
  for (int job = 0; job < project_->jobs; ++job) {
    at(waiting_for_, job) = static_cast<int>(project_->before.end(job) - project_->before.begin(job));
    if (at(waiting_for_, job) == 0) eligible_.push_back(job);
  }
  for (JobIndex& next : list) {
    int least = std::numeric_limits<int>::max();
    for (const int job : eligible_) least = std::min(least, at(urgency_, job));
    std::int64_t sum = 0;
    for (const int job : eligible_) sum += at(urgency_, job) - least + 1;
    std::int64_t drawn = draws.below(sum);
    std::size_t k = 0;
    while ((drawn -= at(urgency_, eligible_[k]) - least + 1) >= 0) ++k;
    const int job = eligible_[k];
    eligible_[k] = eligible_.back();
    eligible_.pop_back();
    next = static_cast<JobIndex>(job);
    for (const PackedLink* link = project_->after.begin(job); link != project_->after.end(job); ++link)
      if (--at(waiting_for_, link->job) == 0) eligible_.push_back(link->job);
  }
}

void ListCrossing::insert(const std::vector<JobIndex>& mother, const std::vector<JobIndex>& father, int first, int last,
                          std::vector<JobIndex>& child) {
  const auto part = [this](JobIndex job) -> Part& { return part_[static_cast<std::size_t>(job)]; };
  std::fill(part_.begin(), part_.end(), Part::After);
  auto out = child.begin();
  for (auto next = mother.begin(); next != mother.begin() + first; ++next) {
    part(*next) = Part::Before;
    *out++ = *next;
  }
  for (auto next = father.begin(); out != child.begin() + last; ++next) {
    if (part(*next) != Part::After) continue;
    part(*next) = Part::Father;
    *out++ = *next;
  }
  for (auto next = mother.begin() + first; next != mother.end(); ++next)
    if (part(*next) == Part::After) *out++ = *next;
}

void ListCrossing::frame(const std::vector<JobIndex>& mother, const std::vector<JobIndex>& father, int first, int last,
                         std::vector<JobIndex>& child) {
  const auto part = [this](JobIndex job) -> Part& { return part_[static_cast<std::size_t>(job)]; };
  std::fill(part_.begin(), part_.end(), Part::After);
  std::for_each(father.begin(), father.begin() + first, [&](JobIndex job) { part(job) = Part::Before; });
  std::for_each(father.begin() + first, father.begin() + last, [&](JobIndex job) { part(job) = Part::Father; });
  auto before = child.begin();
  auto after = std::copy(father.begin() + first, father.begin() + last, child.begin() + first);
  for (const JobIndex job : mother) {
    if (part(job) == Part::Before) *before++ = job;
    if (part(job) == Part::After) *after++ = job;
  }
}

void JobMover::move_one(Direction direction, Draws& draws, std::vector<JobIndex>& list) {
  const auto& before = direction == Direction::Forward ? project_->before : project_->after;
  const auto& after = direction == Direction::Forward ? project_->after : project_->before;
  for (std::size_t k = 0; k < list.size(); ++k) position_[static_cast<std::size_t>(list[k])] = static_cast<int>(k);
  const int from = draws.below(project_->jobs);
  const int job = list[static_cast<std::size_t>(from)];
  int first = 0;
  int last = project_->jobs - 1;
  for (const PackedLink* link = before.begin(job); link != before.end(job); ++link)
    first = std::max(first, position_[static_cast<std::size_t>(link->job)] + 1);
  for (const PackedLink* link = after.begin(job); link != after.end(job); ++link)
    last = std::min(last, position_[static_cast<std::size_t>(link->job)] - 1);
  const int to = draws.between(first, last);
  const auto begin = list.begin();
  if (to < from)
    std::rotate(begin + to, begin + from, begin + from + 1);
  else
    std::rotate(begin + from, begin + from + 1, begin + to + 1);
}

}  // namespace fairlead
