// SPDX-License-Identifier: MIT
// Progress: how much of an activity or order is done at a time.
#pragma once

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

}  // namespace fairlead::view
