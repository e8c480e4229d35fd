// SPDX-License-Identifier: MIT
// What is chosen, pointed at, or stands in the explanation that is walked.
#include <algorithm>
#include <vector>

#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

/// Rings round everything on the map that a target means.
class Highlight {
 public:
  Highlight(Layer& layer, const MapFrame& frame, Colour colour) : layer_(layer), frame_(frame), colour_(colour) {}

  void add(const Target& target) {
    if (const AssetId asset = target.asset(); asset.valid()) add_asset(asset, frame_.sizes.hull * 0.85F);
    if (const PlaceId place = target.place(); place.valid()) add_place(place);
    if (const OrderId order = target.order(); order.valid()) add_order(order);
    if (target.kind == TargetKind::Region) add_region(RegionId{target.index});
    if (target.kind == TargetKind::Service) add_service(ServiceId{target.index});
    if (const Activity* activity = frame_.run().activity(target.activity_ref()); activity != nullptr)
      if (activity->place.valid()) add_place(activity->place);
  }

  void add_place(PlaceId place) { add_circle(frame_.at(place), frame_.sizes.place * 2); }

  void add_asset(AssetId asset, float radius) {
    for (const Mover& mover : frame_.movers)
      if (frame_.fleet.assets[mover.asset].asset == asset) add_circle(mover.at, radius);
    for (const Berth& berth : frame_.berths)
      for (const BerthItem& item : berth.items)
        if (item.kind == BerthItemKind::Asset && frame_.fleet.assets[item.index].asset == asset)
          add_item(berth, item, radius);
  }

 private:
  void add_order(OrderId order) {
    add_works([&](const WorkSight& work) { return work.order == order; });
    for (const AssetSight& sight : frame_.fleet.assets)
      if (sight.activity.valid() && sight.activity.order == order) add_asset(sight.asset, frame_.sizes.hull * 0.75F);
  }

  void add_region(RegionId region) {
    std::vector<Point> outline;
    for (const Position& corner : frame_.run().scenario().regions[region.index()].polygon)
      outline.push_back(frame_.projection.at(corner));
    if (!outline.empty()) outline.push_back(outline.front());
    add_polyline(layer_, outline, colour_, frame_.picture.scaled(1.5F));
  }

  void add_service(ServiceId service) {
    add_works(
        [&](const WorkSight& work) { return frame_.run().scenario().orders[work.order.index()].service == service; });
  }

  template <class Meant>
  void add_works(Meant meant) {
    for (const Berth& berth : frame_.berths)
      for (const BerthItem& item : berth.items)
        if (item.kind == BerthItemKind::Work && meant(frame_.works[item.index]))
          add_item(berth, item, frame_.sizes.ring + frame_.picture.scaled(2));
  }

  void add_item(const Berth& berth, const BerthItem& item, float radius) {
    if (berth.block.empty())
      add_circle(berth.anchor, radius);
    else if (item.box.empty())
      add_frame(layer_, berth.block, colour_, frame_.picture.scaled(1.5F));
    else if (berth.listed)
      add_frame(layer_, item.box.inset(-frame_.picture.scaled(0.5F)), colour_, frame_.picture.scaled(1.5F));
    else
      add_circle(item.at, radius);
  }

  void add_circle(Point at, float radius) { add_ring(layer_, at, radius, frame_.picture.scaled(1.8F), 0, 1, colour_); }

  Layer& layer_;
  const MapFrame& frame_;
  Colour colour_{};
};

/// From what waits to what it waits for.
void add_walk(Layer& layer, const MapFrame& frame, const Walk& walk) {
  const WalkStep& step = walk.step();
  Highlight highlight{layer, frame, frame.theme().walk};
  if (step.place.valid()) highlight.add_place(step.place);
  if (!step.asset.valid()) return;
  highlight.add_asset(step.asset, frame.sizes.hull * 0.95F);
  if (!step.place.valid()) return;
  const AssetSight& sight = frame.fleet.assets[step.asset.index()];
  const Point from = frame.at(step.place);
  const Point to = frame.projection.at(sight.position);
  add_dashes(layer, from, to, frame.theme().walk, frame.picture.scaled(1.5F), frame.picture.scaled(6),
             frame.picture.scaled(4));
}

}  // namespace

void add_highlights(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  const View& view = frame.picture.view;
  if (frame.picture.walk != nullptr && frame.picture.walk->valid()) add_walk(layer, frame, *frame.picture.walk);
  if (view.hovered.valid() && view.hovered != view.selected)
    Highlight{layer, frame, frame.theme().hovered.with_alpha(170)}.add(view.hovered);
  if (view.selected.valid()) Highlight{layer, frame, frame.theme().selected}.add(view.selected);
}

}  // namespace fairlead::view
