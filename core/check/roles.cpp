// SPDX-License-Identifier: MIT
#include <set>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

void check_distinct(const Evidence& evidence, OrderId order, Findings& findings) {
  std::set<AssetId> seen;
  const auto& roles = evidence.way(order).roles;
  for (std::size_t k = 0; k < roles.size(); ++k) {
    const AssetId asset = evidence.filler(order, static_cast<int>(k));
    if (!seen.insert(asset).second)
      findings.add("roles-distinct", order, asset,
                   evidence.name(asset) + " fills role " + roles[k].id + " and another one");
  }
}

void check_requirement(const Evidence& evidence, OrderId order, AssetId asset, const Role& role,
                       const Requirement& asked, Findings& findings) {
  const auto has = evidence.asset(asset).capability(asked.capability);
  const bool met = has && (!asked.minimum || *has >= *asked.minimum) && (!asked.maximum || *has <= *asked.maximum);
  if (met) return;
  findings.add("role-requirement", order, asset,
               evidence.name(asset) + " in role " + role.id + ": " + asked.capability + " is " +
                   (has ? format_number(*has) : "not there") + ", asked" +
                   (asked.minimum ? " at least " + format_number(*asked.minimum) : "") +
                   (asked.maximum ? " at most " + format_number(*asked.maximum) : ""));
}

void check_role(const Evidence& evidence, OrderId order, int index, Findings& findings) {
  const Role& role = evidence.way(order).roles[static_cast<std::size_t>(index)];
  const AssetId asset = evidence.filler(order, index);
  for (const Requirement& asked : role.requirements) check_requirement(evidence, order, asset, role, asked, findings);
  if (role.whole()) return;
  const int capacity = evidence.asset(asset).shared_capacity(role.shared_capacity);
  if (capacity < 0)
    findings.add("role-requirement", order, asset,
                 evidence.name(asset) + " in role " + role.id + ": no " + role.shared_capacity + " to share");
}

void check_water(const Evidence& evidence, ActivityRef ref, AssetId id, Findings& findings) {
  const Activity& activity = evidence.activity(ref);
  const PlaceId where = activity.move ? activity.move->to : activity.place;
  if (!where.valid()) return;
  const Place& place = evidence.scenario.places[where.index()];
  const Asset& asset = evidence.asset(id);
  if (!place.depth_m) return;
  const auto wrong = [&](const char* rule, const std::string& what) {
    findings.add(rule, ref.order, id,
                 evidence.name(ref) + ": " + asset.id + " at " + place.id + ", " + format_number(*place.depth_m) +
                     " m deep, " + what);
  };
  if (asset.max_depth_m && *place.depth_m > *asset.max_depth_m)
    wrong("depth", "works in " + format_number(*asset.max_depth_m) + " m at most");
  const double needed = asset.draft_m.value_or(0) + evidence.scenario.under_keel_m;
  const bool ashore = place.kind == PlaceKind::Landfall || place.kind == PlaceKind::Shelter || place.gate.valid();
  if (asset.draft_m && !ashore && needed > *place.depth_m)
    wrong("draft", "needs " + format_number(needed) + " m with the water under its keel");
}

}  // namespace

void check_roles(const Evidence& evidence, Findings& findings) {
  for (const OrderId order : evidence.taken_orders()) {
    check_distinct(evidence, order, findings);
    for (std::size_t k = 0; k < evidence.way(order).roles.size(); ++k)
      check_role(evidence, order, static_cast<int>(k), findings);
  }
  for (const ActivityRef ref : evidence.planned_activities())
    for (const Crew& member : evidence.crew(ref)) check_water(evidence, ref, member.asset, findings);
}

}  // namespace fairlead::check
