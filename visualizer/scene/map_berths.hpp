// SPDX-License-Identifier: MIT
// Berths: gathers works and lying assets by place and lays them out in blocks that do not cover each other.
#pragma once

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// Fills the frame's berths and keeps their blocks and the places' symbols clear of labels.
void moor(MapFrame& frame);

}  // namespace fairlead::view
