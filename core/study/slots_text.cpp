// SPDX-License-Identifier: MIT
#include "core/study/slots_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/json.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

std::string asset_id(const Run& run, AssetId asset) {
  return asset.valid() ? run.scenario.assets[asset.index()].id : "-";
}

const Way& way_of(const Run& run, OrderId order, const Slot& slot) {
  return run.scenario.orders[order.index()].ways[static_cast<std::size_t>(slot.way)];
}

std::string when(const Run& run, Instant at) {
  return format_minute(at, run.scenario.zone_offset);
}

int longest_asset(const Run& run, const Slots& slots) {
  std::size_t longest = 5;
  for (const Slot& slot : slots.found) longest = std::max(longest, asset_id(run, slot.asset).size());
  return static_cast<int>(longest);
}

/// Who else comes: the assets of the other roles.
std::string others_text(const Run& run, const Slot& slot) {
  std::string text;
  for (const AssetId asset : slot.assets)
    if (asset != slot.asset) text += (text.empty() ? "" : ", ") + asset_id(run, asset);
  return text;
}

std::string row_text(const Run& run, const Slot& slot, int width) {
  const double weather_days = static_cast<double>(slot.waiting_on_weather.count()) / seconds_per_day;
  std::string row = fmt::format(
      "{}  {}  {}  {:>9.2f}  {:>12}  {:>12}  {}", padded_right(asset_id(run, slot.asset), width), when(run, slot.start),
      when(run, slot.delivered), weather_days, whole_usd(slot.cost), whole_usd(slot.revenue), others_text(run, slot));
  row.erase(row.find_last_not_of(' ') + 1);
  return row + "\n";
}

void write_slot(JsonWriter& json, const Run& run, OrderId order, const Slot& slot) {
  const Way& way = way_of(run, order, slot);
  const auto iso = [&](Instant at) { return format_instant(at, run.scenario.zone_offset); };
  json.begin_object().member("month", iso(slot.month).substr(0, 7)).member("way", way.id);
  if (slot.asset.valid()) json.member("asset", asset_id(run, slot.asset));
  json.key("assets").begin_object();
  for (std::size_t r = 0; r < slot.assets.size(); ++r) json.member(way.roles[r].id, asset_id(run, slot.assets[r]));
  json.end_object();
  json.member("start", iso(slot.start)).member("delivered", iso(slot.delivered)).member("end", iso(slot.end));
  json.member("waiting_on_weather_h", hours(slot.waiting_on_weather));
  json.member("cost_usd", usd(slot.cost)).member("revenue_usd", usd(slot.revenue)).end_object();
}

}  // namespace

std::string slots_text(const Run& run, OrderId order, const Slots& slots) {
  const std::string& id = run.scenario.orders[order.index()].id;
  if (slots.found.empty()) return fmt::format("{}: no slot: {}\n", id, slots.reason);
  const int width = longest_asset(run, slots);
  std::string text = fmt::format("{}: nobody else is served later\n", id);
  text += fmt::format("{}  {:<16}  {:<16}  {:>9}  {:>12}  {:>12}  {}\n", padded_right("asset", width), "start",
                      "delivered", "weather d", "cost USD", "revenue USD", "with");
  for (const Slot& slot : slots.found) text += row_text(run, slot, width);
  return text;
}

std::string slots_json(const Run& run, OrderId order, const Slots& slots) {
  JsonWriter json;
  json.begin_object().member("order", run.scenario.orders[order.index()].id);
  if (slots.found.empty()) json.member("reason", slots.reason);
  json.key("slots").begin_array();
  for (const Slot& slot : slots.found) write_slot(json, run, order, slot);
  json.end_array().end_object();
  return json.str();
}

}  // namespace fairlead
