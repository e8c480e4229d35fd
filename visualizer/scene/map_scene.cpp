// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_scene.hpp"

#include <algorithm>
#include <vector>

#include "visualizer/scene/map_layers.hpp"

namespace fairlead::view {

namespace {

constexpr float fit_margin = 28;

std::vector<Position> positions_of_places(const RunView& run) {
  std::vector<Position> positions;
  for (const Place& place : run.scenario().places) positions.push_back(place.position);
  return positions;
}

/// Days a second up to which night falls at full strength, and from which it does not: three flashes a second are the
/// most that anyone should be shown, docs/sources.md [WCAG-2.3.1].
constexpr double full_night_speed = 1;
constexpr double no_night_speed = 3;

}  // namespace

float night_strength(const Playback& playback) {
  if (!playback.playing) return 1;
  const double days = playback.speed / seconds_per_day;
  return static_cast<float>(std::clamp((no_night_speed - days) / (no_night_speed - full_night_speed), 0.0, 1.0));
}

MapView shown_map(const Box& box, const RunView& run, const View& view) {
  MapView map = view.map;
  if (map.pixels_per_degree <= 0) map = fitted(box, map, positions_of_places(run), fit_margin * view.scale);
  if (map.pixels_per_degree <= 0) map.pixels_per_degree = 100;
  const AssetId followed = view.selected.asset();
  if (map.follow && followed.valid()) map.centre = sight_of(run, followed, static_cast<Tick>(view.now_s)).position;
  return map;
}

void add_map(Scene& scene, const Box& box, const Picture& picture) {
  if (box.empty()) return;
  const MapFrame frame = map_frame(box, picture);
  add_water(scene, frame);
  add_weather_tint(scene, frame);
  add_land(scene, frame);
  add_graticule(scene, frame);
  add_night(scene, frame);
  add_weather_numbers(scene, frame);
  add_pipes(scene, frame);
  add_tracks(scene, frame);
  add_places(scene, frame);
  add_berths(scene, frame);
  add_movers(scene, frame);
  add_highlights(scene, frame);
  add_map_labels(scene, frame);
  add_furniture(scene, frame);
}

}  // namespace fairlead::view
