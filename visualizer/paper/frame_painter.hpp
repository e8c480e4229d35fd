// SPDX-License-Identifier: MIT
// FramePainter: paints one frame of a film after the other, what does not move only once.
#pragma once

#include "visualizer/paper/canvas.hpp"
#include "visualizer/paper/still_layers.hpp"

namespace fairlead::view {

class FramePainter {
 public:
  FramePainter(int width, int height, const Typefaces& faces)
      : faces_(faces), ground_(width, height), frame_(width, height) {}

  /// The same pixels as Canvas::paint gives.
  const Canvas& paint(const Scene& scene);

 private:
  const Typefaces& faces_;
  StillLayers layers_{};
  Canvas ground_;  ///< background and still layers
  Canvas frame_;
};

}  // namespace fairlead::view
