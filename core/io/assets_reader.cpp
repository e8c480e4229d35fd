// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 3> owners = {"own", "hired_in", "partner"};
constexpr std::array<std::string_view, 3> field_names = {"max_depth_m", "draft_m", "speed_kn"};
constexpr double fastest_kn = 300;  // a helicopter

const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };

void read_capabilities(const JsonCursor& at, Asset& asset) {
  for (const auto& [name, member] : at.members()) {
    Capability capability{.name = name};
    read_number(member, capability.value, -most_number);
    if (std::find(field_names.begin(), field_names.end(), name) != field_names.end())
      member.report("reserved-name", "the capability \"" + name + "\"", "a name that is no field of the asset",
                    "write it beside \"capabilities\"");
    asset.capabilities.push_back(capability);
  }
  std::sort(asset.capabilities.begin(), asset.capabilities.end(), by_name);
}

void read_shareable(const JsonCursor& at, Asset& asset) {
  for (const auto& [name, member] : at.members()) {
    SharedCapacity capacity{.name = name, .amount = {}};
    read_amount(member, capacity.amount);
    asset.shareable.push_back(capacity);
  }
  std::sort(asset.shareable.begin(), asset.shareable.end(), by_name);
}

void read_dimensions(const JsonCursor& at, Asset& asset) {
  read_positive(at.find("draft_m"), asset.draft_m);
  read_positive(at.find("max_depth_m"), asset.max_depth_m);
  read_flag(at.find("self_propelled"), asset.self_propelled);
  read_positive(asset.self_propelled ? at.require("speed_kn") : at.find("speed_kn"), asset.speed_kn, fastest_kn);
}

void read_transit(const JsonCursor& at, const IdIndex& calendars, Asset& asset) {
  if (!at.expect_object()) return;
  asset.transit = read_conditions(at, calendars);
  at.refuse_unknown_keys();
}

void read_costs(const JsonCursor& at, StateCosts& costs) {
  if (!at.expect_object()) return;
  read_usd(at.find("working"), costs.working_per_day);
  read_usd(at.find("standby"), costs.standby_per_day);
  read_usd(at.find("idle"), costs.idle_per_day);
  read_usd(at.find("crew"), costs.crew_per_day);
  at.refuse_unknown_keys();
}

void read_fuel(const JsonCursor& at, FuelUse& fuel) {
  if (!at.expect_object()) return;
  read_number(at.find("working"), fuel.working_t_per_day, 0);
  read_number(at.find("sailing"), fuel.sailing_t_per_day, 0);
  read_number(at.find("standby"), fuel.standby_t_per_day, 0);
  read_number(at.find("idle"), fuel.idle_t_per_day, 0);
  at.refuse_unknown_keys();
}

Hire read_hire(const JsonCursor& at) {
  Hire hire;
  if (!at.expect_object()) return hire;
  read_usd(at.require("usd_per_day"), hire.per_day);
  read_days(at.find("notice_days"), hire.notice);
  read_days(at.find("minimum_hire_days"), hire.minimum_hire);
  if (const Member released = at.find("released_after_days")) read_days(released, hire.released_after.emplace());
  read_usd(at.find("mobilisation_usd"), hire.mobilisation);
  at.refuse_unknown_keys();
  return hire;
}

Breakdowns read_breakdowns(const JsonCursor& at) {
  Breakdowns breakdowns;
  if (!at.expect_object()) return breakdowns;
  read_positive(at.require("mtbf_h"), breakdowns.mtbf_h);
  read_positive(at.require("mttr_h"), breakdowns.mttr_h);
  at.refuse_unknown_keys();
  return breakdowns;
}

/// `key` belongs to assets of one owner: required of them, refused of others.
Member owner_member(const JsonCursor& at, const char* key, bool belongs, const char* whose) {
  if (belongs) return at.require(key);
  if (const Member member = at.find(key))
    member->report("contradiction", std::string("\"") + key + "\" of another owner's asset",
                   std::string("\"owner\": \"") + whose + "\"");
  return std::nullopt;
}

void read_ownership(const JsonCursor& at, Asset& asset) {
  read_choice(at.find("owner"), owners, asset.ownership);
  if (const Member hire = owner_member(at, "hire", asset.ownership == Ownership::HiredIn, "hired_in"))
    asset.hire = read_hire(*hire);
  const bool partner = asset.ownership == Ownership::Partner;
  read_name(owner_member(at, "partner", partner, "partner"), asset.partner);
  read_number(partner ? at.find("partner_share_pct") : owner_member(at, "partner_share_pct", false, "partner"),
              asset.partner_share_pct, 0, 100);
}

Asset read_asset(const JsonCursor& at, const std::string& id, const ScenarioReading& reading) {
  Asset asset{.id = id, .name = id};
  read_text(at.find("name"), asset.name);
  read_text(at.find("kind"), asset.kind);
  read_reference(at.require("home"), reading.place_ids, asset.home);
  if (const Member capabilities = at.find("capabilities")) read_capabilities(*capabilities, asset);
  if (const Member shareable = at.find("shareable")) read_shareable(*shareable, asset);
  read_dimensions(at, asset);
  if (const Member transit = at.find("transit")) read_transit(*transit, reading.calendar_ids, asset);
  read_flag(at.find("sails_home"), asset.sails_home);
  if (const Member costs = at.find("cost_usd_per_day")) read_costs(*costs, asset.costs);
  if (const Member fuel = at.find("fuel_t_per_day")) read_fuel(*fuel, asset.fuel);
  read_ownership(at, asset);
  if (const Member breakdowns = at.find("breakdowns")) asset.breakdowns = read_breakdowns(*breakdowns);
  at.refuse_unknown_keys();
  return asset;
}

}  // namespace

void read_assets(ScenarioReading& reading) {
  for (std::size_t k = 0; k < reading.assets.size(); ++k)
    reading.scenario().assets.push_back(read_asset(reading.assets[k], reading.asset_ids.ids()[k], reading));
}

}  // namespace fairlead
