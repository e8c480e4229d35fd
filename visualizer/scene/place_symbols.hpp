// SPDX-License-Identifier: MIT
// Symbols of ports, yards, shelters, fields, landfalls and wind areas; distinct by shape.
#pragma once

#include "core/model/place.hpp"
#include "visualizer/scene/scene.hpp"
#include "visualizer/scene/theme.hpp"

namespace fairlead::view {

/// `built`: filled, since work has been completed there.
struct PlaceSymbol {
  PlaceKind kind = PlaceKind::Field;
  Point at{};
  float radius = 4;
  float line_width = 1;
  bool built = false;
};

void add_place_symbol(Layer& layer, const PlaceSymbol& symbol, const Theme& theme);
[[nodiscard]] Colour place_colour(PlaceKind kind, const Theme& theme);

}  // namespace fairlead::view
