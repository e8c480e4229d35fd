// SPDX-License-Identifier: MIT
// Berths: gathers works and lying assets by place and lays them out in blocks that do not cover each other.
#pragma once

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// Fills the frame's berths and keeps their blocks and the places' symbols clear of labels.
void moor(MapFrame& frame);

/// The text of an item's line in a listed block.
[[nodiscard]] std::string berth_text(const MapFrame& frame, const BerthItem& item);
/// The names of its places, above the block; of a grid `Bach Ho +2`.
[[nodiscard]] std::string berth_title(const MapFrame& frame, const Berth& berth);
[[nodiscard]] float title_size(const MapFrame& frame, const Berth& berth);
/// `+3`
[[nodiscard]] std::string hidden_text(const Berth& berth);

}  // namespace fairlead::view
