// SPDX-License-Identifier: MIT
// Progress: how much of an activity or order is done at a time.
#pragma once

#include <string>
#include <vector>

#include "visualizer/scene/run_view.hpp"

namespace fairlead::view {

struct OrderProgress {
  double share = 0;       ///< of the work's hours, 0 to 1
  ActivityRef current{};  ///< begun last and not ended; none between activities
  bool started = false;
  bool finished = false;  ///< every activity of the way
};

/// Of its hours, 0 to 1, by what has accrued; of repeated ones by the last attempt.
[[nodiscard]] double activity_share(const RunView& run, ActivityRef activity, Tick at);
/// Activities count by their hours in this world, those never begun by their planned ones.
[[nodiscard]] OrderProgress order_progress(const RunView& run, OrderId order, Tick at);

/// What of a quantity is there, of how much: 14.9 of 24 km laid.
struct QuantityProgress {
  std::string name{};  ///< with its unit: laid_km
  double done = 0;
  double all = 0;
};

/// Of all quantities that the way's activities count, growing with their work.
[[nodiscard]] std::vector<QuantityProgress> quantities_done(const RunView& run, OrderId order, Tick at);

}  // namespace fairlead::view
