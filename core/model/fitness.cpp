// SPDX-License-Identifier: MIT
// why_unfit(): capability, depth, draft and shared capacity of an asset against a role.
#include <algorithm>

#include <fmt/format.h>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

std::string number(double value) {
  return format_number(value);
}

std::string unmet(const Asset& asset, const Requirement& asked) {
  const auto has = asset.capability(asked.capability);
  const bool too_small = asked.minimum && (!has || *has < *asked.minimum);
  const bool too_large = asked.maximum && (!has || *has > *asked.maximum);
  if (has && !too_small && !too_large) return {};
  const std::string wanted = too_small       ? number(*asked.minimum) + " asked"
                             : asked.maximum ? "at most " + number(*asked.maximum) + " asked"
                                             : std::string{"one asked"};
  if (!has) return fmt::format("{} has no {}, {}", asset.name, asked.capability, wanted);
  return fmt::format("{} has {} {}, {}", asset.name, asked.capability, number(*has), wanted);
}

std::string unmet_share(const Asset& asset, const Role& role) {
  if (role.whole()) return {};
  const int at = asset.shared_capacity(role.shared_capacity);
  const std::string asked = format_amount(role.shared_amount) + " asked";
  if (at < 0) return fmt::format("{} shares no {}, {}", asset.name, role.shared_capacity, asked);
  const Amount has = asset.shareable[static_cast<std::size_t>(at)].amount;
  if (has >= role.shared_amount) return {};
  return fmt::format("{} has {} {}, {}", asset.name, role.shared_capacity, format_amount(has), asked);
}

bool needs(const Mode& mode, int role) {
  return std::any_of(mode.roles.begin(), mode.roles.end(), [&](const RoleNeed& need) { return need.role == role; });
}

bool needs(const Activity& activity, int role) {
  return std::any_of(activity.modes.begin(), activity.modes.end(), [&](const Mode& mode) { return needs(mode, role); });
}

std::string unmet_rate(const Asset& asset, const Way& way, int role) {
  for (const Activity& activity : way.activities)
    for (const Mode& mode : activity.modes) {
      const Duration& duration = mode.duration;
      if (duration.kind != DurationKind::Rate || duration.rate_role != role) continue;
      if (asset.capability(duration.rate_capability).value_or(0) > 0) continue;
      return fmt::format("{} has no {}, the rate of {}", asset.name, duration.rate_capability, activity.name);
    }
  return {};
}

bool draft_counts(const Place& place) {
  return place.kind != PlaceKind::Landfall && place.kind != PlaceKind::Shelter;
}

std::string unmet_depth(const Scenario& scenario, const Asset& asset, PlaceId id) {
  if (!id.valid()) return {};
  const Place& place = scenario.places[id.index()];
  if (!place.depth_m) return {};
  if (asset.max_depth_m && *place.depth_m > *asset.max_depth_m)
    return fmt::format("{} works to max_depth_m {}, {} is {} m deep", asset.name, number(*asset.max_depth_m),
                       place.name, number(*place.depth_m));
  if (asset.draft_m && draft_counts(place) && *asset.draft_m + scenario.under_keel_m > *place.depth_m)
    return fmt::format("{} has draft_m {} and needs {} m under the keel, {} is {} m deep", asset.name,
                       number(*asset.draft_m), number(scenario.under_keel_m), place.name, number(*place.depth_m));
  return {};
}

std::string unmet_places(const Scenario& scenario, const Asset& asset, const Way& way, int role) {
  for (const Activity& activity : way.activities) {
    if (!needs(activity, role)) continue;
    for (const PlaceId place : {activity.place, activity.move ? activity.move->from : PlaceId{},
                                activity.move ? activity.move->to : PlaceId{}})
      if (std::string why = unmet_depth(scenario, asset, place); !why.empty()) return why;
  }
  return {};
}

}  // namespace

std::string why_unfit(const Scenario& scenario, const Way& way, int role_index, AssetId id) {
  const Role& role = way.roles[static_cast<std::size_t>(role_index)];
  const Asset& asset = scenario.assets[id.index()];
  for (const Requirement& asked : role.requirements)
    if (std::string why = unmet(asset, asked); !why.empty()) return why;
  if (std::string why = unmet_share(asset, role); !why.empty()) return why;
  if (std::string why = unmet_rate(asset, way, role_index); !why.empty()) return why;
  return unmet_places(scenario, asset, way, role_index);
}

}  // namespace fairlead
