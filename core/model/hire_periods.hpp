// SPDX-License-Identifier: MIT
// HirePeriod: when a hired-in asset is on hire, from when it is used.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/asset.hpp"

namespace fairlead {

/// Seconds since the horizon's start.
struct HirePeriod {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// A hire begins with a use, goes on while others begin within it, and ends when the asset is released, after the
/// minimum hire at the earliest. Without `released_after` there is one hire, from the first use to the last. `uses` by
/// time.
[[nodiscard]] std::vector<HirePeriod> hire_periods(const Hire& hire, const std::vector<HirePeriod>& uses);

/// When the hire that began so ends unless the asset is used again.
[[nodiscard]] std::int64_t hire_end(const Hire& hire, std::int64_t begin, std::int64_t used_until);

}  // namespace fairlead
