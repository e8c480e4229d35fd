// SPDX-License-Identifier: MIT
#include "core/io/network_writer.hpp"

#include <algorithm>
#include <cmath>

#include "core/io/networks_format.hpp"

namespace fairlead {
namespace {

void write_hours(JsonWriter& json, const char* key, Seconds length) {
  if (length != Seconds{0}) json.member(key, hours(length));
}

void write_usd(JsonWriter& json, const char* key, Cents amount) {
  if (amount != Cents{}) json.member(key, usd(amount));
}

void write_quantities(JsonWriter& json, const std::vector<NamedQuantity>& quantities) {
  if (quantities.empty()) return;
  json.key("quantities").begin_object();
  for (const NamedQuantity& quantity : quantities) json.member(quantity.name, quantity.amount);
  json.end_object();
}

void write_three(JsonWriter& json, const char* key, const Duration& duration) {
  json.begin_object().key(key).begin_array();
  json.value(duration.a).value(duration.b).value(duration.c);
  json.end_array().end_object();
}

void write_two(JsonWriter& json, const char* key, const char* first, const char* second, const Duration& duration) {
  json.begin_object().key(key).begin_object();
  json.member(first, duration.a).member(second, duration.b);
  json.end_object().end_object();
}

void write_rate(JsonWriter& json, const Duration& duration, const Way& way) {
  json.begin_object().member("quantity", duration.a).key("per_day");
  if (duration.rate_capability.empty())
    json.value(duration.b);
  else
    json.begin_object()
        .member("role", way.roles[static_cast<std::size_t>(duration.rate_role)].id)
        .member("capability", duration.rate_capability)
        .end_object();
  json.end_object();
}

void write_duration(JsonWriter& json, const Duration& duration, const Way& way) {
  switch (duration.kind) {
    case DurationKind::Fixed:
      json.value(duration.a);
      return;
    case DurationKind::Triangular:
      return write_three(json, "triangular_h", duration);
    case DurationKind::Pert:
      return write_three(json, "pert_h", duration);
    case DurationKind::Lognormal:
      return write_two(json, "lognormal_h", "median", "sigma", duration);
    case DurationKind::Weibull:
      return write_two(json, "weibull_h", "scale", "shape", duration);
    case DurationKind::Rate:
      return write_rate(json, duration, way);
  }
}

/// Where a way keeps slots, activities without their number may take none.
bool holds_slots(const Way& way) {
  return std::any_of(way.holds.begin(), way.holds.end(), [](const Hold& hold) { return hold.place.valid(); });
}

void write_pool_amount(JsonWriter& json, PoolId pool, Amount amount, ClaimAt claim, const Scenario& scenario) {
  json.member("pool", scenario.pools[pool.index()].id).member("amount", amount.as_double());
  json.member("claim", claim == ClaimAt::Start ? "start" : "ready");
}

void write_needs(JsonWriter& json, const Mode& mode, const Way& way, const Scenario& scenario) {
  json.key("roles").begin_array();
  for (const RoleNeed& need : mode.roles) {
    const std::string& id = way.roles[static_cast<std::size_t>(need.role)].id;
    if (need.alone)
      json.begin_object().member("role", id).member("alone", true).end_object();
    else
      json.value(id);
  }
  json.end_array();
  if (mode.pools.empty()) return;
  json.key("pools").begin_array();
  for (const PoolNeed& need : mode.pools) {
    json.begin_object();
    write_pool_amount(json, need.pool, need.amount, need.claim, scenario);
    json.end_object();
  }
  json.end_array();
}

void write_mode(JsonWriter& json, const Mode& mode, const Activity& activity, const Way& way,
                const Scenario& scenario) {
  const bool at_speed = activity.move && activity.move->speed_kn > 0;
  if (!at_speed) write_duration(json.key("duration"), mode.duration, way);
  write_needs(json, mode, way, scenario);
}

/// An activity stated without `modes` has one mode without an id.
void write_modes(JsonWriter& json, const Activity& activity, const Way& way, const Scenario& scenario) {
  if (activity.modes.front().id.empty()) return write_mode(json, activity.modes.front(), activity, way, scenario);
  json.key("modes").begin_array();
  for (const Mode& mode : activity.modes) {
    json.begin_object().member("id", mode.id);
    write_mode(json, mode, activity, way, scenario);
    json.end_object();
  }
  json.end_array();
}

void write_move(JsonWriter& json, const Move& move, const Way& way, const Scenario& scenario) {
  json.key("move").begin_object().member("to", scenario.places[move.to.index()].id);
  if (move.from.valid()) json.member("from", scenario.places[move.from.index()].id);
  if (!move.carried.empty()) {
    json.key("carries").begin_array();
    for (const int role : move.carried) json.value(way.roles[static_cast<std::size_t>(role)].id);
    json.end_array();
  }
  if (move.speed_kn > 0) json.member("speed_kn", move.speed_kn);
  json.end_object();
}

void write_conditions(JsonWriter& json, const WorkConditions& conditions, const Scenario& scenario) {
  if (!conditions.limits.empty()) {
    json.key("limits").begin_object();
    for (const WeatherLimit& limit : conditions.limits) {
      json.key(limit.column).begin_object();
      if (std::isfinite(limit.minimum)) json.member("min", limit.minimum);
      if (std::isfinite(limit.maximum)) json.member("max", limit.maximum);
      json.end_object();
    }
    json.end_object();
  }
  if (conditions.daylight) json.member("daylight", true);
  if (conditions.shift.valid()) json.member("shift", scenario.calendars[conditions.shift.index()].id);
}

const char* rule_name(WeatherRule rule) {
  if (rule == WeatherRule::Continuous) return "continuous";
  return rule == WeatherRule::Suspendable ? "suspendable" : "insensitive";
}

void write_retry(JsonWriter& json, const Retry& retry, const Way& way) {
  json.key("retry").begin_object().member("probability", retry.probability);
  if (retry.instead >= 0) json.member("instead", way.activities[static_cast<std::size_t>(retry.instead)].id);
  if (retry.at_most > 0) json.member("at_most", retry.at_most);
  json.end_object();
}

void write_activity(JsonWriter& json, const Activity& activity, const Way& way, const Scenario& scenario) {
  json.begin_object().member("id", activity.id).member("name", activity.name);
  if (activity.move)
    write_move(json, *activity.move, way, scenario);
  else if (activity.place.valid())
    json.member("place", scenario.places[activity.place.index()].id);
  write_modes(json, activity, way, scenario);
  json.member("rule", rule_name(activity.rule));
  write_hours(json, "restart_h", activity.restart);
  write_hours(json, "abandon_h", activity.abandon);
  write_hours(json, "minimum_chunk_h", activity.minimum_chunk);
  write_conditions(json, activity.conditions, scenario);
  const bool at_place = !activity.move && activity.place.valid();
  if (at_place && (activity.slots != 1 || holds_slots(way))) json.member("slots", activity.slots);
  write_quantities(json, activity.quantities);
  if (activity.retry) write_retry(json, *activity.retry, way);
  json.end_object();
}

void write_link(JsonWriter& json, const Link& link, const Way& way) {
  static constexpr const char* kinds[] = {"FS", "SS", "FF"};
  json.begin_object().member("from", way.activities[static_cast<std::size_t>(link.from)].id);
  json.member("to", way.activities[static_cast<std::size_t>(link.to)].id);
  json.member("kind", kinds[static_cast<std::size_t>(link.kind)]);
  write_hours(json, "lag_h", link.lag);
  if (link.maximum) json.member("max_lag_h", hours(*link.maximum));
  write_usd(json, "breach_usd_per_day", link.breach_per_day);
  json.end_object();
}

void write_hold(JsonWriter& json, const Hold& hold, const Way& way, const Scenario& scenario) {
  json.begin_object();
  if (hold.role >= 0)
    json.member("role", way.roles[static_cast<std::size_t>(hold.role)].id);
  else if (hold.place.valid())
    json.member("place", scenario.places[hold.place.index()].id).member("slots", hold.amount.thousandths / 1000);
  else
    write_pool_amount(json, hold.pool, hold.amount, hold.claim, scenario);
  json.member("first", way.activities[static_cast<std::size_t>(hold.first)].id);
  json.member("last", way.activities[static_cast<std::size_t>(hold.last)].id);
  json.end_object();
}

void write_requirements(JsonWriter& json, const Role& role) {
  if (role.requirements.empty()) return;
  json.key("requires").begin_object();
  for (const Requirement& requirement : role.requirements) {
    json.key(requirement.capability).begin_object();
    if (requirement.minimum) json.member("min", *requirement.minimum);
    if (requirement.maximum) json.member("max", *requirement.maximum);
    json.end_object();
  }
  json.end_object();
}

/// One entry for a whole group, whose roles stand side by side.
void write_role(JsonWriter& json, const Role& role, std::size_t count) {
  json.begin_object().member("id", role.group);
  if (count > 1) json.member("count", count);
  write_requirements(json, role);
  if (!role.whole())
    json.key("takes")
        .begin_object()
        .member("capacity", role.shared_capacity)
        .member("amount", role.shared_amount.as_double())
        .end_object();
  json.end_object();
}

void write_roles(JsonWriter& json, const Way& way) {
  json.key("roles").begin_array();
  for (std::size_t role = 0; role < way.roles.size();) {
    const auto same = [&](const Role& other) { return other.group == way.roles[role].group; };
    const auto count = static_cast<std::size_t>(std::count_if(way.roles.begin(), way.roles.end(), same));
    write_role(json, way.roles[role], count);
    role += count;
  }
  json.end_array();
}

template <class Items, class Write>
void write_list(JsonWriter& json, const char* key, const Items& items, Write write) {
  if (items.empty()) return;
  json.key(key).begin_array();
  for (const auto& item : items) write(item);
  json.end_array();
}

void write_way(JsonWriter& json, const Way& way, const Scenario& scenario) {
  json.begin_object().member("id", way.id).member("name", way.name);
  json.compact(true);
  write_roles(json, way);
  json.compact(false).key("activities").begin_array().compact(true);
  for (const Activity& activity : way.activities) write_activity(json, activity, way, scenario);
  json.end_array();
  write_list(json, "links", way.links, [&](const Link& link) { write_link(json, link, way); });
  write_list(json, "holds", way.holds, [&](const Hold& hold) { write_hold(json, hold, way, scenario); });
  write_quantities(json, way.quantities);
  if (way.delivers >= 0) json.member("delivers", way.activities[static_cast<std::size_t>(way.delivers)].id);
  json.compact(false).end_object();
}

void write_demand(JsonWriter& json, const Demand& demand, const Scenario& scenario) {
  json.begin_object().member("id", demand.id).member("name", demand.name);
  json.member("events_per_unit_year", demand.events_per_unit_year).member("units", demand.units);
  write_usd(json, "waiting_usd_per_day", demand.waiting_cost_per_day);
  json.member("units_down", demand.units_down).member("priority", demand.priority);
  if (demand.down_from_start) json.member("down_from", "start");
  if (!demand.unit_kind.empty()) json.member("unit", demand.unit_kind);
  write_way(json.key("network"), demand.way, scenario);
  json.end_object();
}

}  // namespace

void write_network(JsonWriter& json, const Order& order, const Scenario& scenario) {
  json.begin_object();
  write_list(json, "ways", order.ways, [&](const Way& way) { write_way(json, way, scenario); });
  write_list(json, "demands", order.demands, [&](const Demand& demand) { write_demand(json, demand, scenario); });
  json.end_object();
}

std::string networks_json(const Scenario& scenario) {
  JsonWriter json;
  json.begin_object().member("format", networks_format).key("orders").begin_array();
  for (const Order& order : scenario.orders) {
    if (order.event) continue;  // the demand's
    json.begin_object().member("order", order.id);
    if (!order.refusal.empty()) json.member("refusal", order.refusal);
    if (!order.ways.empty() || !order.demands.empty()) write_network(json.key("network"), order, scenario);
    json.end_object();
  }
  return json.end_array().end_object().str();
}

}  // namespace fairlead
