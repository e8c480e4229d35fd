// SPDX-License-Identifier: MIT
#include "core/model/hire_periods.hpp"

#include <algorithm>

namespace fairlead {

std::int64_t hire_end(const Hire& hire, std::int64_t begin, std::int64_t used_until) {
  const std::int64_t kept = hire.released_after.value_or(Seconds{0}).count();
  return std::max(used_until + kept, begin + hire.minimum_hire.count());
}

std::vector<HirePeriod> hire_periods(const Hire& hire, const std::vector<HirePeriod>& uses) {
  std::vector<HirePeriod> periods;
  for (const HirePeriod& use : uses) {
    const bool another = periods.empty() || (hire.released_after && use.begin > periods.back().end);
    if (another) periods.push_back(use);
    HirePeriod& period = periods.back();
    period.end = std::max(period.end, hire_end(hire, period.begin, use.end));
  }
  return periods;
}

}  // namespace fairlead
