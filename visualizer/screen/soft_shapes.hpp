// SPDX-License-Identifier: MIT
// Vertices of rectangles, lines and dots: upright edges on whole pixels, slanted and round ones feathered.
#pragma once

#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "visualizer/scene/scene.hpp"

namespace fairlead::screen {

/// Corners of triangles, three by three.
using Vertices = std::vector<sf::Vertex>;

[[nodiscard]] sf::Color sf_colour(view::Colour colour);

void append_triangle(Vertices& vertices, const view::Triangle& triangle);
/// On whole pixels; one thinner than a pixel stays visible, the paler the thinner.
void append_rect(Vertices& vertices, const view::Box& box, view::Colour fill);
void append_line(Vertices& vertices, const view::Line& line);
void append_dot(Vertices& vertices, const view::Dot& dot);

}  // namespace fairlead::screen
