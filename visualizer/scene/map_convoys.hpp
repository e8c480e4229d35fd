// SPDX-License-Identifier: MIT
// Convoys on the map: tugs ahead of what they tow, others abreast.
#pragma once

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// Of convoys within the map's box.
[[nodiscard]] std::vector<Mover> movers_of(const MapFrame& frame);

}  // namespace fairlead::view
