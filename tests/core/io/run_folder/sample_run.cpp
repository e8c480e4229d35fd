// SPDX-License-Identifier: MIT
#include "tests/core/io/run_folder/sample_run.hpp"

#include "core/base/json.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/io/network_reader.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::test {
namespace {

constexpr const char* scenario_text = R"({
  "fairlead": 1, "name": "sample", "description": "Hoàng Sa lifts", "start": "2021-03-01", "end": "2021-03-11",
  "time_zone": "+07:00", "assume_met": ["current_ms"],
  "weather": {
    "series": [{"id": "near", "file": "near.csv", "note": "by hand"}, {"id": "far", "file": "far.csv"}],
    "regions": [{"id": "coast", "series": "near", "polygon": [[8, 106], [8, 108], [11, 108], [11, 106]]},
                {"id": "sea", "series": "far", "polygon": [[6, 108], [6, 110], [11, 110], [11, 108]]}]
  },
  "places": [{"id": "port", "kind": "port", "lat": 10.4, "lon": 107.1},
             {"id": "field", "kind": "field", "lat": 9.75621, "lon": 108.5, "slots": 1}],
  "travel": [{"asset": "tug", "from": "port", "to": "field", "hours": 12, "usd": 1234.56}],
  "pools": [{"id": "welders", "capacity": 60, "usd_per_unit_hour": 12.34, "labour": true},
            {"id": "piles", "capacity": 100, "stock": true, "usd_per_unit": 2500}],
  "assets": [
    {"id": "crane", "name": "Hoàng Sa", "home": "port", "speed_kn": 8, "capabilities": {"crane_t": 1200},
     "shareable": {"pob": 150}, "transit": {"limits": {"hs_m": 3, "current_ms": 1}},
     "cost_usd_per_day": {"working": 36000, "standby": 33000, "idle": 21000, "crew": 9000},
     "fuel_t_per_day": {"working": 9, "sailing": 14, "standby": 5, "idle": 3}},
    {"id": "tug", "home": "port", "speed_kn": 10, "capabilities": {"bollard_pull_t": 60},
     "owner": "hired_in", "hire": {"usd_per_day": 8000, "minimum_hire_days": 20}},
    {"id": "barge", "home": "port", "self_propelled": false}
  ],
  "outages": [{"id": "dock", "asset": "barge", "from": "2021-03-05", "hours": 48}],
  "prices": {"fuel_usd_per_t": 560, "overhead_usd_per_day": 1000, "season_factor_by_month": [1, 1, 1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1]},
  "targets": {"revenue_plan_usd": 2000000, "payroll_usd": 300000, "lines": [{"line": "installation", "revenue_plan_usd": 2000000}]},
  "orders": [
    {"id": "lift", "name": "Lift, and weld", "client": "Client \"A\", Ltd", "line": "installation", "service": "inline",
     "due": "2021-03-04",
     "contract": {"lump_sum": {"usd": 1400000, "milestones": [{"activity": "set", "share_pct": 70}, {"activity": "weld", "share_pct": 30}]},
                  "day_rates": [{"role": "crane", "usd_per_day": 10000, "weather_pct": 80}],
                  "damages": {"usd_per_day": 15000, "cap_usd": 140000}},
     "network": {"ways": [{"id": "by_crane", "name": "by crane",
       "roles": [{"id": "crane", "requires": {"crane_t": 600}}, {"id": "tug", "requires": {"bollard_pull_t": 50}}],
       "activities": [
         {"id": "set", "name": "Set down", "place": "field", "limits": {"hs_m": 1.25}, "retry": {"probability": 0.1},
          "modes": [{"id": "slow", "duration": 12, "roles": ["crane", "tug"], "pools": [{"pool": "piles", "amount": 4}]},
                    {"id": "fast", "duration": 6, "roles": ["crane", "tug"], "pools": [{"pool": "piles", "amount": 4}]}]},
         {"id": "weld", "name": "Weld", "place": "field", "duration": 30, "roles": ["crane"], "rule": "suspendable",
          "limits": {"hs_m": 1.75}, "pools": [{"pool": "welders", "amount": 12}]}],
       "links": [{"from": "set", "to": "weld", "max_lag_h": 1, "breach_usd_per_day": 2400}],
       "holds": [{"role": "crane", "first": "set", "last": "weld"}]}]}},
    {"id": "live", "client": "Client B", "service": "inline",
     "network": {"ways": [{"id": "aboard", "roles": [{"id": "bunks", "takes": {"capacity": "pob", "amount": 80}}],
       "activities": [{"id": "stay", "place": "field", "duration": 24, "roles": ["bunks"]}]}]}},
    {"id": "bid", "client": "Client C", "service": "inline", "kind": "tender",
     "tender": {"bid": "2021-03-01", "award": "2021-03-02", "rivals": 2, "reference_cost_usd": 1000},
     "network": {"ways": [{"id": "any", "roles": [{"id": "tug"}],
       "activities": [{"id": "tow", "place": "field", "duration": 24, "roles": ["tug"]}]}]}},
    {"id": "heavy", "client": "Client D", "service": "inline",
     "network": {"ways": [{"id": "any", "roles": [{"id": "crane", "requires": {"crane_t": 5000}}],
       "activities": [{"id": "lift", "place": "field", "duration": 24, "roles": ["crane"]}]}]}}
  ]
})";

