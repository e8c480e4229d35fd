// SPDX-License-Identifier: MIT
#include "visualizer/scene/service_colour.hpp"

namespace fairlead::view {

Colour shown_colour(const ServiceInfo& service, const Theme& theme) {
  const auto own = parse_colour(service.colour);
  if (!own) return theme.ink;
  constexpr double enough = 3;
  constexpr int steps = 10;
  for (int step = 0; step < steps; ++step) {
    const Colour colour = mix(*own, theme.ink, static_cast<float>(step) / steps);
    if (contrast(colour, theme.sea) >= enough && contrast(colour, theme.panel) >= enough) return colour;
  }
  return theme.ink;
}

}  // namespace fairlead::view
