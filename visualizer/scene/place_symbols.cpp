// SPDX-License-Identifier: MIT
#include "visualizer/scene/place_symbols.hpp"

#include <array>
#include <vector>

#include "visualizer/scene/icons.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

void add_closed(Layer& layer, const PlaceSymbol& symbol, std::vector<Point> corners, Colour colour, Colour inside) {
  add_convex(layer, corners, inside);
  corners.push_back(corners.front());
  add_polyline(layer, corners, colour, symbol.line_width);
}

std::vector<Point> square(Point at, float r) {
  return {{at.x - r, at.y - r}, {at.x + r, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}};
}

std::vector<Point> diamond(Point at, float r) {
  return {{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
}

std::vector<Point> triangle(Point at, float r) {
  return {{at.x, at.y - r}, {at.x + r, at.y + (r * 0.8F)}, {at.x - r, at.y + (r * 0.8F)}};
}

/// A ring with a bar across: a mooring buoy on charts.
void add_shelter(Layer& layer, const PlaceSymbol& symbol, Colour colour) {
  add_ring(layer, symbol.at, symbol.radius, symbol.line_width * 1.3F, 0, 1, colour);
  layer.lines.push_back({{symbol.at.x, symbol.at.y - symbol.radius},
                         {symbol.at.x, symbol.at.y + symbol.radius},
                         colour,
                         symbol.line_width});
}

}  // namespace

Colour place_colour(PlaceKind kind, const Theme& theme) {
  const bool offshore = kind == PlaceKind::Field || kind == PlaceKind::WindArea || kind == PlaceKind::Landfall;
  return offshore ? theme.field : theme.place;
}

void add_place_symbol(Layer& layer, const PlaceSymbol& symbol, const Theme& theme) {
  const Colour colour = place_colour(symbol.kind, theme);
  const Colour inside = symbol.built ? colour : theme.background.with_alpha(190);
  switch (symbol.kind) {
    case PlaceKind::Port:
      return add_closed(layer, symbol, square(symbol.at, symbol.radius * 0.8F), colour, colour);
    case PlaceKind::Yard:
      return add_closed(layer, symbol, square(symbol.at, symbol.radius * 0.8F), colour, inside);
    case PlaceKind::Shelter:
      return add_shelter(layer, symbol, colour);
    case PlaceKind::Landfall:
      return add_closed(layer, symbol, triangle(symbol.at, symbol.radius), colour, inside);
    case PlaceKind::WindArea:
      add_ring(layer, symbol.at, symbol.radius * 1.5F, symbol.line_width, 0, 1, colour);
      return add_icon(layer, "turbine", symbol.at, symbol.radius * (symbol.built ? 1.3F : 1), colour,
                      symbol.line_width * (symbol.built ? 2.0F : 1.2F));
    case PlaceKind::Field:
      break;
  }
  add_closed(layer, symbol, diamond(symbol.at, symbol.radius * 1.15F), colour, inside);
}

}  // namespace fairlead::view
