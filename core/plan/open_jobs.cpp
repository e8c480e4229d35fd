// SPDX-License-Identifier: MIT
#include "core/plan/open_jobs.hpp"

namespace fairlead {

void OpenJobs::reset(const FlatJobs& jobs, int job_count, const std::vector<int>& list) {
  const std::size_t count = list.size();
  next_.resize(count + 2);
  previous_.resize(count + 2);
  for (std::size_t k = 0; k < count + 2; ++k) {
    next_[k] = static_cast<int>(k) + 1;
    previous_[k] = static_cast<int>(k) - 1;
  }
  position_.resize(static_cast<std::size_t>(job_count));
  waits_for_.resize(static_cast<std::size_t>(job_count));
  for (std::size_t k = 0; k < count; ++k) {
    const int job = list[k];
    position_[static_cast<std::size_t>(job)] = static_cast<int>(k);
    waits_for_[static_cast<std::size_t>(job)] = static_cast<int>(jobs.before(job).size());
  }
}

void OpenJobs::take_out(const FlatJobs& jobs, int job) {
  const auto node = static_cast<std::size_t>(position(job)) + 1;
  next_[static_cast<std::size_t>(previous_[node])] = next_[node];
  previous_[static_cast<std::size_t>(next_[node])] = previous_[node];
  for (const int later : jobs.after(job)) --waits_for_[static_cast<std::size_t>(later)];
}

void OpenJobs::put_back(const FlatJobs& jobs, int job) {
  const auto node = static_cast<std::size_t>(position(job)) + 1;
  next_[static_cast<std::size_t>(previous_[node])] = static_cast<int>(node);
  previous_[static_cast<std::size_t>(next_[node])] = static_cast<int>(node);
  for (const int later : jobs.after(job)) ++waits_for_[static_cast<std::size_t>(later)];
}

}  // namespace fairlead
