// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_berths.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "visualizer/scene/map_block_layout.hpp"

namespace fairlead::view {

namespace {

constexpr float merged_within = 17;  // pixels between places that share a berth
constexpr float nearest_block = 9;   // pixels from the anchor
constexpr float nearest_count = 6;
constexpr float farthest_block = 150;
constexpr float block_step = 6;

float distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

bool is_chosen(const MapFrame& frame, const BerthItem& item) {
  const Target& selected = frame.picture.view.selected;
  if (item.kind == BerthItemKind::Work) return selected.order() == frame.works[item.index].order;
  return selected.asset() == frame.fleet.assets[item.index].asset;
}

/// Works, busy assets, idle ones.
int rank(const MapFrame& frame, const BerthItem& item) {
  if (item.kind == BerthItemKind::Work) return 0;
  const Look look = frame.fleet.assets[item.index].look;
  return look == Look::Idle || look == Look::OffHire ? 2 : 1;
}

/// Choosing moves nothing, unless the chosen one would be left out.
void keep_chosen_in_sight(const MapFrame& frame, std::vector<BerthItem>& items) {
  const auto chosen =
      std::find_if(items.begin(), items.end(), [&](const BerthItem& item) { return is_chosen(frame, item); });
  const auto last_shown = items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), most_lines(frame))) - 1;
  if (chosen != items.end() && chosen > last_shown) std::rotate(last_shown, chosen, chosen + 1);
}

class Mooring {
 public:
  explicit Mooring(MapFrame& frame) : frame_(frame) {}

  void gather() {
    for (std::size_t k = 0; k < frame_.works.size(); ++k) add(frame_.works[k].place, {BerthItemKind::Work, k});
    for (std::size_t k = 0; k < frame_.fleet.assets.size(); ++k) {
      const AssetSight& sight = frame_.fleet.assets[k];
      if (!sight.on_voyage && sight.place.valid()) add(sight.place, {BerthItemKind::Asset, k});
    }
    for (Berth& berth : frame_.berths) {
      std::stable_sort(berth.items.begin(), berth.items.end(),
                       [&](const BerthItem& a, const BerthItem& b) { return rank(frame_, a) < rank(frame_, b); });
      keep_chosen_in_sight(frame_, berth.items);
      put_busiest_place_first(berth);
    }
  }

  /// It gives the block its name, and the line that leads to it.
  void put_busiest_place_first(Berth& berth) {
    const auto items_at = [&](PlaceId place) {
      return std::count_if(berth.items.begin(), berth.items.end(), [&](const BerthItem& item) {
        return place == (item.kind == BerthItemKind::Work ? frame_.works[item.index].place
                                                          : frame_.fleet.assets[item.index].place);
      });
    };
    std::stable_sort(berth.places.begin(), berth.places.end(),
                     [&](PlaceId a, PlaceId b) { return items_at(a) > items_at(b); });
    berth.anchor = frame_.at(berth.places.front());
  }

  void lay_out() {
    std::vector<Berth*> order;
    for (Berth& berth : frame_.berths) order.push_back(&berth);
    std::stable_sort(order.begin(), order.end(),
                     [&](const Berth* a, const Berth* b) { return importance(*a) > importance(*b); });
    for (Berth* berth : order) {
      place_block(*berth);
      if (!berth->block.empty()) frame_.placement.keep_clear(berth->block);
    }
  }

 private:
  void add(PlaceId place, BerthItem item) {
    const Point at = frame_.at(place);
    if (!frame_.sees(at, frame_.picture.scaled(20))) return;
    auto found = std::find_if(frame_.berths.begin(), frame_.berths.end(), [&](const Berth& berth) {
      return distance(berth.anchor, at) < frame_.picture.scaled(merged_within);
    });
    if (found == frame_.berths.end()) {
      frame_.berths.push_back({.anchor = at});
      found = std::prev(frame_.berths.end());
    }
    if (std::find(found->places.begin(), found->places.end(), place) == found->places.end())
      found->places.push_back(place);
    found->items.push_back(item);
  }

  [[nodiscard]] int importance(const Berth& berth) const {
    int sum = 0;
    for (const BerthItem& item : berth.items) sum += std::array{10, 3, 1}[static_cast<std::size_t>(rank(frame_, item))];
    return sum;
  }

  /// In the largest form that there is room for.
  void place_block(Berth& berth) {
    for (const BlockForm form : {BlockForm::List, BlockForm::Grid, BlockForm::Rings, BlockForm::Count}) {
      if (form == BlockForm::List && !frame_.sizes.detailed) continue;
      arrange_block(frame_, berth, form);
      const auto at = berth.folded || is_modest(frame_, berth) ? nearest_spot(berth) : std::nullopt;
      if (at) return shift(berth, *at);
    }
    berth.block = {};
  }

  /// The upper left corner of the nearest free room around the anchor, on the right if it is as near.
  [[nodiscard]] std::optional<Point> nearest_spot(const Berth& berth) const {
    const auto [w, h] = Point{berth.block.width, berth.block.height};
    const float nearest = berth.folded ? nearest_count : nearest_block;
    for (float gap = nearest; gap < farthest_block; gap += block_step) {
      const float reach = frame_.picture.scaled(gap);
      for (const float slide : {0.5F, 0.2F, 0.8F, 0.0F, 1.0F, -0.4F, 1.4F}) {
        const float x = berth.anchor.x - (w * slide);
        const float y = berth.anchor.y - (h * slide);
        for (const Point at : {Point{berth.anchor.x + reach, y}, Point{berth.anchor.x - reach - w, y},
                               Point{x, berth.anchor.y - reach - h}, Point{x, berth.anchor.y + reach}})
          if (frame_.placement.is_free({at.x, at.y, w, h})) return at;
      }
    }
    return std::nullopt;
  }

  static void shift(Berth& berth, Point by) {
    berth.block.x += by.x;
    berth.block.y += by.y;
    for (BerthItem& item : berth.items) {
      if (item.box.empty()) continue;
      item.box.x += by.x;
      item.box.y += by.y;
      item.at = {item.at.x + by.x, item.at.y + by.y};
    }
  }

  MapFrame& frame_;
};

}  // namespace

void moor(MapFrame& frame) {
  Mooring mooring{frame};
  mooring.gather();
  mooring.lay_out();
}

}  // namespace fairlead::view
