// SPDX-License-Identifier: MIT
#include "visualizer/paper/frame_painter.hpp"

namespace fairlead::view {

const Canvas& FramePainter::paint(const Scene& scene) {
  layers_.see(scene);
  if (layers_.changed()) {
    ground_.paint({.width = scene.width, .height = scene.height, .background = scene.background}, faces_);
    ground_.paint_layers(scene, layers_.still(), faces_);
  }
  frame_.copy(ground_);
  frame_.paint_layers(scene, layers_.moving(), faces_);
  return frame_;
}

}  // namespace fairlead::view
