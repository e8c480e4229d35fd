// SPDX-License-Identifier: MIT
#include "core/io/scenario_reader.hpp"

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

std::vector<JsonCursor> index_list(const JsonCursor& root, const char* key, IdIndex& ids) {
  std::vector<JsonCursor> elements = elements_of(root.find(key));
  ids.read(elements);
  return elements;
}

void index_lists(const JsonCursor& root, ScenarioReading& reading) {
  reading.calendars = index_list(root, "calendars", reading.calendar_ids);
  index_weather(root, reading);
  reading.places = index_list(root, "places", reading.place_ids);
  reading.pools = index_list(root, "pools", reading.pool_ids);
  reading.assets = index_list(root, "assets", reading.asset_ids);
  reading.outages = index_list(root, "outages", reading.outage_ids);
  reading.orders = index_list(root, "orders", reading.order_ids);
}

void require_lists(const JsonCursor& root) {
  for (const char* key : {"places", "assets", "orders"}) static_cast<void>(root.require(key));
}

}  // namespace

ScenarioDraft read_scenario(const JsonDocument& document, Problems& problems) {
  const JsonCursor root = document.root(problems);
  ScenarioReading reading;
  if (!root.expect_object()) return std::move(reading.draft);
  read_header(root, reading);
  require_lists(root);
  index_lists(root, reading);
  if (root.heard_enough()) return std::move(reading.draft);  // millions of broken elements would fill the memory
  read_calendars(reading);
  read_weather(reading);
  read_places(reading);
  read_travel(root, reading);
  read_pools(reading);
  read_assets(reading);
  read_outages(reading);
  read_prices(root, reading);
  read_targets(root, reading);
  read_orders(reading);
  root.refuse_unknown_keys();
  return std::move(reading.draft);
}

}  // namespace fairlead
