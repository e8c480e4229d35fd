// SPDX-License-Identifier: MIT
// Strokes of the icons on a grid from -9 to 9, x to the right, y downwards.
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string_view>

namespace fairlead::view {

struct GridPoint {
  int x = 0;
  int y = 0;
};

/// A polyline, or a dot where `dot_radius` is positive.
struct IconStroke {
  std::array<GridPoint, 8> points{};
  int count = 0;
  int dot_radius = 0;
};

struct IconDrawing {
  std::string_view name{};
  std::span<const IconStroke> strokes{};
};

/// Sorted by name.
[[nodiscard]] std::span<const IconDrawing> icon_drawings();
[[nodiscard]] std::span<const IconStroke> default_strokes();

}  // namespace fairlead::view
