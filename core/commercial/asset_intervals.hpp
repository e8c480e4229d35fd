// SPDX-License-Identifier: MIT
// The intervals of one asset, as a range of the trace's.
#pragma once

#include <algorithm>
#include <span>

#include "core/model/trace.hpp"

namespace fairlead {

[[nodiscard]] inline std::span<const Interval> intervals_of(const Trace& trace, AssetId asset) {
  const auto by_asset = [](const Interval& a, const Interval& b) { return a.asset < b.asset; };
  Interval wanted;
  wanted.asset = asset;
  const auto [first, last] = std::equal_range(trace.intervals.begin(), trace.intervals.end(), wanted, by_asset);
  return {first, last};
}

}  // namespace fairlead
