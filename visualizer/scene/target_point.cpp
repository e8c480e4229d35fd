// SPDX-License-Identifier: MIT
#include "visualizer/scene/target_point.hpp"

#include <algorithm>

#include "visualizer/scene/map_frame.hpp"
#include "visualizer/scene/timeline_parts.hpp"

namespace fairlead::view {

namespace {

/// Of the asset's row at the clock's time, whichever lane it lies in.
BarPlace bar_now(const Picture& picture, int row) {
  const auto& lanes = picture.rows.rows()[static_cast<std::size_t>(row)].lanes;
  for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
    const auto bars = lanes[lane].bars.bars();
    if (const Bar* bar = lanes[lane].bars.at(picture.now()))
      return {.row = row, .lane = static_cast<int>(lane), .bar = static_cast<int>(bar - bars.data())};
  }
  return {.row = row};
}

BarPlace bar_of(const Target& target, const Picture& picture) {
  const BarPlace place = picture.rows.place_of(target);
  if (place.bar >= 0) return place;
  const int row = picture.rows.row_of(target);
  return row < 0 ? place : bar_now(picture, row);
}

std::optional<Point> on_timeline(const Target& target, const Box& box, const Picture& picture) {
  if (box.empty()) return std::nullopt;
  const TimelineFrame frame{box, picture};
  const BarPlace place = bar_of(target, picture);
  if (!frame.sees(place)) return std::nullopt;
  const Box bar = intersection(frame.bar_box(place), frame.boxes().rows);
  if (bar.empty()) return std::nullopt;
  const float now = frame.x(picture.now());
  const bool covers_now = now >= bar.x && now < bar.right();
  return Point{covers_now ? now : std::min(bar.x + frame.scaled(4), bar.centre().x), bar.centre().y};
}

bool is_of(const MapFrame& frame, const BerthItem& item, const Target& target) {
  if (item.kind == BerthItemKind::Work) return frame.works[item.index].order == target.order();
  return frame.fleet.assets[item.index].asset == target.asset();
}

std::optional<Point> of_asset_or_work(const MapFrame& frame, const Target& target) {
  for (const Mover& mover : frame.movers)
    if (frame.fleet.assets[mover.asset].asset == target.asset()) return mover.at;
  for (const Berth& berth : frame.berths)
    for (const BerthItem& item : berth.items)
      if (is_of(frame, item, target)) return item.box.empty() ? berth.anchor : item.at;
  return std::nullopt;
}

std::optional<Point> on_map(const Target& target, const Box& box, const Picture& picture) {
  if (box.empty()) return std::nullopt;
  const MapFrame frame = map_frame(box, picture);
  if (target.kind == TargetKind::Place) return frame.at(target.place());
  if (!target.asset().valid() && !target.order().valid()) return std::nullopt;
  return of_asset_or_work(frame, target);
}

}  // namespace

std::optional<Point> point_of(const Target& target, const Layout& boxes, const Picture& picture) {
  if (const auto at = on_timeline(target, boxes.timeline, picture)) return at;
  const auto at = on_map(target, boxes.map, picture);
  return at && boxes.map.contains(*at) ? at : std::nullopt;
}

}  // namespace fairlead::view
