// SPDX-License-Identifier: MIT
// Names on the map, placed so that none covers another.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "visualizer/scene/map_block_layout.hpp"
#include "visualizer/scene/map_layers.hpp"

namespace fairlead::view {

namespace {

enum Priority {
  idle_place = 10,
  port = 20,
  place_at_work = 30,
  laid_length = 35,
  mover = 40,
  pointed_at = 90,
  chosen = 100
};

constexpr float widest_label = 0.7F;  ///< of the map
constexpr float least_leader = 12;    ///< pixels from a label to what it names that want a line between them

struct NamedWish {
  LabelWish wish{};
  std::string text{};
  Colour colour{};
  float size = 11;
  bool bold = false;
};

Box around(Point at, float reach) {
  return {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
}

class MapLabels {
 public:
  explicit MapLabels(const MapFrame& frame) : frame_(frame) {}

  void add_chosen() {
    const View& view = frame_.picture.view;
    add_target(view.selected, chosen, frame_.theme().selected);
    if (view.hovered != view.selected) add_target(view.hovered, pointed_at, frame_.theme().ink);
  }

  void add_places() {
    const auto& places = frame_.run().scenario().places;
    for (std::size_t k = 0; k < places.size(); ++k) {
      const PlaceId id{k};
      if (is_marked(target_of(id)) || is_titled(id) || !frame_.sees(frame_.at(id))) continue;
      const bool harbour = places[k].kind == PlaceKind::Port || places[k].kind == PlaceKind::Yard;
      const int priority = has_work(id) ? place_at_work : harbour ? port : idle_place;
      add(around(frame_.at(id), frame_.sizes.place + frame_.picture.scaled(2)), short_name(places[k].name), priority,
          priority == place_at_work ? frame_.theme().ink : frame_.theme().ink_soft, frame_.sizes.text * 0.95F);
    }
  }

  void add_movers() {
    for (const Mover& each : frame_.movers) {
      const AssetId id = frame_.fleet.assets[each.asset].asset;
      if (is_marked(target_of(id)) || !frame_.sees(each.at)) continue;
      add(around(each.at, frame_.sizes.hull * 0.6F), frame_.run().scenario().assets[id.index()].name, mover,
          frame_.theme().ink, frame_.sizes.text);
    }
  }

  /// `14.9 / 24 km` where a pipeline is being laid.
  void add_pipes() {
    if (!frame_.sizes.detailed) return;
    for (const WorkSight& work : frame_.works)
      for (const QuantityProgress& quantity : quantities_done(frame_.run(), work.order, frame_.picture.now())) {
        if (quantity.name != "laid_km" || quantity.done <= 0) continue;
        char text[48] = "";
        std::snprintf(text, sizeof text, "%.1f / %.3g km", quantity.done, quantity.all);
        add(around(frame_.at(work.place), frame_.sizes.place + frame_.picture.scaled(2)), text, laid_length,
            frame_.theme().pipe, frame_.sizes.text);
      }
  }

  void draw(Layer& layer, LabelPlacement placement) {
    std::vector<LabelWish> wishes;
    for (const NamedWish& named : wishes_) wishes.push_back(named.wish);
    const auto boxes = placement.place(wishes);
    for (std::size_t k = 0; k < wishes_.size(); ++k)
      if (boxes[k]) draw_one(layer, wishes_[k], *boxes[k]);
  }

 private:
  [[nodiscard]] bool is_marked(const Target& target) const {
    return frame_.picture.view.selected == target || frame_.picture.view.hovered == target;
  }

  /// Its block bears its name.
  [[nodiscard]] bool is_titled(PlaceId place) const {
    return std::any_of(frame_.berths.begin(), frame_.berths.end(), [&](const Berth& berth) {
      if (berth.folded || berth.block.empty()) return false;
      const auto last = berth.listed ? berth.places.end() : berth.places.begin() + 1;
      return std::find(berth.places.begin(), last, place) != last;
    });
  }

  [[nodiscard]] bool has_work(PlaceId place) const {
    return std::any_of(frame_.works.begin(), frame_.works.end(),
                       [&](const WorkSight& work) { return work.place == place; });
  }

  void add_target(const Target& target, int priority, Colour colour) {
    if (const AssetId asset = target.asset(); asset.valid()) {
      for (const Mover& each : frame_.movers)
        if (frame_.fleet.assets[each.asset].asset == asset)
          add(around(each.at, frame_.sizes.hull * 0.9F), frame_.run().scenario().assets[asset.index()].name, priority,
              colour, frame_.sizes.text, true);
      add_in_berth(
          priority, colour,
          [&](const BerthItem& item) {
            return item.kind == BerthItemKind::Asset && frame_.fleet.assets[item.index].asset == asset;
          },
          frame_.run().scenario().assets[asset.index()].name);
    }
    if (const OrderId order = target.order(); order.valid())
      add_in_berth(
          priority, colour,
          [&](const BerthItem& item) {
            return item.kind == BerthItemKind::Work && frame_.works[item.index].order == order;
          },
          frame_.run().scenario().orders[order.index()].name);
    if (const PlaceId place = target.place(); place.valid() && frame_.sees(frame_.at(place)))
      add(around(frame_.at(place), frame_.sizes.place * 2.2F), frame_.run().scenario().places[place.index()].name,
          priority, colour, frame_.sizes.text, true);
  }

  /// A listed block names its items itself.
  template <class Meant>
  void add_in_berth(int priority, Colour colour, Meant meant, const std::string& name) {
    for (const Berth& berth : frame_.berths) {
      const auto found = std::find_if(berth.items.begin(), berth.items.end(), meant);
      if (found == berth.items.end() || (berth.listed && !found->box.empty())) continue;
      const Box beside = berth.block.empty() ? around(berth.anchor, frame_.sizes.place) : berth.block;
      add(beside.inset(-frame_.picture.scaled(2)), name, priority, colour, frame_.sizes.text, true);
    }
  }

  void add(const Box& beside, const std::string& name, int priority, Colour colour, float size, bool bold = false) {
    std::string text = fitted(name, frame_.box.width * widest_label, size, frame_.picture.text, bold);
    const float width = frame_.picture.text.width(text, size, bold) + frame_.picture.scaled(4);
    wishes_.push_back({.wish = {.around = beside,
                                .width = width,
                                .height = size * 1.25F,
                                .priority = priority,
                                .always = priority >= pointed_at},
                       .text = std::move(text),
                       .colour = colour,
                       .size = size,
                       .bold = bold});
  }

  void draw_one(Layer& layer, const NamedWish& named, const Box& box) const {
    if (named.wish.always) add_plate(layer, named, box);
    layer.labels.push_back({.at = {box.x + frame_.picture.scaled(2), box.y + (named.size * 0.98F)},
                            .text = named.text,
                            .colour = named.colour,
                            .size = named.size,
                            .bold = named.bold,
                            .halo = frame_.theme().sea});
  }

  void add_plate(Layer& layer, const NamedWish& named, const Box& box) const {
    layer.rects.push_back({box, frame_.theme().panel.with_alpha(200)});
    const Point from = nearest_in(named.wish.around, box.centre());
    const Point to = nearest_in(box, from);
    if (std::hypot(to.x - from.x, to.y - from.y) > frame_.picture.scaled(least_leader))
      layer.lines.push_back({from, to, named.colour, frame_.sizes.thin});
  }

  const MapFrame& frame_;
  std::vector<NamedWish> wishes_{};
};

}  // namespace

void add_map_labels(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  LabelPlacement placement = frame.placement;
  const float reach = frame.sizes.hull * 0.5F;
  for (const Mover& each : frame.movers) placement.keep_clear(around(each.at, reach));
  MapLabels labels{frame};
  labels.add_chosen();
  labels.add_movers();
  labels.add_pipes();
  labels.add_places();
  labels.draw(layer, placement);
}

}  // namespace fairlead::view
