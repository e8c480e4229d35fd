// SPDX-License-Identifier: MIT
// season_run(): a small run made by hand, with tow, wait for weather, suspended work, a lift and an order left out.
#pragma once

#include <memory>

#include "core/model/run.hpp"
#include "visualizer/scene/run_view.hpp"

namespace fairlead::test {

// Places, assets and orders of the run.
inline const PlaceId quay{0};   ///< port
inline const PlaceId north{1};  ///< fields
inline const PlaceId south{2};
inline const AssetId rig_asset{0};  ///< towed
inline const AssetId tug_asset{1};
inline const AssetId crane_asset{2};
inline const OrderId drill{0};  ///< tow, position (waits for weather), drill; at north; due on day 40
inline const OrderId lift{1};   ///< sail, lift; at south
inline const OrderId extra{2};  ///< optional, left out

/// Horizon 2021-01-01 to 2021-04-01 UTC. Hours from the start: tug tows the rig 24 to 30; the rig waits for weather to
/// 30 + wait_h, positions 10 h, drills 600 h in two stretches with 20 h of weather between; the crane sails 100 to 106,
/// lifts 106 to 130, and sails home. Hs is 3.0 m in the first 100 hours of every 200, else 0.8 m.
[[nodiscard]] Run season(double wait_h = 40);
[[nodiscard]] std::unique_ptr<view::RunView> season_run(double wait_h = 40);

}  // namespace fairlead::test
