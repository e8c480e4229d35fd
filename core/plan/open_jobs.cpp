// SPDX-License-Identifier: MIT
#include "core/plan/open_jobs.hpp"

namespace fairlead {

void OpenJobs::reset(const FlatJobs& jobs, const std::vector<int>& list) {
  end_ = static_cast<int>(list.size());
  ready_.assign(list.size() / 64 + 1, 0);
  // A job that is not in the list is never ready.
  constexpr int not_listed = 1 << 30;
  jobs_.assign(jobs.size(), {0, not_listed});
  for (int position = 0; position < end_; ++position) {
    const int job = list[static_cast<std::size_t>(position)];
    const int waits_for = jobs.link_count(job);
    jobs_[static_cast<std::size_t>(job)] = {position, waits_for};
    if (waits_for == 0) flip(position);
  }
  flip(end_);
}

void OpenJobs::take_out(const FlatJobs& jobs, int job) {
  flip(position(job));
  for (const int next : jobs.after(job)) {
    Job& later = jobs_[static_cast<std::size_t>(next)];
    if (--later.waits_for == 0) flip(later.position);
  }
}

void OpenJobs::put_back(const FlatJobs& jobs, int job) {
  flip(position(job));
  for (const int next : jobs.after(job)) {
    Job& later = jobs_[static_cast<std::size_t>(next)];
    if (later.waits_for++ == 0) flip(later.position);
  }
}

}  // namespace fairlead
