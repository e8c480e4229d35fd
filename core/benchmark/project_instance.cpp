// SPDX-License-Identifier: MIT
#include "core/benchmark/project_instance.hpp"

#include <algorithm>

namespace fairlead {

namespace {

int shortest(const InstanceJob& job) {
  int least = job.modes.front().duration;
  for (const InstanceMode& mode : job.modes) least = std::min(least, mode.duration);
  return least;
}

class ScheduleFaults {
 public:
  ScheduleFaults(const ProjectInstance& instance, const std::vector<int>& start, const std::vector<int>& mode)
      : instance_(instance), start_(start), mode_(mode) {}

  std::vector<std::string> find() {
    if (!has_shape()) return {"a start or a mode is missing or none of the job's"};
    for (std::size_t j = 0; j < instance_.jobs.size(); ++j) check_links(j);
    for (std::size_t r = 0; r < instance_.resources.size(); ++r)
      instance_.resources[r].renewable ? check_capacity(r) : check_stock(r);
    return std::move(faults_);
  }

 private:
  [[nodiscard]] bool has_shape() const {
    if (start_.size() != instance_.jobs.size() || mode_.size() != instance_.jobs.size()) return false;
    for (std::size_t j = 0; j < start_.size(); ++j)
      if (start_[j] < 0 || mode_[j] < 0 || mode_[j] >= static_cast<int>(instance_.jobs[j].modes.size())) return false;
    return true;
  }

  [[nodiscard]] const InstanceMode& chosen(std::size_t job) const {
    return instance_.jobs[job].modes[static_cast<std::size_t>(mode_[job])];
  }

  void check_links(std::size_t job) {
    for (const int next : instance_.jobs[job].after)
      if (start_[static_cast<std::size_t>(next)] < start_[job] + chosen(job).duration)
        faults_.push_back("job " + std::to_string(next + 1) + " starts before job " + std::to_string(job + 1) +
                          " ends");
  }

  void check_capacity(std::size_t resource) {
    int end = 0;
    for (std::size_t j = 0; j < start_.size(); ++j) end = std::max(end, start_[j] + chosen(j).duration);
    std::vector<int> taken(static_cast<std::size_t>(end), 0);
    for (std::size_t j = 0; j < start_.size(); ++j)
      for (int t = start_[j]; t < start_[j] + chosen(j).duration; ++t)
        taken[static_cast<std::size_t>(t)] += chosen(j).needs[resource];
    for (std::size_t t = 0; t < taken.size(); ++t)
      if (taken[t] > instance_.resources[resource].capacity)
        faults_.push_back("resource " + std::to_string(resource + 1) + " is short at " + std::to_string(t));
  }

  void check_stock(std::size_t resource) {
    int taken = 0;
    for (std::size_t j = 0; j < start_.size(); ++j) taken += chosen(j).needs[resource];
    if (taken > instance_.resources[resource].capacity)
      faults_.push_back("stock " + std::to_string(resource + 1) + " is used up");
  }

  const ProjectInstance& instance_;
  const std::vector<int>& start_;
  const std::vector<int>& mode_;
  std::vector<std::string> faults_;
};

}  // namespace

int critical_path(const ProjectInstance& instance) {
  std::vector<int> ready(instance.jobs.size(), 0);
  int longest = 0;
  // Without a cycle nothing changes any more after as many rounds as there are jobs.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t j = 0; j < instance.jobs.size(); ++j) {
      const int end = ready[j] + shortest(instance.jobs[j]);
      longest = std::max(longest, end);
      for (const int next : instance.jobs[j].after) {
        if (ready[static_cast<std::size_t>(next)] >= end) continue;
        ready[static_cast<std::size_t>(next)] = end;
        changed = true;
      }
    }
  }
  return longest;
}

std::vector<std::string> faults_of_schedule(const ProjectInstance& instance, const std::vector<int>& start,
                                            const std::vector<int>& mode) {
  return ScheduleFaults(instance, start, mode).find();
}

}  // namespace fairlead
