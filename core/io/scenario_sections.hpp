// SPDX-License-Identifier: MIT
// The sections of a scenario document, each read by a file of its own; for scenario_reader alone.
#pragma once

#include "core/io/id_index.hpp"
#include "core/io/scenario_draft.hpp"

namespace fairlead {

/// The document's lists and the ids in them, known before anything refers to them.
struct ScenarioReading {
  ScenarioDraft draft;
  TimeReading times;

  std::vector<JsonCursor> calendars, series, regions, places, pools, assets, outages, orders;
  IdIndex calendar_ids{"a calendar"}, series_ids{"a weather series"}, region_ids{"a region"}, place_ids{"a place"},
      pool_ids{"a pool"}, asset_ids{"an asset"}, outage_ids{"an outage"}, order_ids{"an order"};

  [[nodiscard]] Scenario& scenario() { return draft.scenario; }
};

void read_header(const JsonCursor& root, ScenarioReading& reading);
void read_calendars(ScenarioReading& reading);
/// `weather` without its lists' elements: none, or where series and regions stand.
void index_weather(const JsonCursor& root, ScenarioReading& reading);
void read_weather(ScenarioReading& reading);
void read_places(ScenarioReading& reading);
void read_travel(const JsonCursor& root, ScenarioReading& reading);
void read_pools(ScenarioReading& reading);
void read_assets(ScenarioReading& reading);
void read_outages(ScenarioReading& reading);
void read_prices(const JsonCursor& root, ScenarioReading& reading);
void read_targets(const JsonCursor& root, ScenarioReading& reading);
void read_orders(ScenarioReading& reading);

[[nodiscard]] Contract read_contract(const JsonCursor& at);
[[nodiscard]] Tender read_tender(const JsonCursor& at, const TimeReading& times);
/// `{"limits": {...}, "daylight": true, "shift": "..."}`: the members of `at` that state conditions.
[[nodiscard]] WorkConditions read_conditions(const JsonCursor& at, const IdIndex& calendars);

}  // namespace fairlead
