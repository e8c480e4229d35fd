// SPDX-License-Identifier: MIT
// Scene: a picture as plain triangles, rectangles, lines, dots and labels; drawn by screen (SFML) and paper (Cairo).
#pragma once

#include <string>
#include <vector>

#include "visualizer/scene/colour.hpp"
#include "visualizer/scene/geometry.hpp"

namespace fairlead::view {

struct Triangle {
  Point a{};
  Point b{};
  Point c{};
  Colour fill{};
  friend bool operator==(const Triangle&, const Triangle&) = default;
};

/// The second channel beside colour. Lines of hatches are anchored to the picture, so that neighbours join.
enum class Hatch { None, Rising, Falling, Crossed, Level, Upright };

struct Rect {
  Box box{};
  Colour fill{};
  Hatch hatch = Hatch::None;
  Colour ink{transparent};  ///< of the hatch
  friend bool operator==(const Rect&, const Rect&) = default;
};

struct Line {
  Point from{};
  Point to{};
  Colour colour{};
  float width = 1;
  friend bool operator==(const Line&, const Line&) = default;
};

struct Dot {
  Point centre{};
  float radius = 1;
  Colour fill{};
  friend bool operator==(const Dot&, const Dot&) = default;
};

enum class Align { Left, Centre, Right };

/// One line of UTF-8 text without control characters.
struct Label {
  Point at{};  ///< on the baseline; its left end, centre or right end
  std::string text{};
  Colour colour{};
  float size = 12;  ///< pixels an em
  Align align = Align::Left;
  bool bold = false;
  Colour halo{transparent};  ///< drawn a pixel around the glyphs; none if transparent
  friend bool operator==(const Label&, const Label&) = default;
};

/// Drawn within `clip`: triangles, rectangles, lines, dots, labels, in this order, each list from first to last.
struct Layer {
  Box clip{};
  std::vector<Triangle> triangles{};
  std::vector<Rect> rects{};
  std::vector<Line> lines{};
  std::vector<Dot> dots{};
  std::vector<Label> labels{};
  friend bool operator==(const Layer&, const Layer&) = default;
};

struct Scene {
  float width = 0;
  float height = 0;
  Colour background{};
  std::vector<Layer> layers{};  ///< the first is the lowest

  /// A new topmost layer. The reference holds until the next call.
  Layer& add_layer(const Box& clip) {
    layers.push_back({.clip = clip});
    return layers.back();
  }
};

}  // namespace fairlead::view
