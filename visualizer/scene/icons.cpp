// SPDX-License-Identifier: MIT
#include "visualizer/scene/icons.hpp"

#include <algorithm>
#include <vector>

#include "visualizer/scene/icon_strokes.hpp"

namespace fairlead::view {

namespace {

constexpr float grid_half = 9;

std::span<const IconStroke> strokes_of(std::string_view name) {
  const auto all = icon_drawings();
  const auto found = std::lower_bound(all.begin(), all.end(), name,
                                      [](const IconDrawing& icon, std::string_view text) { return icon.name < text; });
  return found != all.end() && found->name == name ? found->strokes : default_strokes();
}

}  // namespace

std::span<const std::string_view> icon_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const IconDrawing& icon : icon_drawings()) all.push_back(icon.name);
    return all;
  }();
  return names;
}

bool is_icon(std::string_view name) {
  return std::binary_search(icon_names().begin(), icon_names().end(), name);
}

void add_icon(Layer& layer, std::string_view name, Point centre, float radius, Colour colour, float width) {
  const float unit = radius / grid_half;
  const auto placed = [&](GridPoint at) {
    return Point{centre.x + (static_cast<float>(at.x) * unit), centre.y + (static_cast<float>(at.y) * unit)};
  };
  for (const IconStroke& stroke : strokes_of(name)) {
    if (stroke.dot_radius > 0) {
      layer.dots.push_back({placed(stroke.points[0]), static_cast<float>(stroke.dot_radius) * unit, colour});
      continue;
    }
    for (std::size_t k = 1; k < static_cast<std::size_t>(stroke.count); ++k)
      layer.lines.push_back({placed(stroke.points[k - 1]), placed(stroke.points[k]), colour, width});
  }
}

}  // namespace fairlead::view
