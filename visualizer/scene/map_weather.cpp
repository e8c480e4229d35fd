// SPDX-License-Identifier: MIT
// Regions of weather: tint by sea state.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/triangulate.hpp"

namespace fairlead::view {

namespace {

constexpr double high_sea_m = 4;  // of full tint
constexpr double strongest_tint = 105;

std::uint8_t tint_alpha(const RegionWeather& weather) {
  if (!weather.hs_m) return 0;
  return static_cast<std::uint8_t>(std::lround(strongest_tint * std::clamp(*weather.hs_m / high_sea_m, 0.0, 1.0)));
}

std::vector<PlanePoint> ring_of(const Region& region) {
  std::vector<PlanePoint> ring;
  for (const Position& at : region.polygon) ring.push_back({at.lon_deg, mercator_deg(at.lat_deg)});
  return ring;
}

}  // namespace

void add_weather_tint(Scene& scene, const MapFrame& frame, const std::vector<RegionWeather>& weather) {
  Layer& layer = scene.add_layer(frame.box);
  const Theme& theme = frame.theme();
  for (std::size_t k = 0; k < weather.size(); ++k) {
    const auto ring = ring_of(frame.run().scenario().regions[k]);
    std::vector<Point> corners;
    for (const PlanePoint& at : ring) corners.push_back(frame.projection.at_mercator(at.x, at.y));
    const auto fill = [&](Colour colour) {
      for (const auto& [a, b, c] : triangulated(ring))
        layer.triangles.push_back({corners[a], corners[b], corners[c], colour});
    };
    if (const std::uint8_t alpha = tint_alpha(weather[k]); alpha > 0) fill(theme.weather.with_alpha(alpha));
    if (weather[k].rough) fill(theme.rough);
    if (!corners.empty()) corners.push_back(corners.front());
    const Colour edge = weather[k].rough ? theme.rough.with_alpha(255) : theme.weather.with_alpha(90);
    for (std::size_t c = 1; c < corners.size(); ++c)
      add_dashes(layer, corners[c - 1], corners[c], edge, frame.sizes.thin, frame.picture.scaled(2),
                 frame.picture.scaled(5));
  }
}

}  // namespace fairlead::view
