// SPDX-License-Identifier: MIT
// Columns of a chart as rectangles, equal neighbours as one.
#pragma once

#include <cmath>
#include <vector>

#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Adds the column, or widens the last one to its end if it is as high and as bright and ends where this one begins.
inline void add_column(std::vector<Rect>& columns, const Box& box, Colour colour) {
  constexpr float slack = 0.01F;
  if (!columns.empty()) {
    Rect& last = columns.back();
    const bool level = last.box.y == box.y && last.box.height == box.height && last.fill == colour;
    if (level && std::abs(last.box.right() - box.x) <= slack) {
      last.box.width = box.right() - last.box.x;
      return;
    }
  }
  columns.push_back({box, colour});
}

inline void append(Layer& layer, const std::vector<Rect>& columns) {
  layer.rects.insert(layer.rects.end(), columns.begin(), columns.end());
}

}  // namespace fairlead::view
