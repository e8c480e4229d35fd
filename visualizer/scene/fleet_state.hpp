// SPDX-License-Identifier: MIT
// Fleet state: where every asset is at a time, whither it sails, what it does, with whom it is towed.
#pragma once

#include <vector>

#include "visualizer/scene/look.hpp"
#include "visualizer/scene/run_view.hpp"

namespace fairlead::view {

struct AssetSight {
  AssetId asset{};
  const Interval* interval = nullptr;  ///< null outside the trace
  Look look = Look::Idle;
  ActivityRef activity{};  ///< done, sailed to, or waited for
  PlaceId place{};         ///< where it lies; none on a voyage
  Position position{};
  double heading_deg = 0;  ///< clockwise from north; of what lies somewhere: north
  bool on_voyage = false;  ///< also while it waits at sea
  bool towed = false;      ///< or carried
  double voyage_share = 0;
};

/// Assets that make the same voyage side by side: those with tow lines, or in company.
struct Convoy {
  std::vector<std::size_t> leading{};  ///< positions in Fleet::assets, under their own power
  std::vector<std::size_t> towed{};
};

struct Fleet {
  std::vector<AssetSight> assets{};  ///< one per asset
  std::vector<Convoy> convoys{};     ///< every asset on a voyage is in one, also alone
};

/// By its interval and, on a voyage, along the route's track by the share of the voyage's sailing time.
[[nodiscard]] AssetSight sight_of(const RunView& run, AssetId asset, Tick at);
[[nodiscard]] Fleet fleet_at(const RunView& run, Tick at);
/// Sailed over the last `hours` up to the time, the oldest point first, also of a voyage just ended; may be empty.
[[nodiscard]] std::vector<Position> wake_of(const RunView& run, AssetId asset, Tick at, double hours);

}  // namespace fairlead::view
