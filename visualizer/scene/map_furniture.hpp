// SPDX-License-Identifier: MIT
// Map furniture: scale bar and legend, and the room they take.
#pragma once

#include <vector>

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// Boxes that labels keep away from; needs the frame's box, projection and sizes only.
[[nodiscard]] std::vector<Box> furniture_boxes(const MapFrame& frame);

/// The longest of 1, 2, 5, 10, ... miles that is no wider than `most_pixels`.
[[nodiscard]] double scale_bar_nm(double pixels_per_nm, double most_pixels);

}  // namespace fairlead::view