const PlaceId port{0};
const PlaceId field{1};
const AssetId crane{0};
const AssetId tug{1};
const AssetId barge{2};
const OrderId lift{0};
const OrderId live{1};
const OrderId bid{2};
const OrderId heavy{3};
const ActivityRef set{lift, 0};
const ActivityRef weld{lift, 1};
const ActivityRef stay{live, 0};

WeatherSeries& fill(WeatherSeries& series, Instant start, std::size_t hours) {
  series.start = start;
  series.sha256 = std::string(64, series.id.front() == 'n' ? 'a' : 'b');
  series.columns = {{"hs_m", {}}, {"wind_ms", {}}};
  for (std::size_t k = 0; k < hours; ++k) {
    series.columns[0].values.push_back(0.5 + 0.01 * static_cast<double>(k % 100));
    series.columns[1].values.push_back(k % 3 == 0 ? 1.0 / 3.0 : 7);
  }
  return series;
}

void fill_routes(Scenario& scenario) {
  set_distances(scenario, 66.9);
  const RegionId coast{0};
  const RegionId sea{1};
  for (const PlaceId from : {port, field})
    for (const PlaceId to : {port, field}) {
      Route& route = scenario.distances.route(from, to);
      route.regions =
          from == to ? std::vector<RegionId>{from == port ? coast : sea} : std::vector<RegionId>{coast, sea};
      route.track_regions = {from == port ? coast : sea, to == port ? coast : sea};
    }
  scenario.places[0].region = coast;
  scenario.places[1].region = sea;
}

Scenario load(const JsonDocument& document) {
  Problems problems;
  ScenarioDraft draft = read_scenario(document, problems);
  const NetworkTables tables(draft.scenario);
  ServiceInfo service;
  service.id = "inline";
  service.name = "inline";
  service.colour = "#808080";
  service.icon = "box";
  service.quantities = {"piles"};
  draft.scenario.services.push_back(service);
  for (std::size_t k = 0; k < draft.orders.size(); ++k) {
    NetworkSource source;
    source.format_required = false;
    source.any_capability = true;
    Order& order = draft.scenario.orders[k];
    order.service = ServiceId{0};
    if (order.line.empty()) order.line = "inline";
    order.ways = read_network(*draft.orders[k].network, tables, source).ways;
  }
  if (!problems.empty()) throw InputError(std::move(problems));
  std::erase_if(draft.scenario.assets[0].transit.limits,
                [](const auto& limit) { return limit.column == "current_ms"; });
  fill_routes(draft.scenario);
  fill(draft.scenario.series[0], draft.scenario.start - std::chrono::hours{48}, 24 * 60);
  fill(draft.scenario.series[1], draft.scenario.start, 24 * 12);
  return std::move(draft.scenario);
}

Plan plan_of(const Scenario& scenario) {
  Plan plan = empty_plan(scenario);
  take(plan, scenario, lift, {crane, tug});
  take(plan, scenario, live, {crane});
  plan.orders[lift.index()].activities[0] = {1, {}, at("2021-03-01T20:00+07:00"), at("2021-03-02T02:00+07:00")};
  plan.orders[lift.index()].activities[1] = {0, at("2021-03-02T03:00+07:00"), at("2021-03-02T03:00+07:00"),
                                             at("2021-03-03T09:00+07:00")};
  plan.orders[live.index()].activities[0] = {0, {}, at("2021-03-02T03:00+07:00"), at("2021-03-03T03:00+07:00")};
  plan.orders[bid.index()].cause = "not-worthwhile";
  plan.orders[bid.index()].reason = "it would cost more than it brings";
  plan.orders[heavy.index()].cause = "no-asset";
  plan.orders[heavy.index()].reason = "role crane: \"crane\" has crane_t 1200, 5000 is asked, and nothing has more";
  plan.sequences[crane.index()].steps = {
      {{set, {}}, at("2021-03-01T10:00+07:00"), false}, {{weld, {}}, {}, false}, {{stay, {}}, {}, true}};
  plan.sequences[tug.index()].steps = {{{set, {}}, {}, false}};
  plan.sequences[barge.index()].steps = {{{{}, OutageId{0}}, {}, false}};
  plan.chains = {{{ResourceKind::Pool, 0, 0}, {set, {}}, {weld, {}}, Amount{12500}},
                 {{ResourceKind::Slot, field.value, 0}, {{}, OutageId{0}}, {stay, {}}, Amount::whole(1)},
                 {{ResourceKind::Shared, crane.value, 0}, {weld, {}}, {stay, {}}, Amount::whole(80)}};
  return plan;
}

