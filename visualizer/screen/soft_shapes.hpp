// SPDX-License-Identifier: MIT
// Vertices of rectangles, lines and dots: upright edges on whole pixels, slanted and round ones feathered.
#pragma once

#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "visualizer/scene/scene.hpp"

namespace fairlead::screen {

using Vertices = std::vector<sf::Vertex>;

/// What the vertices join to: drivers that draw in software are much faster with quads than with pairs of triangles.
struct Shapes {
  Vertices triangles{};
  Vertices quads{};
  Vertices dots{};  ///< triangles too, above the quads
  void clear();
};

[[nodiscard]] sf::Color sf_colour(view::Colour colour);

void append_triangle(Vertices& triangles, const view::Triangle& triangle);
/// On whole pixels; one thinner than a pixel stays visible, the paler the thinner.
void append_rect(Vertices& quads, const view::Box& box, view::Colour fill);
void append_line(Vertices& quads, const view::Line& line);
void append_dot(Vertices& triangles, const view::Dot& dot);

}  // namespace fairlead::screen
