// SPDX-License-Identifier: MIT
#include "core/model/network_rules.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"
#include "core/model/planning_hours.hpp"

namespace fairlead {

namespace {

const Asset& asset_of(const Scenario& scenario, AssetId asset) {
  return scenario.assets[asset.index()];
}

double rate_per_day(const Duration& duration, const Scenario& scenario, std::span<const AssetId> role_assets) {
  if (duration.rate_role < 0) return duration.b;
  const AssetId asset = role_assets[static_cast<std::size_t>(duration.rate_role)];
  return asset_of(scenario, asset).capability(duration.rate_capability).value_or(0);
}

/// The asset's own entry goes before one for every asset.
const TravelEntry* travel_entry(const Scenario& scenario, AssetId asset, PlaceId from, PlaceId to) {
  const TravelEntry* general = nullptr;
  for (const TravelEntry& entry : scenario.travel) {
    if (entry.from != from || entry.to != to) continue;
    if (entry.asset == asset) return &entry;
    if (!entry.asset.valid() && general == nullptr) general = &entry;
  }
  return general;
}

}  // namespace

Seconds planning_duration(const Duration& duration, const Scenario& scenario, std::span<const AssetId> role_assets) {
  if (duration.kind != DurationKind::Rate)
    return seconds_from_hours(planning_hours(duration, scenario.planning_percentile));
  const double per_day = rate_per_day(duration, scenario, role_assets);
  FAIRLEAD_INVARIANT(per_day > 0, "the asset of a rated activity has the capability");
  return seconds_from_hours(duration.a / per_day * 24);
}

int lead_role(const Activity& move, const Mode& mode) {
  if (move.move && !move.move->carried.empty()) return move.move->carried.front();
  return mode.roles.empty() ? -1 : mode.roles.front().role;
}

Seconds move_duration(const Activity& move, const Mode& mode, PlaceId from, const Scenario& scenario,
                      std::span<const AssetId> role_assets) {
  FAIRLEAD_INVARIANT(move.move.has_value(), "only a move has a time under way");
  if (move.move->speed_kn <= 0) return planning_duration(mode.duration, scenario, role_assets);
  return sailing_time(scenario.distances.route(from, move.move->to).nm, move.move->speed_kn);
}

Travel sailing(const Scenario& scenario, AssetId asset, PlaceId from, PlaceId to) {
  if (from == to) return {};
  const Asset& vessel = asset_of(scenario, asset);
  if (!vessel.self_propelled) return {.time = Seconds{0}, .cost = {}, .possible = false};
  if (const TravelEntry* entry = travel_entry(scenario, asset, from, to))
    return {.time = seconds_from_hours(entry->hours), .cost = entry->cost, .possible = true};
  const Route& route = scenario.distances.route(from, to);
  if (!route.reachable) return {.time = Seconds{0}, .cost = {}, .possible = false};
  return {.time = sailing_time(route.nm, vessel.speed_kn), .cost = {}, .possible = true};
}

Instant available_from(const Scenario& scenario, const Order& order, AssetId asset) {
  const Asset& used = asset_of(scenario, asset);
  const bool hired = used.ownership == Ownership::HiredIn && used.hire.has_value();
  const Instant known = std::max(scenario.start, order.known_from);
  return hired ? known + used.hire->notice : known;
}

}  // namespace fairlead
