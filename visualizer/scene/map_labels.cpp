// SPDX-License-Identifier: MIT
// Names and numbers on the map, placed so that none covers another.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/triangulate.hpp"

namespace fairlead::view {

namespace {

enum Priority {
  idle_place = 10,
  port = 20,
  place_at_work = 30,
  mover = 40,
  weather_numbers = 50,
  pointed_at = 90,
  chosen = 100
};

struct NamedWish {
  LabelWish wish{};
  std::string text{};
  Colour colour{};
  float size = 11;
  bool bold = false;
};

/// Up to the first comma: `Bach Ho (White Tiger), Block 09-1` is too long for a map.
std::string short_name(const std::string& name) {
  const std::size_t cut = std::min(name.find(','), name.find(" ("));
  return name.substr(0, cut);
}

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
      if (is_marked(target_of(id)) || !frame_.sees(frame_.at(id))) continue;
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

  void draw(Layer& layer, LabelPlacement placement) {
    std::vector<LabelWish> wishes;
    for (const NamedWish& named : wishes_) wishes.push_back(named.wish);
    const auto boxes = placement.place(wishes);
    for (std::size_t k = 0; k < wishes_.size(); ++k)
      if (boxes[k]) draw_one(layer, wishes_[k], *boxes[k]);
  }

  /// Reserves the numbers' room first.
  void draw_weather(Layer& layer, LabelPlacement& placement, const std::vector<RegionWeather>& weather) const {
    for (std::size_t k = 0; k < weather.size(); ++k) draw_region(layer, placement, RegionId{k}, weather[k]);
  }

 private:
  [[nodiscard]] bool is_marked(const Target& target) const {
    return frame_.picture.view.selected == target || frame_.picture.view.hovered == target;
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
      add(berth.block.inset(-frame_.picture.scaled(2)), name, priority, colour, frame_.sizes.text, true);
    }
  }

  void add(const Box& beside, std::string text, int priority, Colour colour, float size, bool bold = false) {
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
    layer.labels.push_back({.at = {box.x + frame_.picture.scaled(2), box.y + (named.size * 0.98F)},
                            .text = named.text,
                            .colour = named.colour,
                            .size = named.size,
                            .bold = named.bold,
                            .halo = frame_.theme().sea});
  }

  [[nodiscard]] std::string numbers(const RegionWeather& weather) const {
    char text[64] = "";
    std::string all;
    if (weather.hs_m) {
      std::snprintf(text, sizeof text, "Hs %.1f m", *weather.hs_m);
      all += text;
    }
    if (weather.wind_ms) {
      std::snprintf(text, sizeof text, "%.0f m/s", *weather.wind_ms);
      all += (all.empty() ? "" : "   ") + frame_.picture.say("wind") + " " + text;
    }
    return all;
  }

  void draw_region(Layer& layer, LabelPlacement& placement, RegionId id, const RegionWeather& weather) const {
    const std::string text = numbers(weather);
    if (text.empty()) return;
    const std::string name = short_name(frame_.run().scenario().regions[id.index()].name) +
                             (weather.rough ? "  ·  " + frame_.picture.say("too rough") : "");
    const float size = frame_.picture.scaled(12);
    const float small = frame_.picture.scaled(10);
    const float width = std::max(frame_.picture.text.width(text, size, true), frame_.picture.text.width(name, small));
    const auto box = region_box(placement, id, {width + frame_.picture.scaled(6), size * 2.5F});
    if (!box) return;
    placement.keep_clear(*box);
    const Colour colour = weather.rough ? frame_.theme().limit : frame_.theme().weather;
    layer.labels.push_back({.at = {box->centre().x, box->y + small},
                            .text = name,
                            .colour = weather.rough ? colour : frame_.theme().ink_soft,
                            .size = small,
                            .align = Align::Centre,
                            .halo = frame_.theme().sea});
    layer.labels.push_back({.at = {box->centre().x, box->y + small + (size * 1.15F)},
                            .text = text,
                            .colour = colour,
                            .size = size,
                            .align = Align::Centre,
                            .bold = true,
                            .halo = frame_.theme().sea});
  }

  /// The free spot of the region that is nearest to the middle of its part in sight.
  [[nodiscard]] std::optional<Box> region_box(const LabelPlacement& placement, RegionId id, Point size) const {
    std::vector<PlanePoint> ring;
    Box seen{frame_.box.right(), frame_.box.bottom(), -frame_.box.width, -frame_.box.height};
    for (const Position& corner : frame_.run().scenario().regions[id.index()].polygon) {
      const Point at = frame_.projection.at(corner);
      ring.push_back({at.x, at.y});
    }
    seen = intersection(bounds_of(ring), frame_.box);
    std::optional<Box> best;
    float least = 0;
    constexpr int steps = 12;
    for (int row = 1; row < steps; ++row)
      for (int column = 1; column < steps; ++column) {
        const Point at{seen.x + (seen.width * static_cast<float>(column) / steps),
                       seen.y + (seen.height * static_cast<float>(row) / steps)};
        const float far = std::hypot(at.x - seen.centre().x, at.y - seen.centre().y);
        const Box box{at.x - (size.x / 2), at.y - (size.y / 2), size.x, size.y};
        if ((best && far >= least) || !holds(ring, at) || !placement.is_free(box)) continue;
        best = box;
        least = far;
      }
    return best;
  }

  static Box bounds_of(const std::vector<PlanePoint>& ring) {
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](PlanePoint a, PlanePoint b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(ring.begin(), ring.end(), [](PlanePoint a, PlanePoint b) { return a.y < b.y; });
    return {static_cast<float>(west->x), static_cast<float>(top->y), static_cast<float>(east->x - west->x),
            static_cast<float>(bottom->y - top->y)};
  }

  static bool holds(const std::vector<PlanePoint>& ring, Point at) {
    bool inside = false;
    for (std::size_t k = 0, last = ring.size() - 1; k < ring.size(); last = k++) {
      if ((ring[k].y > at.y) == (ring[last].y > at.y)) continue;
      const double x = ring[k].x + ((ring[last].x - ring[k].x) * (at.y - ring[k].y) / (ring[last].y - ring[k].y));
      if (at.x < x) inside = !inside;
    }
    return inside;
  }

  const MapFrame& frame_;
  std::vector<NamedWish> wishes_{};
};

}  // namespace

void add_map_labels(Scene& scene, const MapFrame& frame, const std::vector<RegionWeather>& weather) {
  Layer& layer = scene.add_layer(frame.box);
  LabelPlacement placement = frame.placement;
  const float reach = frame.sizes.hull * 0.5F;
  for (const Mover& each : frame.movers) placement.keep_clear(around(each.at, reach));
  MapLabels labels{frame};
  labels.draw_weather(layer, placement, weather);
  labels.add_chosen();
  labels.add_movers();
  labels.add_places();
  labels.draw(layer, placement);
}

}  // namespace fairlead::view
