// SPDX-License-Identifier: MIT
// The naive oracle: steps through a mask one tick at a time, sharing nothing with WorkWindows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/interval_set.hpp"
#include "core/metocean/work_windows.hpp"

namespace fairlead::naive {

using Mask = std::vector<bool>;  ///< one a tick; nothing is good after its end

[[nodiscard]] IntervalSet runs(const Mask& mask);
[[nodiscard]] WorkSpan continuous(const Mask& mask, Tick ready, Tick duration);
/// Appends the ticks in which work accrues to `worked`, if given.
[[nodiscard]] WorkSpan suspendable(const Mask& mask, Tick ready, Tick work, const SuspendRule& rule,
                                   std::vector<Tick>* worked = nullptr);

}  // namespace fairlead::naive
