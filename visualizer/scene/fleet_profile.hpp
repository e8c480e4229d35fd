// SPDX-License-Identifier: MIT
// FleetProfile: what the whole fleet did, in equal parts of the whole trace, for the overview strip.
#pragma once

#include <vector>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/timeline_index.hpp"

namespace fairlead::view {

/// Shares of the hours of assets that are not off hire, 0 to 1.
struct FleetShares {
  double busy = 0;     ///< working, sailing, towed
  double weather = 0;  ///< waiting for weather, daylight or shift
  double waiting = 0;  ///< for anything else
  double broken = 0;   ///< breakdown and outage
};

class FleetProfile {
 public:
  FleetProfile() = default;
  explicit FleetProfile(const RunView& run);

  /// Over [from, to), rounded outwards to parts of the profile.
  [[nodiscard]] FleetShares shares(Tick from, Tick to) const;

 private:
  void add(Tick start, Tick end, Look look);

  Tick part_ = 1;
  std::vector<LookTicks> until_{};  ///< seconds by look before each part
};

}  // namespace fairlead::view
