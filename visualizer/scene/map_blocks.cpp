// SPDX-License-Identifier: MIT
// Blocks beside places: rings of works under way, and the assets that lie there.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/hulls.hpp"
#include "visualizer/scene/icons.hpp"
#include "visualizer/scene/map_block_layout.hpp"
#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/service_colour.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

class BerthDrawing {
 public:
  BerthDrawing(const MapFrame& frame, const Berth& berth) : frame_(frame), berth_(berth) {}

  void add_plate(Layer& layer) const {
    if (berth_.block.empty()) return;
    const Point near = nearest_in(berth_.block, berth_.anchor);
    if (std::hypot(near.x - berth_.anchor.x, near.y - berth_.anchor.y) > frame_.picture.scaled(10))
      layer.lines.push_back({berth_.anchor, near, frame_.theme().ink_soft.with_alpha(160), frame_.sizes.thin});
    layer.rects.push_back({berth_.block, frame_.theme().panel.with_alpha(175)});
    add_frame(layer, berth_.block, frame_.theme().panel_edge.with_alpha(200), frame_.sizes.thin);
  }

  void add_items(Layer& layer) const {
    if (berth_.block.empty()) return;
    for (const BerthItem& item : berth_.items) {
      if (item.box.empty()) continue;
      if (item.kind == BerthItemKind::Work)
        layer.dots.push_back({item.at, ring_radius(), frame_.theme().panel});
      else
        add_asset(layer, item);
      if (berth_.listed) add_name(layer, item);
    }
    if (berth_.hidden > 0 && !berth_.folded) add_hidden(layer);
    add_title(layer);
  }

  /// Above the dots on which they lie.
  void add_rings(Layer& layer) const {
    for (const BerthItem& item : berth_.items)
      if (item.kind == BerthItemKind::Work && !item.box.empty()) add_ring_of(layer, item);
  }

 private:
  void add_ring_of(Layer& layer, const BerthItem& item) const {
    const WorkSight& work = frame_.works[item.index];
    const ServiceInfo& service = frame_.run().service(work.order);
    const Colour colour = shown_colour(service, frame_.theme());
    const float thickness = frame_.picture.scaled(2.5F);
    add_ring(layer, item.at, ring_radius(), thickness, 0, 1, frame_.theme().panel_edge);
    add_ring(layer, item.at, ring_radius(), thickness, 0, static_cast<float>(work.progress.share), colour);
    // Between activities, and while work waits to begin, the icon is faint.
    const Colour ink = work.progress.current.valid() ? colour : mix(colour, frame_.theme().panel, 0.3F);
    add_icon(layer, service.icon, item.at, ring_radius() - thickness - frame_.picture.scaled(1), ink,
             frame_.picture.scaled(1.3F));
  }

  [[nodiscard]] float ring_radius() const { return berth_.listed ? frame_.picture.scaled(8.5F) : frame_.sizes.ring; }

  void add_asset(Layer& layer, const BerthItem& item) const {
    const AssetSight& sight = frame_.fleet.assets[item.index];
    add_hull(layer,
             {.kind = hull_of(frame_.run().scenario().assets[sight.asset.index()].kind),
              .look = sight.look,
              .at = item.at,
              .length = berth_.listed ? std::min(frame_.sizes.hull, frame_.picture.scaled(14)) : frame_.sizes.hull,
              .line_width = frame_.sizes.thin},
             frame_.theme());
  }

  void add_name(Layer& layer, const BerthItem& item) const {
    const bool idle = item.kind == BerthItemKind::Asset && frame_.fleet.assets[item.index].look == Look::Idle;
    const float left = item.box.x + frame_.picture.scaled(22);
    layer.labels.push_back(
        {.at = {left, item.at.y + (frame_.sizes.text * 0.36F)},
         .text = fitted(berth_text(frame_, item), berth_.block.right() - left, frame_.sizes.text, frame_.picture.text),
         .colour = idle ? frame_.theme().ink_soft : frame_.theme().ink,
         .size = frame_.sizes.text});
  }

  void add_title(Layer& layer) const {
    const float pad = frame_.picture.scaled(berth_.listed ? 6 : 3);
    const float size = title_size(frame_, berth_);
    layer.labels.push_back(
        {.at = {berth_.block.x + pad, berth_.block.y + size + frame_.picture.scaled(2)},
         .text = fitted(berth_title(frame_, berth_), berth_.block.width - pad, size, frame_.picture.text, true),
         .colour = frame_.theme().field,
         .size = size,
         .bold = true});
  }

  void add_hidden(Layer& layer) const {
    const float pad = frame_.picture.scaled(4);
    layer.labels.push_back({.at = {berth_.block.right() - pad, berth_.block.bottom() - pad},
                            .text = hidden_text(berth_),
                            .colour = frame_.theme().ink_soft,
                            .size = frame_.picture.scaled(10),
                            .align = Align::Right});
  }

  const MapFrame& frame_;
  const Berth& berth_;
};

}  // namespace

void add_berths(Scene& scene, const MapFrame& frame) {
  std::vector<BerthDrawing> drawings;
  drawings.reserve(frame.berths.size());
  for (const Berth& berth : frame.berths) drawings.emplace_back(frame, berth);
  Layer& plates = scene.add_layer(frame.box);
  for (const BerthDrawing& drawing : drawings) drawing.add_plate(plates);
  Layer& items = scene.add_layer(frame.box);
  for (const BerthDrawing& drawing : drawings) drawing.add_items(items);
  Layer& rings = scene.add_layer(frame.box);
  for (const BerthDrawing& drawing : drawings) drawing.add_rings(rings);
}

}  // namespace fairlead::view
