// SPDX-License-Identifier: MIT
// Tracks, wakes, tow lines and vessels at sea.
#include "visualizer/scene/hulls.hpp"
#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/track_line.hpp"

namespace fairlead::view {

namespace {

constexpr double wake_hours = 8;

std::vector<Point> on_map(const MapFrame& frame, const std::vector<Position>& positions) {
  std::vector<Point> points;
  for (const Position& position : positions) points.push_back(frame.projection.at(position));
  return points;
}

void add_way_ahead(Layer& layer, const MapFrame& frame, const AssetSight& sight) {
  const auto& route = frame.run().scenario().distances.route(sight.interval->place_from, sight.interval->place_to);
  const auto points = on_map(frame, stretch_of(route.track, sight.voyage_share, 1));
  for (std::size_t k = 1; k < points.size(); ++k)
    add_dashes(layer, points[k - 1], points[k], frame.theme().track.with_alpha(170), frame.sizes.thin,
               frame.picture.scaled(5), frame.picture.scaled(4));
}

/// Fades and narrows with age.
void add_wake(Layer& layer, const MapFrame& frame, AssetId asset) {
  const auto points = on_map(frame, wake_of(frame.run(), asset, frame.picture.now(), wake_hours));
  constexpr int pieces = 12;
  std::vector<Point> fine;
  for (std::size_t k = 1; k < points.size(); ++k)
    for (int piece = 0; piece <= pieces; ++piece) {
      const float share = static_cast<float>(piece) / pieces;
      fine.push_back({points[k - 1].x + ((points[k].x - points[k - 1].x) * share),
                      points[k - 1].y + ((points[k].y - points[k - 1].y) * share)});
    }
  for (std::size_t k = 1; k < fine.size(); ++k) {
    const float age = static_cast<float>(k) / static_cast<float>(fine.size());
    const auto alpha = static_cast<std::uint8_t>(200 * age);
    layer.lines.push_back({fine[k - 1], fine[k], mix(frame.theme().track, frame.theme().ink, 0.35F).with_alpha(alpha),
                           frame.picture.scaled(0.8F + (1.8F * age))});
  }
}

}  // namespace

void add_tracks(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  for (const Convoy& convoy : frame.fleet.convoys) {
    const std::size_t first = convoy.leading.empty() ? convoy.towed.front() : convoy.leading.front();
    add_way_ahead(layer, frame, frame.fleet.assets[first]);
    add_wake(layer, frame, frame.fleet.assets[first].asset);
  }
  for (const AssetSight& sight : frame.fleet.assets)
    if (!sight.on_voyage) add_wake(layer, frame, sight.asset);
}

void add_movers(Scene& scene, const MapFrame& frame) {
  Layer& lines = scene.add_layer(frame.box);
  for (const Mover& mover : frame.movers)
    if (mover.has_tow) lines.lines.push_back({mover.at, mover.tow_to, frame.theme().ink_soft, frame.sizes.thin});
  Layer& layer = scene.add_layer(frame.box);
  for (const Mover& mover : frame.movers) {
    const AssetSight& sight = frame.fleet.assets[mover.asset];
    add_hull(layer,
             {.kind = hull_of(frame.run().scenario().assets[sight.asset.index()].kind),
              .look = sight.look,
              .at = mover.at,
              .length = frame.sizes.hull,
              .heading_deg = sight.heading_deg,
              .line_width = frame.sizes.thin},
             frame.theme());
  }
}

}  // namespace fairlead::view
