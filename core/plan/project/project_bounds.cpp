// SPDX-License-Identifier: MIT
#include "core/plan/project/project_bounds.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace fairlead {

namespace {

constexpr int most_jobs_for_energy = 4000;  // the sets are quadratic in the jobs

int least_duration(const PackedProject& project, int job) {
  return project.mode(job, 0).duration;  // shortest first
}

std::int64_t least_work(const PackedProject& project, int job, int pool) {
  std::int64_t least = -1;
  for (int m = 0; m < project.mode_count(job); ++m) {
    const PackedMode& mode = project.mode(job, m);
    const std::int64_t work = std::int64_t{mode.duration} * of_lane(mode.demand, pool);
    if (least < 0 || work < least) least = work;
  }
  return least;
}

int energy_bound(const PackedProject& project, int pool, const std::vector<int>& heads, const std::vector<int>& tails) {
  std::vector<int> by_tail(heads.size());
  std::iota(by_tail.begin(), by_tail.end(), 0);
  std::sort(by_tail.begin(), by_tail.end(),
            [&](int a, int b) { return tails[static_cast<std::size_t>(a)] > tails[static_cast<std::size_t>(b)]; });
  std::vector<std::int64_t> work;
  for (int job = 0; job < project.jobs; ++job) work.push_back(least_work(project, job, pool));
  std::vector<int> from = heads;
  std::sort(from.begin(), from.end());
  from.erase(std::unique(from.begin(), from.end()), from.end());
  const std::int64_t capacity = of_lane(project.capacity, pool);
  std::int64_t bound = 0;
  for (const int head : from) {
    std::int64_t sum = 0;
    for (const int job : by_tail) {
      if (heads[static_cast<std::size_t>(job)] < head) continue;
      sum += work[static_cast<std::size_t>(job)];
      bound = std::max(bound, head + tails[static_cast<std::size_t>(job)] + (sum + capacity - 1) / capacity);
    }
  }
  return static_cast<int>(bound);
}

}  // namespace

std::vector<int> least_heads(const PackedProject& project) {
  std::vector<int> heads(static_cast<std::size_t>(project.jobs), 0);
  for (int job = 0; job < project.jobs; ++job)
    for (const PackedLink* link = project.before.begin(job); link != project.before.end(job); ++link)
      heads[static_cast<std::size_t>(job)] =
          std::max(heads[static_cast<std::size_t>(job)],
                   heads[static_cast<std::size_t>(link->job)] + least_duration(project, link->job) + link->lag);
  return heads;
}

std::vector<int> least_tails(const PackedProject& project) {
  std::vector<int> tails(static_cast<std::size_t>(project.jobs), 0);
  for (int job = project.jobs - 1; job >= 0; --job)
    for (const PackedLink* link = project.after.begin(job); link != project.after.end(job); ++link)
      tails[static_cast<std::size_t>(job)] =
          std::max(tails[static_cast<std::size_t>(job)],
                   tails[static_cast<std::size_t>(link->job)] + least_duration(project, link->job) + link->lag);
  return tails;
}

int critical_path(const PackedProject& project) {
  const std::vector<int> heads = least_heads(project);
  int longest = 0;
  for (int job = 0; job < project.jobs; ++job)
    longest = std::max(longest, heads[static_cast<std::size_t>(job)] + least_duration(project, job));
  return longest;
}

int lower_bound(const PackedProject& project) {
  int bound = critical_path(project);
  if (project.jobs > most_jobs_for_energy) return bound;
  const std::vector<int> heads = least_heads(project);
  const std::vector<int> tails = least_tails(project);
  for (int pool = 0; pool < project.pools; ++pool) bound = std::max(bound, energy_bound(project, pool, heads, tails));
  return bound;
}

}  // namespace fairlead
