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

ListSampler::ListSampler(const PackedProject& project)
    : project_(&project),
      tails_(static_cast<std::size_t>(project.jobs), 0),
      waiting_for_(static_cast<std::size_t>(project.jobs), 0) {
  eligible_.reserve(static_cast<std::size_t>(project.jobs));
}

void ListSampler::sample(const ProjectDecoder& durations, Draws& draws, std::vector<JobIndex>& list) {
  const auto at = [](auto& values, int job) -> auto& {
    return values[static_cast<std::size_t>(job)];
  };
  eligible_.clear();
  for (int job = project_->jobs - 1; job >= 0; --job) {
    int tail = 0;
    for (const PackedLink* link = project_->after.begin(job); link != project_->after.end(job); ++link)
      tail = std::max(tail, at(tails_, link->job) + durations.duration(link->job) + link->lag);
    at(tails_, job) = tail;
    at(waiting_for_, job) = static_cast<int>(project_->before.end(job) - project_->before.begin(job));
    if (at(waiting_for_, job) == 0) eligible_.push_back(job);
  }
  for (JobIndex& next : list) {
    int least = std::numeric_limits<int>::max();
    for (const int job : eligible_) least = std::min(least, at(tails_, job));
    int sum = 0;
    for (const int job : eligible_) sum += at(tails_, job) - least + 1;
    int drawn = draws.below(sum);
    std::size_t k = 0;
    while ((drawn -= at(tails_, eligible_[k]) - least + 1) >= 0) ++k;
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
