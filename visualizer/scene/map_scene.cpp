// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_scene.hpp"

#include <algorithm>
#include <vector>

#include "visualizer/scene/map_layers.hpp"

namespace fairlead::view {

namespace {

constexpr float fit_margin = 28;

bool is_harbour(PlaceKind kind) {
  return kind == PlaceKind::Port || kind == PlaceKind::Yard;
}

/// Where the run works and the harbours; all places if it works nowhere.
std::vector<Position> positions_of_interest(const RunView& run) {
  const auto& places = run.scenario().places;
  const WorksIndex& works = run.works();
  const Tick end = run.end();
  std::vector<bool> worked(places.size(), false);
  const auto work = [&](PlaceId place) {
    if (place.valid()) worked[place.index()] = true;
  };
  for (std::size_t k = 0; k < places.size(); ++k)
    if (!works.completed(PlaceId{k}, end).empty()) work(PlaceId{k});
  for (const WorkSpan& span : works.under_way(end)) work(span.site);
  for (const PipeSpan& pipe : works.pipes(end)) {
    work(pipe.from);
    work(pipe.to);
  }
  const bool all = std::find(worked.begin(), worked.end(), true) == worked.end();
  std::vector<Position> positions;
  for (std::size_t k = 0; k < places.size(); ++k)
    if (all || worked[k] || is_harbour(places[k].kind)) positions.push_back(places[k].position);
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
  if (map.pixels_per_degree <= 0) map = fitted(box, map, positions_of_interest(run), fit_margin * view.scale);
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
