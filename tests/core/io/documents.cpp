// SPDX-License-Identifier: MIT
#include "tests/core/io/documents.hpp"

#include <catch2/catch.hpp>

namespace fairlead::test {
namespace {

ScenarioDraft read_all(const JsonDocument& document, Problems& problems) {
  ScenarioDraft draft = read_scenario(document, problems);
  const NetworkTables tables(draft.scenario);
  for (std::size_t k = 0; k < draft.orders.size(); ++k) {
    if (draft.orders[k].service != "inline" || !draft.orders[k].network) continue;
    Network network =
        read_network(*draft.orders[k].network, tables, {.declared_capabilities = {}, .format_required = false});
    draft.scenario.orders[k].ways = std::move(network.ways);
    draft.scenario.orders[k].demands = std::move(network.demands);
  }
  return draft;
}

}  // namespace

std::string changed(const std::string& text, const std::vector<Change>& changes) {
  JsonDocument document = JsonDocument::parse(text, "scenario.json");
  for (const Change& change : changes) document.set(change.path, change.value);
  return document.dump();
}

Problems problems_of(const JsonDocument& document) {
  Problems problems;
  static_cast<void>(read_all(document, problems));
  return problems;
}

Problems problems_of(const std::string& text) {
  return problems_of(JsonDocument::parse(text, "scenario.json"));
}

std::vector<std::string> briefly(const Problems& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(problem.code + " " + problem.pointer);
  return lines;
}

Scenario read_whole(const std::string& text) {
  const JsonDocument document = JsonDocument::parse(text, "scenario.json");
  Problems problems;
  ScenarioDraft draft = read_all(document, problems);
  for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
  REQUIRE(problems.empty());
  return std::move(draft.scenario);
}

std::string whole_scenario() {
  return R"({
  "fairlead": 1, "$schema": "scenario.schema.json", "name": "whole", "description": "every key once",
  "start": "2021-01-01T00:00", "end": "2022-01-01T00:00", "time_zone": "+07:00",
  "objective": "lateness", "dispatch": "first_come", "foresight": "perfect",
  "under_keel_m": 1.5, "planning_percentile": 80, "assume_met": ["current_ms"],
  "weather": {
    "series": [{"id": "sea", "file": "weather/sea.csv", "note": "synthetic"}],
    "regions": [{"id": "cuu_long", "name": "Cuu Long", "series": "sea", "polygon": [[8, 107], [8, 109], [11, 109], [11, 107]]}]
  },
  "weather_year": 2019,
  "alpha_factors": {
    "hs_m": [{"up_to_h": 12, "limits": [1, 2, 4, 6], "factors": [0.65, 0.76, 0.79, 0.8]},
             {"up_to_h": 24, "limits": [1, 2, 4, 6], "factors": [0.63, 0.73, 0.76, 0.78]}],
    "beyond": 0.5
  },
  "calendars": [{"id": "day", "shifts": [{"from": "07:00", "to": "19:00"}], "weekdays": ["mon", "tue", "wed", "thu", "fri", "sat"],
                 "closed": [{"from": "2021-02-11", "to": "2021-02-17"}]}],
  "places": [
    {"id": "port", "name": "Vung Tau", "kind": "port", "lat": 10.39, "lon": 107.08, "depth_m": 12, "slots": 4},
    {"id": "yard", "name": "Yard", "kind": "yard", "lat": 10.4, "lon": 107.1, "gate": "port"},
    {"id": "bach_ho", "name": "Bach Ho", "kind": "field", "lat": 9.76, "lon": 107.98, "depth_m": 50, "region": "cuu_long"}
  ],
  "travel": [{"asset": "barge", "from": "port", "to": "bach_ho", "hours": 20, "usd": 1500, "both_ways": true}],
  "pools": [
    {"id": "welders", "name": "Welders", "capacity": 60, "shift": "day", "usd_per_unit_hour": 7.5, "labour": true},
    {"id": "budget", "name": "Budget", "capacity": 1000, "stock": true, "usd_per_unit": 1}
  ],
  "assets": [
    {"id": "crane", "name": "Crane vessel", "kind": "crane vessel", "home": "port",
     "capabilities": {"crane_t": 1200, "lay_km_per_day": 2}, "shareable": {"pob": 150, "deck_t": 500.5},
     "speed_kn": 8, "draft_m": 5.8, "max_depth_m": 120,
     "transit": {"limits": {"hs_m": {"max": 3}}, "daylight": false}, "sails_home": true,
     "cost_usd_per_day": {"working": 36000, "standby": 33000, "idle": 21000, "crew": 5000},
     "fuel_t_per_day": {"working": 9, "sailing": 14, "standby": 5, "idle": 3},
     "breakdowns": {"mtbf_h": 700, "mttr_h": 24}},
    {"id": "tug_1", "home": "port", "speed_kn": 12, "owner": "hired_in",
     "hire": {"usd_per_day": 9000, "notice_days": 7, "minimum_hire_days": 5}},
    {"id": "tug_2", "home": "port", "speed_kn": 12, "owner": "partner", "partner": "PTSC", "partner_share_pct": 40},
    {"id": "barge", "home": "port", "self_propelled": false}
  ],
  "outages": [
    {"id": "dock", "name": "Dry-dock", "asset": "crane", "from": "2021-11-01", "hours": 240},
    {"id": "tet", "pool": "welders", "from": "2021-02-11", "hours": 144, "units": 40}
  ],
  "prices": {"fuel_usd_per_t": 620, "overhead_usd_per_day": 12000,
             "season_factor_by_month": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.2, 1.2]},
  "targets": {"lines": [{"line": "lifts", "revenue_plan_usd": 5000000}], "payroll_usd": 1000000,
              "win_rate_pct": 30, "utilisation_pct": 60},
  "orders": [
    {"id": "lift", "name": "Lift", "client": "JV", "line": "lifts", "service": "inline", "kind": "firm", "mandatory": true,
     "priority": 2, "known_from": "2020-12-01", "earliest_start": "2021-03-01", "due": "2021-04-01", "deadline": "2021-06-01",
     "places": {"site": "bach_ho"}, "alpha_factors": true,
     "network": {"ways": [{"id": "by_crane", "name": "By crane",
       "roles": [{"id": "crane", "requires": {"crane_t": 600, "draft_m": {"max": 7}}},
                 {"id": "tug", "count": 2},
                 {"id": "barge"},
                 {"id": "hotel", "takes": {"capacity": "pob", "amount": 80}}],
       "activities": [
         {"id": "tow", "name": "Tow", "move": {"to": "bach_ho", "from": "port", "carries": ["barge"], "speed_kn": 4},
          "roles": ["barge", "tug"], "rule": "continuous", "limits": {"hs_m": 2, "wind_ms": {"max": 12}}},
         {"id": "lift", "place": "bach_ho", "duration": {"triangular_h": [8, 12, 18]},
          "roles": ["crane", "barge", {"role": "hotel", "alone": true}],
          "pools": [{"pool": "welders", "amount": 20, "claim": "ready"}, {"pool": "divers", "amount": 3, "optional": true}],
          "limits": {"hs_m": 1.25, "tide_m": {"min": -1, "max": 2.5}}, "daylight": true, "slots": 2, "quantities": {"lifts": 1}},
         {"id": "weld", "place": "bach_ho", "rule": "suspendable", "restart_h": 2, "abandon_h": 1.5, "minimum_chunk_h": 3,
          "limits": {"hs_m": 2}, "shift": "day", "quantities": {"welds_m": 40},
          "modes": [{"id": "fast", "duration": {"quantity": 40, "per_day": {"role": "crane", "capability": "lay_km_per_day"}},
                     "roles": ["crane"], "pools": [{"pool": "welders", "amount": 40.5}]},
                    {"id": "slow", "duration": {"lognormal_h": {"median": 40, "sigma": 0.4}}, "roles": ["crane"]}]},
         {"id": "reweld", "place": "bach_ho", "duration": {"quantity": 12, "per_day": 24}, "roles": ["crane"]},
         {"id": "test", "place": "bach_ho", "duration": {"weibull_h": {"scale": 10, "shape": 2}}, "roles": ["crane"],
          "retry": {"probability": 0.1, "instead": "reweld", "at_most": 3}},
         {"id": "cure", "duration": {"pert_h": [1, 2, 4.5]}}
       ],
       "links": [{"from": "tow", "to": "lift", "lag_h": 1, "max_lag_h": 48, "breach_usd_per_day": 5000},
                 {"from": "lift", "to": "weld", "kind": "SS", "lag_h": 2},
                 {"from": "weld", "to": "test", "kind": "FF"},
                 {"from": "weld", "to": "reweld"},
                 {"from": "test", "to": "cure"}],
       "holds": [{"role": "crane", "first": "lift", "last": "test"},
                 {"pool": "budget", "amount": 100, "claim": "start", "first": "tow", "last": "cure"},
                 {"place": "bach_ho", "slots": 2, "first": "weld", "last": "test"}],
       "quantities": {"lifts": 1}, "delivers": "test"}],
       "demands": [{"id": "call", "name": "Call-out", "events_per_unit_year": 0.5, "units": 20, "waiting_usd_per_day": 1000,
         "units_down": 1, "priority": 1,
         "network": {"id": "visit", "roles": [{"id": "boat"}], "activities": [{"id": "repair", "place": "bach_ho", "duration": 6, "roles": ["boat"]}]}}]},
     "contract": {
       "lump_sum": {"usd": 1000000, "milestones": [{"share_pct": 20}, {"activity": "test", "share_pct": 80}]},
       "day_rates": [{"role": "crane", "usd_per_day": 60000, "operating_pct": 100, "standby_pct": 90, "weather_pct": 80,
                      "moving_pct": 70, "repair_pct": 10}],
       "unit_rates": [{"quantity": "lifts", "usd_per_unit": 25000}],
       "mobilisation_usd": 50000, "demobilisation_usd": 40000,
       "provisional_hires": [{"what": "spare winch", "usd_per_day": 500}],
       "damages": {"usd_per_day": 20000, "cap_usd": 200000}}},
    {"id": "bid", "service": "org.fairlead.drilling", "kind": "tender", "mandatory": false, "params": {"wells": 2},
     "tender": {"bid": "2021-03-01", "award": "2021-04-01", "rivals": 3, "reference_cost_usd": 2000000, "assume": "lost",
                "relationship": 0.6, "track_record": 0.4}}
  ]
})";
}

}  // namespace fairlead::test
