// SPDX-License-Identifier: MIT
#include "core/plan/project/schedule_rank.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr int share_bits = 15;  // of a finish's share of the makespan
constexpr int rank_bits = 32;   // below the makespan

std::int64_t squared(std::int64_t share) {
  return (share * share) >> share_bits;
}

}  // namespace

ScheduleRank::ScheduleRank(const PackedProject& project) : project_(&project) {
  for (const PackedMode& mode : project.modes) {
    std::int64_t sum = 0;
    for (int lane = 0; lane < project.pools; ++lane)
      sum += 1000 * of_lane(mode.demand, lane) / std::max(1, of_lane(project.capacity, lane));
    work_.push_back(sum * mode.duration);
  }
}

std::int64_t ScheduleRank::of(const ProjectTimes& times, int makespan, const std::vector<std::uint8_t>& modes) const {
  std::int64_t all = 1;
  std::int64_t late = 0;  // work, weighted by the eighth power of its finish's share of the makespan
  const std::int64_t of_one = (std::int64_t{1} << (2 * share_bits)) / std::max(1, times.makespan);
  for (int job = 0; job < project_->jobs; ++job) {
    const auto j = static_cast<std::size_t>(job);
    const std::int64_t share = (times.finish[j] * of_one) >> share_bits;
    const std::int64_t mine = work(job, modes[j]);
    all += mine;
    late += mine * squared(squared(squared(share)));
  }
  const double share_late = static_cast<double>(late) / static_cast<double>(all);  // up to 2^15
  return (std::int64_t{makespan} << rank_bits) + static_cast<std::int64_t>(share_late * (1 << share_bits));
}

}  // namespace fairlead