void trace_crane(TraceBuilder& trace) {
  trace.interval(crane, 10, AssetState::Idle);
  trace.interval(crane, 8, AssetState::Sailing, set).place_to = field;
  trace.interval(crane, 2, AssetState::Standby, set).cause = {CauseKind::Weather, "hs_m@field"};
  trace.interval(crane, 6, AssetState::Working, set);
  trace.interval(crane, 6, AssetState::Working, set).attempt = 2;
  trace.interval(crane, 3, AssetState::Standby, weld).cause = {CauseKind::Pool, "welders"};
  trace.interval(crane, 10, AssetState::Working, weld);
  trace.interval(crane, 5, AssetState::Standby, weld).cause = {CauseKind::Weather, "hs_m@field"};
  trace.interval(crane, 20, AssetState::Working, weld);
  trace.interval(crane, 24, AssetState::Working, stay);
}

void trace_others(TraceBuilder& trace) {
  trace.interval(tug, 5, AssetState::OffHire);
  trace.interval(tug, 15, AssetState::Sailing, set).place_to = field;
  trace.interval(tug, 12, AssetState::Working, set);
  trace.interval(barge, 24 * 4, AssetState::Idle);
  trace.interval(barge, 48, AssetState::Outage).cause = {CauseKind::Outage, "dock"};
  trace.interval(barge, 24 * 4 + 1, AssetState::Idle);  // an hour past the horizon
}

Trace trace_of(const Scenario& scenario, const Plan& plan) {
  TraceBuilder builder(scenario);
  trace_crane(builder);
  trace_others(builder);
  const auto hour = [&](int h) { return scenario.start + std::chrono::hours{h}; };
  builder.done(set, hour(20), hour(26)).failed = true;
  ActivityRecord& again = builder.done(set, hour(26), hour(32));
  again.attempt = 2;
  again.waited_weather = Seconds{7200};
  again.bound_by = {CauseKind::Weather, "hs_m@field"};
  builder.done(weld, hour(35), hour(70)).waited_pool = Seconds{3 * 3600 + 7};
  builder.done(stay, hour(70), hour(94)).bound_by = {CauseKind::Predecessor, "lift/weld"};
  builder.claim({ResourceKind::Pool, 0, 0}, hour(35), hour(70), 12, weld);
  builder.claim({ResourceKind::Pool, 1, 0}, hour(20), hour(20), 4, set);
  builder.claim({ResourceKind::Slot, field.value, 0}, hour(20), hour(70), 1, set);
  builder.claim({ResourceKind::Shared, crane.value, 0}, hour(70), hour(94), 80, stay);
  ClaimRecord& dock = builder.claim({ResourceKind::Pool, 0, 0}, hour(100), hour(148), 5, {});
  dock.holder.outage = OutageId{0};
  Trace trace = builder.finish(plan);
  trace.segments = {{weld, 1, hour(35), hour(45)}, {weld, 1, hour(50), hour(70)}};
  trace.breaches = {{set, weld, Seconds{2 * 3600 + 11}}};
  return trace;
}

}  // namespace

Run sample_run() {
  const JsonDocument document = JsonDocument::parse(scenario_text, "sample.json");
  Run run;
  run.scenario = load(document);
  run.scenario_json = document.dump();
  run.plan = plan_of(run.scenario);
  run.trace = trace_of(run.scenario, run.plan);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  run.manifest.seed = 18446744073709551615ULL;
  run.manifest.scenario_sha256 = std::string(64, 'c');
  run.manifest.settings = {"prices.fuel_usd_per_t=560", "name=\"sample\""};
  return run;
}

}  // namespace fairlead::test
