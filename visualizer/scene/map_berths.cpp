// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_berths.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fairlead::view {

namespace {

constexpr float merged_within = 17;  // pixels between places that share a berth
constexpr std::size_t rings_in_row = 4;
constexpr std::size_t hulls_in_row = 6;
constexpr std::size_t most_hulls = 18;
constexpr float line_height = 17;
constexpr float nearest_block = 9;  // pixels from the anchor
constexpr float farthest_block = 150;
constexpr float block_step = 6;
constexpr float title_height = 15;
constexpr float grid_title_height = 12;
constexpr float widest_grid_title = 68;
constexpr float widest_name = 190;

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

/// Of a listed block, by the map's height.
std::size_t most_lines(const MapFrame& frame) {
  const float room = frame.box.height * 0.6F / frame.picture.scaled(line_height);
  return static_cast<std::size_t>(std::clamp(room, 5.0F, 16.0F));
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
      if (!(frame_.sizes.detailed && place_block(*berth, true, false)) && !place_block(*berth, false, false))
        place_block(*berth, false, true);
      frame_.placement.keep_clear(berth->block);
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

  /// Gives the items places in a block with its upper left corner at the origin.
  void arrange(Berth& berth, bool listed) {
    berth.listed = listed;
    berth.hidden = 0;
    if (listed)
      arrange_lines(berth);
    else
      arrange_grid(berth);
  }

  void arrange_lines(Berth& berth) {
    const float pad = frame_.picture.scaled(3);
    const float column = frame_.picture.scaled(20);
    float y = pad + frame_.picture.scaled(title_height);
    float width = frame_.picture.text.width(berth_title(frame_, berth), title_size(frame_, berth), true);
    width = std::min(width, frame_.picture.scaled(widest_name));
    for (std::size_t k = 0; k < berth.items.size(); ++k) {
      BerthItem& item = berth.items[k];
      if (k >= most_lines(frame_)) {
        ++berth.hidden;
        item.box = {};
        continue;
      }
      const float height = frame_.picture.scaled(item.kind == BerthItemKind::Work ? 20 : 16);
      const float text = frame_.picture.text.width(berth_text(frame_, item), frame_.sizes.text);
      item.box = {pad, y, column + std::min(text, frame_.picture.scaled(widest_name)), height};
      item.at = {pad + (column / 2), y + (height / 2)};
      width = std::max(width, item.box.width);
      y += height;
    }
    if (berth.hidden > 0) y += frame_.picture.scaled(14);
    for (BerthItem& item : berth.items)
      if (!item.box.empty()) item.box.width = width;
    berth.block = {0, 0, width + (3 * pad), y + pad};
  }

  void arrange_grid(Berth& berth) {
    const float pad = frame_.picture.scaled(3);
    const float ring = (frame_.sizes.ring * 2) + frame_.picture.scaled(2);
    const float wide = frame_.sizes.hull * 0.72F + frame_.picture.scaled(2);
    const float high = frame_.sizes.hull + frame_.picture.scaled(4);
    const auto first_hull =
        static_cast<std::size_t>(std::count_if(berth.items.begin(), berth.items.end(),
                                               [](const BerthItem& item) { return item.kind == BerthItemKind::Work; }));
    const float title = frame_.picture.text.width(berth_title(frame_, berth), title_size(frame_, berth), true);
    berth.block = {0, 0, pad + std::min(title, frame_.picture.scaled(widest_grid_title)),
                   pad + frame_.picture.scaled(grid_title_height)};
    add_cells(berth, 0, first_hull, rings_in_row, {ring, ring}, pad);
    const std::size_t shown = std::min(berth.items.size(), first_hull + most_hulls);
    add_cells(berth, first_hull, shown, hulls_in_row, {wide, high}, pad);
    berth.hidden = static_cast<int>(berth.items.size() - shown);
    for (std::size_t k = shown; k < berth.items.size(); ++k) berth.items[k].box = {};
    if (berth.hidden > 0) berth.block.height += frame_.picture.scaled(grid_title_height);
    berth.block.width += pad;
    berth.block.height += pad;
  }

  static void add_cells(Berth& berth, std::size_t first, std::size_t last, std::size_t in_row, Point cell, float pad) {
    const std::size_t rows = (last - first + in_row - 1) / in_row;
    const std::size_t columns = rows > 0 ? (last - first + rows - 1) / rows : 0;
    for (std::size_t k = first; k < last; ++k) {
      const auto column = static_cast<float>((k - first) % columns);
      const auto row = static_cast<float>((k - first) / columns);
      BerthItem& item = berth.items[k];
      item.box = {pad + (column * cell.x), berth.block.height + (row * cell.y), cell.x, cell.y};
      item.at = item.box.centre();
    }
    berth.block.width = std::max(berth.block.width, pad + (static_cast<float>(columns) * cell.x));
    berth.block.height += static_cast<float>(rows) * cell.y;
  }

  bool place_block(Berth& berth, bool listed, bool anyway) {
    arrange(berth, listed);
    const auto at = nearest_spot(berth);
    if (!at && !anyway) return false;
    const float beside = frame_.picture.scaled(nearest_block);
    shift(berth, at.value_or(Point{berth.anchor.x + beside, berth.anchor.y + beside}));
    return true;
  }

  /// The upper left corner of the nearest free room around the anchor, on the right if it is as near.
  [[nodiscard]] std::optional<Point> nearest_spot(const Berth& berth) const {
    const auto [w, h] = Point{berth.block.width, berth.block.height};
    for (float gap = nearest_block; gap < farthest_block; gap += block_step) {
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

std::string berth_text(const MapFrame& frame, const BerthItem& item) {
  const Scenario& scenario = frame.run().scenario();
  if (item.kind == BerthItemKind::Asset) return scenario.assets[frame.fleet.assets[item.index].asset.index()].name;
  const WorkSight& work = frame.works[item.index];
  const int percent = static_cast<int>(work.progress.share * 100);
  return std::to_string(percent) + " %  " + scenario.orders[work.order.index()].name;
}

std::string berth_title(const MapFrame& frame, const Berth& berth) {
  const auto name = [&](PlaceId place) { return short_name(frame.run().scenario().places[place.index()].name); };
  std::string title = name(berth.places.front());
  if (!berth.listed && berth.places.size() > 1) return title + " +" + std::to_string(berth.places.size() - 1);
  for (std::size_t k = 1; k < berth.places.size(); ++k) title += ", " + name(berth.places[k]);
  return title;
}

float title_size(const MapFrame& frame, const Berth& berth) {
  return berth.listed ? frame.sizes.text : frame.sizes.text * 0.86F;
}

std::string hidden_text(const Berth& berth) {
  return "+" + std::to_string(berth.hidden);
}

}  // namespace fairlead::view
