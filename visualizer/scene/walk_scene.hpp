// SPDX-License-Identifier: MIT
// The words of an explanation's step, over the lower edge of the map.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Nothing unless an explanation is walked.
void add_walk(Scene& scene, const Box& map, const Picture& picture);

}  // namespace fairlead::view
