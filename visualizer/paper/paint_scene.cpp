// SPDX-License-Identifier: MIT
#include "visualizer/paper/paint_scene.hpp"

#include <cairo.h>

#include "visualizer/paper/paint_label.hpp"
#include "visualizer/paper/paint_shapes.hpp"

namespace fairlead::view {

void paint_layer(cairo_t* context, const Layer& layer, const Typefaces& faces, Ground ground) {
  if (layer.clip.empty()) return;
  cairo_save(context);
  add_box(context, layer.clip, ground);
  cairo_clip(context);
  paint_triangles(context, layer.triangles);
  paint_rects(context, layer.rects, ground);
  paint_lines(context, layer.lines, ground);
  paint_dots(context, layer.dots);
  for (const Label& label : layer.labels) paint_label(context, label, faces, ground);
  cairo_restore(context);
}

void paint_scene(cairo_t* context, const Scene& scene, const Typefaces& faces, Ground ground) {
  set_colour(context, scene.background);
  cairo_paint(context);
  for (const Layer& layer : scene.layers) paint_layer(context, layer, faces, ground);
}

}  // namespace fairlead::view
