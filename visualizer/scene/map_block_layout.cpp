// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_block_layout.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr std::size_t rings_in_row = 4;
constexpr std::size_t hulls_in_row = 6;
constexpr std::size_t most_hulls = 18;
constexpr float line_height = 17;
constexpr float title_height = 15;
constexpr float grid_title_height = 12;
constexpr float widest_grid_title = 68;
constexpr float widest_name = 190;
// Of the map.
constexpr float largest_share = 0.2F;
constexpr float widest_share = 0.5F;

void arrange_lines(const MapFrame& frame, Berth& berth) {
  const float pad = frame.picture.scaled(3);
  const float column = frame.picture.scaled(20);
  float y = pad + frame.picture.scaled(title_height);
  float width = frame.picture.text.width(berth_title(frame, berth), title_size(frame, berth), true);
  width = std::min(width, frame.picture.scaled(widest_name));
  for (std::size_t k = 0; k < berth.items.size(); ++k) {
    BerthItem& item = berth.items[k];
    if (k >= most_lines(frame)) {
      ++berth.hidden;
      item.box = {};
      continue;
    }
    const float height = frame.picture.scaled(item.kind == BerthItemKind::Work ? 20 : 16);
    const float text = frame.picture.text.width(berth_text(frame, item), frame.sizes.text);
    item.box = {pad, y, column + std::min(text, frame.picture.scaled(widest_name)), height};
    item.at = {pad + (column / 2), y + (height / 2)};
    width = std::max(width, item.box.width);
    y += height;
  }
  if (berth.hidden > 0) y += frame.picture.scaled(14);
  for (BerthItem& item : berth.items)
    if (!item.box.empty()) item.box.width = width;
  berth.block = {0, 0, width + (3 * pad), y + pad};
}

void add_cells(Berth& berth, std::size_t first, std::size_t last, std::size_t in_row, Point cell, float pad) {
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

void arrange_grid(const MapFrame& frame, Berth& berth, std::size_t most) {
  const float pad = frame.picture.scaled(3);
  const float ring = (frame.sizes.ring * 2) + frame.picture.scaled(2);
  const float wide = frame.sizes.hull * 0.72F + frame.picture.scaled(2);
  const float high = frame.sizes.hull + frame.picture.scaled(4);
  const auto first_hull = static_cast<std::size_t>(std::count_if(
      berth.items.begin(), berth.items.end(), [](const BerthItem& item) { return item.kind == BerthItemKind::Work; }));
  const float title = frame.picture.text.width(berth_title(frame, berth), title_size(frame, berth), true);
  berth.block = {0, 0, pad + std::min(title, frame.picture.scaled(widest_grid_title)),
                 pad + frame.picture.scaled(grid_title_height)};
  add_cells(berth, 0, first_hull, rings_in_row, {ring, ring}, pad);
  const std::size_t shown = std::min(berth.items.size(), first_hull + most);
  add_cells(berth, first_hull, shown, hulls_in_row, {wide, high}, pad);
  berth.hidden = static_cast<int>(berth.items.size() - shown);
  for (std::size_t k = shown; k < berth.items.size(); ++k) berth.items[k].box = {};
  if (berth.hidden > 0) berth.block.height += frame.picture.scaled(grid_title_height);
  berth.block.width += pad;
  berth.block.height += pad;
}

/// A number on a plate.
void arrange_count(const MapFrame& frame, Berth& berth) {
  const float pad = frame.picture.scaled(3);
  berth.hidden = static_cast<int>(berth.items.size());
  for (BerthItem& item : berth.items) item.box = {};
  const float size = title_size(frame, berth);
  berth.block = {0, 0, frame.picture.text.width(berth_title(frame, berth), size, true) + (2 * pad) + 1, size + pad + 2};
}

}  // namespace

std::size_t most_lines(const MapFrame& frame) {
  const float room = frame.box.height * 0.6F / frame.picture.scaled(line_height);
  return static_cast<std::size_t>(std::clamp(room, 5.0F, 16.0F));
}

void arrange_block(const MapFrame& frame, Berth& berth, BlockForm form) {
  berth.listed = form == BlockForm::List;
  berth.folded = form == BlockForm::Count;
  berth.hidden = 0;
  if (berth.listed)
    arrange_lines(frame, berth);
  else if (berth.folded)
    arrange_count(frame, berth);
  else
    arrange_grid(frame, berth, form == BlockForm::Grid ? most_hulls : 0);
}

bool is_modest(const MapFrame& frame, const Berth& berth) {
  const float share = berth.block.width * berth.block.height / (frame.box.width * frame.box.height);
  return share <= largest_share && berth.block.width <= widest_share * frame.box.width;
}

std::string berth_text(const MapFrame& frame, const BerthItem& item) {
  const Scenario& scenario = frame.run().scenario();
  if (item.kind == BerthItemKind::Asset) return scenario.assets[frame.fleet.assets[item.index].asset.index()].name;
  const WorkSight& work = frame.works[item.index];
  const int percent = static_cast<int>(work.progress.share * 100);
  return std::to_string(percent) + " %  " + scenario.orders[work.order.index()].name;
}

std::string berth_title(const MapFrame& frame, const Berth& berth) {
  if (berth.folded) return std::to_string(berth.items.size());
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
