// SPDX-License-Identifier: MIT
#include "core/plan/project/population_size.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr int usual_schedules = 5000;  // for which
constexpr int usual_population = 100;  // members of each direction are kept,
constexpr int most_members = 4000;     // and by the power 0.7 of the budget more or fewer
constexpr int fewest_members = 6;
constexpr int first_size = 160;  // in a hundred of that, when the budget begins,
constexpr int last_size = 15;    // and when it ends: the worst go

/// Large enough that the population still varies when the budget is half spent.
int population_size(std::int64_t schedules) {
  std::int64_t size = usual_population;
  std::int64_t n = schedules;
  for (; n >= 2 * usual_schedules && size < most_members; n /= 2) size = size * 13 / 8;
  for (; n < usual_schedules / 2 && size > fewest_members; n *= 2) size = size * 8 / 13;
  return static_cast<int>(
      std::clamp<std::int64_t>(size * (usual_schedules + n) / (2 * usual_schedules), fewest_members, most_members));
}

}  // namespace

int size_after(std::int64_t schedules, std::int64_t made) {
  const std::int64_t gone = std::min<std::int64_t>(1000, 1000 * made / std::max<std::int64_t>(1, schedules));
  const std::int64_t share = first_size - (first_size - last_size) * gone / 1000;  // in a hundred
  return std::max(fewest_members, static_cast<int>(population_size(schedules) * share / 100));
}

}  // namespace fairlead
