// SPDX-License-Identifier: MIT
// paint_scene(): draws a scene with Cairo, on pixels or on a page.
#pragma once

#include "visualizer/paper/glyph_run.hpp"
#include "visualizer/scene/scene.hpp"

struct _cairo;

namespace fairlead::view {

/// Where strokes end: on whole pixels, as the window shows them, or exactly where the scene says.
enum class Ground { Pixels, Page };

[[nodiscard]] inline Advance advance_on(Ground ground) {
  return ground == Ground::Pixels ? Advance::Pixels : Advance::Exact;
}

/// One layer over what is there.
void paint_layer(_cairo* context, const Layer& layer, const Typefaces& faces, Ground ground);
/// Background and layers. One unit of the context is one pixel of the scene.
void paint_scene(_cairo* context, const Scene& scene, const Typefaces& faces, Ground ground);

}  // namespace fairlead::view
