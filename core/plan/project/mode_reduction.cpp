// SPDX-License-Identifier: MIT
#include "core/plan/project/mode_reduction.hpp"

#include <algorithm>
#include <limits>

namespace fairlead {

namespace {

std::int64_t least_need(const LooseJob& job, std::size_t resource) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (const LooseMode& mode : job.modes) least = std::min(least, mode.needs[resource]);
  return least;
}

std::int64_t most_need(const LooseJob& job, std::size_t resource) {
  std::int64_t most = 0;
  for (const LooseMode& mode : job.modes) most = std::max(most, mode.needs[resource]);
  return most;
}

/// Of each resource what one job may take: of a stock, what is left when the others take as little as they can.
std::vector<std::int64_t> left_for(const LooseProject& project, const LooseJob& job) {
  std::vector<std::int64_t> left;
  for (std::size_t r = 0; r < project.resources.size(); ++r) {
    std::int64_t amount = project.resources[r].capacity;
    if (project.resources[r].stock)
      for (const LooseJob& other : project.jobs)
        if (&other != &job) amount -= least_need(other, r);
    left.push_back(amount);
  }
  return left;
}

bool within(const LooseMode& mode, const std::vector<std::int64_t>& left) {
  for (std::size_t r = 0; r < left.size(); ++r)
    if (mode.needs[r] > left[r]) return false;
  return true;
}

/// Not longer and nowhere asking for more of what can be short.
bool beats(const LooseProject& project, const LooseMode& mode, const LooseMode& other) {
  if (mode.duration > other.duration) return false;
  for (std::size_t r = 0; r < mode.needs.size(); ++r)
    if (mode.needs[r] > other.needs[r] && can_be_short(project, r)) return false;
  return true;
}

bool drop_impossible(const LooseProject& project, LooseJob& job) {
  const std::vector<std::int64_t> left = left_for(project, job);
  return std::erase_if(job.modes, [&](const LooseMode& mode) { return !within(mode, left); }) > 0;
}

bool drop_beaten(const LooseProject& project, LooseJob& job) {
  for (std::size_t m = 0; m < job.modes.size(); ++m)
    for (std::size_t k = 0; k < job.modes.size(); ++k) {
      if (k == m || !beats(project, job.modes[k], job.modes[m])) continue;
      job.modes.erase(job.modes.begin() + static_cast<std::ptrdiff_t>(m));
      return true;
    }
  return false;
}

}  // namespace

bool can_be_short(const LooseProject& project, std::size_t resource) {
  std::int64_t sum = 0;
  for (const LooseJob& job : project.jobs) sum += most_need(job, resource);
  return sum > project.resources[resource].capacity;
}

bool reduce_modes(LooseProject& project) {
  for (bool changed = true; changed;) {
    changed = false;
    for (LooseJob& job : project.jobs) {
      changed |= drop_impossible(project, job);
      if (job.modes.empty()) return false;
      while (drop_beaten(project, job)) changed = true;
    }
  }
  for (LooseJob& job : project.jobs)
    std::stable_sort(job.modes.begin(), job.modes.end(),
                     [](const LooseMode& a, const LooseMode& b) { return a.duration < b.duration; });
  return true;
}

}  // namespace fairlead
