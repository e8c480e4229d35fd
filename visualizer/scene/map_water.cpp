// SPDX-License-Identifier: MIT
// Sea, land, coast, graticule and night.
#include <algorithm>
#include <cmath>

#include "core/metocean/daylight.hpp"
#include "visualizer/scene/land_mesh.hpp"
#include "visualizer/scene/map_layers.hpp"

namespace fairlead::view {

namespace {

bool in_sight(const LandPiece& piece, const MapProjection& projection) {
  const Position low = projection.south_west();
  const Position high = projection.north_east();
  return piece.west < high.lon_deg && piece.east > low.lon_deg && piece.south < mercator_deg(high.lat_deg) &&
         piece.north > mercator_deg(low.lat_deg);
}

/// The finest step, in minutes of arc, whose lines are far enough apart.
int graticule_minutes(double pixels_per_degree, float least_pixels) {
  for (const int minutes : {1, 2, 5, 10, 20, 30, 60, 120, 300, 600})
    if (pixels_per_degree * minutes / 60 >= least_pixels) return minutes;
  return 1200;
}

std::string degrees_text(int minutes, const char* positive, const char* negative) {
  const int size = std::abs(minutes);
  std::string text = std::to_string(size / 60) + "°";
  if (size % 60 != 0) text += (size % 60 < 10 ? "0" : "") + std::to_string(size % 60) + "′";
  return text + (minutes < 0 ? negative : positive);
}

struct Graticule {
  const MapFrame& frame;
  Layer& layer;
  int minutes = 60;

  void add_meridians() const {
    const int first = static_cast<int>(std::ceil(frame.projection.south_west().lon_deg * 60 / minutes)) * minutes;
    for (int at = first; at < frame.projection.north_east().lon_deg * 60; at += minutes) {
      const float x = frame.projection.at({0, at / 60.0}).x;
      add_line({x, frame.box.y}, {x, frame.box.bottom()});
      add_text({x + frame.sizes.thin * 3, frame.box.bottom() - frame.picture.scaled(4)}, degrees_text(at, "E", "W"));
    }
  }

  void add_parallels() const {
    const int first = static_cast<int>(std::ceil(frame.projection.south_west().lat_deg * 60 / minutes)) * minutes;
    for (int at = first; at < frame.projection.north_east().lat_deg * 60; at += minutes) {
      const float y = frame.projection.at({at / 60.0, 0}).y;
      add_line({frame.box.x, y}, {frame.box.right(), y});
      add_text({frame.box.x + frame.picture.scaled(4), y - frame.sizes.thin * 3}, degrees_text(at, "N", "S"));
    }
  }

  void add_line(Point from, Point to) const {
    layer.lines.push_back({from, to, frame.theme().coast.with_alpha(60), frame.sizes.thin});
  }

  void add_text(Point at, std::string text) const {
    layer.labels.push_back({.at = at,
                            .text = std::move(text),
                            .colour = frame.theme().ink_soft,
                            .size = frame.picture.scaled(9),
                            .halo = frame.theme().sea});
  }
};

/// 1 by day, 0 in the dark; between the sun's edge at the horizon and the end of nautical twilight.
float daylight_share(double elevation_deg) {
  constexpr double horizon = -0.833;
  constexpr double dark = -12;
  return static_cast<float>(std::clamp((elevation_deg - dark) / (horizon - dark), 0.0, 1.0));
}

}  // namespace

void add_water(Scene& scene, const MapFrame& frame) {
  scene.add_layer(frame.box).rects.push_back({frame.box, frame.theme().sea});
}

void add_land(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  const auto placed = [&](PlanePoint at) { return frame.projection.at_mercator(at.x, at.y); };
  for (const LandPiece& piece : embedded_land().triangles) {
    if (!in_sight(piece, frame.projection)) continue;
    for (std::size_t k = 0; k + 2 < piece.points.size(); k += 3)
      layer.triangles.push_back(
          {placed(piece.points[k]), placed(piece.points[k + 1]), placed(piece.points[k + 2]), frame.theme().land});
  }
  for (const LandPiece& piece : embedded_land().coasts) {
    if (!in_sight(piece, frame.projection)) continue;
    for (std::size_t k = 1; k < piece.points.size(); ++k)
      layer.lines.push_back(
          {placed(piece.points[k - 1]), placed(piece.points[k]), frame.theme().coast, frame.sizes.thin});
  }
}

void add_graticule(Scene& scene, const MapFrame& frame) {
  const int minutes = graticule_minutes(frame.projection.pixels_per_degree(), frame.picture.scaled(70));
  const Graticule graticule{frame, scene.add_layer(frame.box), minutes};
  graticule.add_meridians();
  graticule.add_parallels();
}

void add_night(Scene& scene, const MapFrame& frame) {
  const float strength = frame.picture.view.map.night;
  if (strength <= 0) return;
  Layer& layer = scene.add_layer(frame.box);
  constexpr int columns = 16;
  const Instant now = frame.run().instant(frame.picture.now());
  const double lat = frame.projection.position(frame.box.centre()).lat_deg;
  const float width = frame.box.width / columns;
  for (int column = 0; column < columns; ++column) {
    const float x = frame.box.x + (static_cast<float>(column) * width);
    const double lon = frame.projection.position({x + (width / 2), frame.box.y}).lon_deg;
    const float dark = strength * (1 - daylight_share(sun_elevation_deg({lat, lon}, now)));
    const auto alpha = static_cast<std::uint8_t>(std::lround(dark * static_cast<float>(frame.theme().night.alpha)));
    if (alpha > 0)
      layer.rects.push_back({{x, frame.box.y, width, frame.box.height}, frame.theme().night.with_alpha(alpha)});
  }
}

}  // namespace fairlead::view
