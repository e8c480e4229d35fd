// SPDX-License-Identifier: MIT
// The header: run and scenario, the clock, its speed, key figures up to now and at the end.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/playback.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

void add_header(Scene& scene, const Box& box, const Picture& picture, const Playback& playback);

}  // namespace fairlead::view
