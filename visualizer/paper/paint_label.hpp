// SPDX-License-Identifier: MIT
// paint_label(): one line of text, with its halo under it.
#pragma once

#include "visualizer/paper/paint_scene.hpp"

namespace fairlead::view {

void paint_label(_cairo* context, const Label& label, const Typefaces& faces, Ground ground);

}  // namespace fairlead::view
