// SPDX-License-Identifier: MIT
#include "core/io/summary_json.hpp"

#include <array>
#include <string>
#include <utility>

#include "core/io/fields.hpp"
#include "core/io/run_format.hpp"

namespace fairlead {
namespace {

// Names and fields of one asset's figures, for writer and reader alike.
constexpr std::array<std::pair<const char*, double AssetFigures::*>, 10> asset_fields = {{
    {"utilisation_pct", &AssetFigures::utilisation_pct},
    {"working_h", &AssetFigures::working_h},
    {"sailing_h", &AssetFigures::sailing_h},
    {"towed_h", &AssetFigures::towed_h},
    {"standby_weather_h", &AssetFigures::standby_weather_h},
    {"standby_other_h", &AssetFigures::standby_other_h},
    {"breakdown_h", &AssetFigures::breakdown_h},
    {"outage_h", &AssetFigures::outage_h},
    {"off_hire_h", &AssetFigures::off_hire_h},
    {"idle_h", &AssetFigures::idle_h},
}};

constexpr std::array<std::pair<const char*, Cents KeyFigures::*>, 7> money_fields = {{
    {"revenue_usd", &KeyFigures::revenue},
    {"tender_revenue_usd", &KeyFigures::tender_revenue},
    {"cost_usd", &KeyFigures::cost},
    {"damages_usd", &KeyFigures::damages},
    {"breach_usd", &KeyFigures::breaches},
    {"margin_usd", &KeyFigures::margin},
    {"revenue_plan_usd", &KeyFigures::revenue_plan},
}};

constexpr std::array<std::pair<const char*, int KeyFigures::*>, 5> order_fields = {{
    {"total", &KeyFigures::orders_total},
    {"completed", &KeyFigures::orders_completed},
    {"late", &KeyFigures::orders_late},
    {"unserved", &KeyFigures::orders_unserved},
    {"left_out", &KeyFigures::orders_left_out},
}};

constexpr double most_percent = 1e12;

void write_optional(JsonWriter& json, const char* key, const std::optional<double>& figure) {
  json.key(key);
  if (figure)
    json.value(*figure);
  else
    json.null();
}

void write_money(JsonWriter& json, const char* key, Cents amount) {
  json.key(key).raw(format_usd(amount));
}

void write_heading(JsonWriter& json, const Run& run) {
  const Scenario& scenario = run.scenario;
  json.member("format", run_format::summary);
  json.member("scenario", scenario.name);
  json.key("seed").raw(std::to_string(run.manifest.seed));
  json.member("world", run.manifest.world);
  json.member("start", format_instant(scenario.start, scenario.zone_offset));
  json.member("end", format_instant(scenario.end, scenario.zone_offset));
}

void write_orders(JsonWriter& json, const KeyFigures& figures) {
  json.key("orders").begin_object();
  for (const auto& [name, field] : order_fields) json.member(name, figures.*field);
  json.end_object();
}

void write_tenders(JsonWriter& json, const KeyFigures& figures) {
  json.key("tenders").begin_object();
  json.member("bid", figures.tenders_bid).member("won", figures.tenders_won);
  write_optional(json, "win_rate_pct", figures.win_rate_pct);
  json.end_object();
}

void write_lines(JsonWriter& json, const KeyFigures& figures) {
  json.key("lines").begin_array();
  for (const LineFigures& line : figures.lines) {
    json.compact(true).begin_object().member("line", line.line);
    write_money(json, "revenue_usd", line.revenue);
    write_money(json, "revenue_plan_usd", line.revenue_plan);
    json.end_object().compact(false);
  }
  json.end_array();
}

void write_assets(JsonWriter& json, const Scenario& scenario, const KeyFigures& figures) {
  json.key("assets").begin_object();
  for (std::size_t k = 0; k < figures.assets.size(); ++k) {
    json.key(scenario.assets[k].id).begin_object();
    for (const auto& [name, field] : asset_fields) json.member(name, figures.assets[k].*field);
    json.end_object();
  }
  json.end_object();
}

void write_demands(JsonWriter& json, const KeyFigures& figures) {
  if (figures.demands.empty()) return;
  json.key("demands").begin_array();
  for (const DemandFigures& demand : figures.demands) {
    json.compact(true).begin_object().member("order", demand.order).member("demand", demand.demand);
    json.member("events", demand.events).member("served", demand.served);
    json.member("mean_wait_h", demand.mean_wait_h).member("units_down_h", demand.units_down_h);
    json.end_object().compact(false);
  }
  json.end_array().key("availability").begin_array();
  for (const AvailabilityFigures& units : figures.availability) {
    json.compact(true).begin_object().member("order", units.order).member("unit", units.unit);
    json.member("units", units.units).member("availability_pct", units.availability_pct);
    json.end_object().compact(false);
  }
  json.end_array();
}

void read_count(const Member& member, int& target) {
  read_integer(member, target, 0, 1'000'000'000);
}

void read_optional(const Member& member, std::optional<double>& target) {
  if (member && !member->is_null()) read_number(member, target, -most_percent, most_percent);
}

void read_money(const Member& member, Cents& target) {
  if (!member) return;
  if (const auto amount = member->number(-1e14, 1e14)) target = cents_from_usd(*amount);
}

AssetFigures read_asset(const JsonCursor& at) {
  AssetFigures figures;
  for (const auto& [name, field] : asset_fields) read_number(at.require(name), figures.*field, 0, most_number);
  return figures;
}

LineFigures read_line(const JsonCursor& at) {
  LineFigures line;
  read_text(at.require("line"), line.line);
  read_money(at.require("revenue_usd"), line.revenue);
  read_money(at.require("revenue_plan_usd"), line.revenue_plan);
  return line;
}

DemandFigures read_demand(const JsonCursor& at) {
  DemandFigures demand;
  read_text(at.require("order"), demand.order);
  read_text(at.require("demand"), demand.demand);
  read_count(at.require("events"), demand.events);
  read_count(at.require("served"), demand.served);
  read_number(at.require("mean_wait_h"), demand.mean_wait_h, 0, most_number);
  read_number(at.require("units_down_h"), demand.units_down_h, 0, most_number);
  return demand;
}

AvailabilityFigures read_availability(const JsonCursor& at) {
  AvailabilityFigures units;
  read_text(at.require("order"), units.order);
  read_text(at.require("unit"), units.unit);
  read_number(at.require("units"), units.units, 0, most_number);
  read_number(at.require("availability_pct"), units.availability_pct, -most_percent, most_percent);
  return units;
}

void read_demands(const JsonCursor& root, KeyFigures& figures) {
  for (const JsonCursor& at : elements_of(root.find("demands")))
    if (at.expect_object()) figures.demands.push_back(read_demand(at));
  for (const JsonCursor& at : elements_of(root.find("availability")))
    if (at.expect_object()) figures.availability.push_back(read_availability(at));
}

void read_assets(const JsonCursor& root, const Scenario& scenario, KeyFigures& figures) {
  figures.assets.resize(scenario.assets.size());
  const Member assets = root.require("assets");
  if (!assets || !assets->expect_object()) return;
  for (std::size_t k = 0; k < scenario.assets.size(); ++k)
    if (const Member asset = assets->require(scenario.assets[k].id); asset && asset->expect_object())
      figures.assets[k] = read_asset(*asset);
}

}  // namespace

std::string summary_json(const Run& run) {
  const KeyFigures& figures = run.figures;
  JsonWriter json;
  json.begin_object();
  write_heading(json, run);
  json.member("makespan_h", figures.makespan_h);
  write_orders(json, figures);
  for (const auto& [name, field] : money_fields) write_money(json, name, figures.*field);
  write_optional(json, "plan_attainment_pct", figures.plan_attainment_pct);
  write_optional(json, "labour_cover_pct", figures.labour_cover_pct);
  write_tenders(json, figures);
  json.member("waiting_on_weather_h", figures.waiting_on_weather_h);
  write_lines(json, figures);
  write_demands(json, figures);
  write_assets(json, run.scenario, figures);
  json.end_object();
  return json.str();
}

KeyFigures read_summary(const JsonDocument& document, const Scenario& scenario, Problems& problems) {
  KeyFigures figures;
  const JsonCursor root = document.root(problems);
  if (!root.expect_object()) return figures;
  read_number(root.require("makespan_h"), figures.makespan_h, 0, most_number);
  if (const Member orders = root.require("orders"); orders && orders->expect_object())
    for (const auto& [name, field] : order_fields) read_count(orders->require(name), figures.*field);
  for (const auto& [name, field] : money_fields) read_money(root.require(name), figures.*field);
  read_optional(root.require("plan_attainment_pct"), figures.plan_attainment_pct);
  read_optional(root.require("labour_cover_pct"), figures.labour_cover_pct);
  if (const Member tenders = root.require("tenders"); tenders && tenders->expect_object()) {
    read_count(tenders->require("bid"), figures.tenders_bid);
    read_count(tenders->require("won"), figures.tenders_won);
    read_optional(tenders->require("win_rate_pct"), figures.win_rate_pct);
  }
  read_number(root.require("waiting_on_weather_h"), figures.waiting_on_weather_h, 0, most_number);
  for (const JsonCursor& line : elements_of(root.require("lines")))
    if (line.expect_object()) figures.lines.push_back(read_line(line));
  read_demands(root, figures);
  read_assets(root, scenario, figures);
  return figures;
}

}  // namespace fairlead
