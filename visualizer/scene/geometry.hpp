// SPDX-License-Identifier: MIT
// Point and Box: where things are on the picture, in pixels, y downwards.
#pragma once

#include <algorithm>

namespace fairlead::view {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(Point, Point) = default;
};

struct Box {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] bool contains(Point at) const { return at.x >= x && at.x < right() && at.y >= y && at.y < bottom(); }
  [[nodiscard]] bool overlaps(const Box& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  [[nodiscard]] Box inset(float margin) const {
    return {x + margin, y + margin, width - 2 * margin, height - 2 * margin};
  }
  friend bool operator==(const Box&, const Box&) = default;
};

/// What two boxes share; empty if they do not overlap.
[[nodiscard]] inline Box intersection(const Box& a, const Box& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

/// The point of the box that is nearest to another.
[[nodiscard]] inline Point nearest_in(const Box& box, Point at) {
  return {std::clamp(at.x, box.x, box.right()), std::clamp(at.y, box.y, box.bottom())};
}

}  // namespace fairlead::view
