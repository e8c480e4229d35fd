// SPDX-License-Identifier: MIT
// What lies under the pointer on the map.
#include <cmath>

#include "visualizer/scene/map_frame.hpp"
#include "visualizer/scene/map_scene.hpp"

namespace fairlead::view {

namespace {

constexpr float reach_of_assets = 12;
constexpr float reach_of_places = 12;

/// Keeps the nearest of what is offered.
struct Nearest {
  Point at{};
  float least = 0;  ///< pixels: the reach, then the distance of the best
  Target target{};

  void offer(Point where, const Target& candidate) {
    const float far = std::hypot(where.x - at.x, where.y - at.y);
    if (far >= least) return;
    least = far;
    target = candidate;
  }
};

Target target_of_item(const MapFrame& frame, const BerthItem& item) {
  if (item.kind == BerthItemKind::Work) return target_of(frame.works[item.index].order);
  return target_of(frame.fleet.assets[item.index].asset);
}

Target in_block(const MapFrame& frame, Point at) {
  for (const Berth& berth : frame.berths)
    for (const BerthItem& item : berth.items)
      if (!item.box.empty() && item.box.contains(at)) return target_of_item(frame, item);
  for (const Berth& berth : frame.berths)
    if (berth.folded && berth.block.contains(at)) return target_of(berth.places.front());
  return {};
}

Target near_mover(const MapFrame& frame, Point at) {
  Nearest nearest{at, frame.picture.scaled(reach_of_assets)};
  for (const Mover& mover : frame.movers) nearest.offer(mover.at, target_of(frame.fleet.assets[mover.asset].asset));
  return nearest.target;
}

Target near_place(const MapFrame& frame, Point at) {
  Nearest nearest{at, frame.picture.scaled(reach_of_places)};
  for (std::size_t k = 0; k < frame.run().scenario().places.size(); ++k)
    nearest.offer(frame.at(PlaceId{k}), target_of(PlaceId{k}));
  return nearest.target;
}

Target region_named(const MapFrame& frame, Point at) {
  for (const WeatherMark& mark : frame.weather_marks)
    if (mark.box.contains(at)) return {.kind = TargetKind::Region, .index = mark.region.value};
  return {};
}

}  // namespace

Target map_target(const Box& box, const Picture& picture, Point at) {
  if (!box.contains(at)) return {};
  const MapFrame frame = map_frame(box, picture);
  if (const Target asset = near_mover(frame, at); asset.valid()) return asset;
  if (const Target item = in_block(frame, at); item.valid()) return item;
  if (const Target region = region_named(frame, at); region.valid()) return region;
  return near_place(frame, at);
}

}  // namespace fairlead::view
