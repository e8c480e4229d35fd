// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/network_sections.hpp"
#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 3> rules = {"continuous", "suspendable", "insensitive"};
constexpr std::array<std::string_view, 2> claims = {"start", "ready"};
constexpr int most_failures = 1'000'000;
constexpr double fastest_kn = 100;

void read_role_need(const JsonCursor& at, const WayReading& reading, Mode& mode) {
  const bool as_object = at.is_object();
  bool alone = false;
  if (as_object) read_flag(at.find("alone"), alone);
  const Member name = as_object ? at.require("role") : Member{at};
  if (name)
    for (const int role : find_roles(*name, reading)) {
      const auto same = [&](const RoleNeed& need) { return need.role == role; };
      if (std::any_of(mode.roles.begin(), mode.roles.end(), same))
        name->report("duplicate-need", "the role " + name->shown() + " a second time", "each role once");
      else
        mode.roles.push_back({role, alone});
    }
  if (as_object) at.refuse_unknown_keys();
}

void read_needs(const JsonCursor& at, const WayReading& reading, Mode& mode) {
  for (const JsonCursor& role : elements_of(at.find("roles"))) read_role_need(role, reading, mode);
  for (const JsonCursor& element : elements_of(at.find("pools"))) {
    const auto need = read_pool_need(element, reading.tables, ClaimAt::Start);
    element.refuse_unknown_keys();
    if (!need) continue;
    const auto same = [&](const PoolNeed& other) { return other.pool == need->pool; };
    if (std::any_of(mode.pools.begin(), mode.pools.end(), same))
      element.report("duplicate-need", "the same pool a second time", "each pool once");
    else
      mode.pools.push_back(*need);
  }
  std::sort(mode.roles.begin(), mode.roles.end(), [](const RoleNeed& a, const RoleNeed& b) { return a.role < b.role; });
  std::sort(mode.pools.begin(), mode.pools.end(), [](const PoolNeed& a, const PoolNeed& b) { return a.pool < b.pool; });
}

/// A move at a stated speed has no duration of its own.
void read_length(const JsonCursor& at, const WayReading& reading, bool at_speed, Mode& mode) {
  const Member duration = at_speed ? at.find("duration") : at.require("duration");
  if (duration && at_speed)
    duration->report("contradiction", "\"duration\" of a move with \"speed_kn\"", "one of the two");
  else if (duration)
    mode.duration = read_duration(*duration, reading);
}

void check_rate_role(const JsonCursor& at, const Mode& mode) {
  const int role = mode.duration.rate_role;
  const auto needed = [&](const RoleNeed& need) { return need.role == role; };
  if (role < 0 || std::any_of(mode.roles.begin(), mode.roles.end(), needed)) return;
  at.report("rate-without-role", "a rate of a role that the activity does not need", "the rate of one of its roles");
}

void read_mode(const JsonCursor& at, const WayReading& reading, bool at_speed, Mode& mode) {
  read_length(at, reading, at_speed, mode);
  read_needs(at, reading, mode);
  check_rate_role(at, mode);
}

void read_modes(const JsonCursor& list, const WayReading& reading, bool at_speed, Activity& activity) {
  const std::vector<JsonCursor> elements = list.elements();
  if (list.is_array() && elements.empty()) list.report("out-of-range", list.shown(), "at least one mode");
  IdIndex ids("a mode");
  ids.read(elements);
  for (std::size_t k = 0; k < elements.size(); ++k) {
    Mode mode{.id = ids.ids()[k], .duration = {}, .roles = {}, .pools = {}};
    read_mode(elements[k], reading, at_speed, mode);
    elements[k].refuse_unknown_keys();
    activity.modes.push_back(std::move(mode));
  }
}

void read_ways_of_doing(const JsonCursor& at, const WayReading& reading, Activity& activity) {
  const bool at_speed = activity.move && activity.move->speed_kn > 0;
  const Member modes = at.find("modes");
  if (modes) {
    read_modes(*modes, reading, at_speed, activity);
    for (const char* key : {"duration", "roles", "pools"})
      if (const Member member = at.find(key))
        member->report("contradiction", std::string("\"") + key + "\" beside \"modes\"", "it in each mode");
  } else if (at.is_object()) {
    activity.modes.emplace_back();
    read_mode(at, reading, at_speed, activity.modes.front());
  }
  if (activity.modes.empty()) activity.modes.emplace_back();
}

Move read_move(const JsonCursor& at, const WayReading& reading) {
  Move move;
  if (!at.expect_object()) return move;
  read_reference(at.require("to"), reading.tables.places, move.to);
  read_reference(at.find("from"), reading.tables.places, move.from);
  for (const JsonCursor& carried : elements_of(at.find("carries")))
    for (const int role : find_roles(carried, reading)) move.carried.push_back(role);
  read_positive(at.find("speed_kn"), move.speed_kn, fastest_kn);
  at.refuse_unknown_keys();
  if (move.to.valid() && move.to == move.from)
    at.report("contradiction", "a move from a place to itself", "two places");
  return move;
}

void check_carried(const JsonCursor& at, const Activity& activity, const Way& way) {
  for (const Mode& mode : activity.modes) {
    if (mode.roles.empty()) at.report("contradiction", "a move that needs no role", "the roles that move");
    for (const int carried : activity.move->carried) {
      const auto same = [&](const RoleNeed& need) { return need.role == carried; };
      if (std::none_of(mode.roles.begin(), mode.roles.end(), same))
        at.report("contradiction",
                  "the carried role \"" + way.roles[static_cast<std::size_t>(carried)].id +
                      "\" that the activity does not need",
                  "it among \"roles\" too");
    }
  }
}

void read_where(const JsonCursor& at, const WayReading& reading, Activity& activity) {
  const Member place = at.find("place");
  read_reference(place, reading.tables.places, activity.place);
  const Member move = at.find("move");
  if (!move) return;
  activity.move = read_move(*move, reading);
  if (place && activity.place != activity.move->to)
    place->report("contradiction", "\"place\" beside \"move\"", "the move's \"to\" alone");
  activity.place = activity.move->to;
}

WeatherRule default_rule(const Activity& activity) {
  if (activity.move) return WeatherRule::Suspendable;
  const bool minds_outside = !activity.conditions.limits.empty() || activity.conditions.daylight;
  return minds_outside ? WeatherRule::Continuous : WeatherRule::Insensitive;
}

void read_weather_rule(const JsonCursor& at, const WayReading& reading, Activity& activity) {
  activity.conditions = read_conditions(at, reading.tables.calendars);
  activity.rule = default_rule(activity);
  read_choice(at.find("rule"), rules, activity.rule);
  read_hours(at.find("restart_h"), activity.restart);
  read_hours(at.find("abandon_h"), activity.abandon);
  read_hours(at.find("minimum_chunk_h"), activity.minimum_chunk);
  const Seconds extra = activity.restart + activity.abandon + activity.minimum_chunk;
  if (activity.rule != WeatherRule::Suspendable && extra > Seconds{0})
    at.report("contradiction", "restart, abandon or chunk hours of work that is not suspendable",
              "\"rule\": \"suspendable\"");
  const bool minds_outside = !activity.conditions.limits.empty() || activity.conditions.daylight;
  if (minds_outside && activity.rule == WeatherRule::Insensitive)
    at.report("contradiction", "limits or daylight of insensitive work", "\"continuous\" or \"suspendable\"");
  if (minds_outside && !at.find("place") && !activity.move)
    at.report("missing-key", "limits or daylight without a place", "the key \"place\"");
}

void read_slots(const JsonCursor& at, Activity& activity) {
  const Member slots = at.find("slots");
  const bool takes_none = activity.move.has_value() || !activity.place.valid();
  activity.slots = takes_none ? 0 : 1;
  read_integer(slots, activity.slots, 0, most_place_slots);
  if (takes_none && activity.slots > 0)
    slots->report("contradiction", "slots of an activity that stays at no place", "0 or no \"slots\"");
}

void read_retry(const JsonCursor& at, const IdIndex& activities, Activity& activity) {
  const Member member = at.find("retry");
  if (!member || !member->expect_object()) return;
  Retry retry;
  const Member probability = member->require("probability");
  read_number(probability, retry.probability, 0, 1);
  read_reference(member->find("instead"), activities, retry.instead);
  read_integer(member->find("at_most"), retry.at_most, 0, most_failures);
  member->refuse_unknown_keys();
  const bool endless = retry.probability == 1 && retry.at_most == 0 && retry.instead < 0;
  if (endless) probability->report("contradiction", "work that always fails", "a probability below 1, or \"at_most\"");
  activity.retry = retry;
}

Activity read_activity(const JsonCursor& at, const std::string& id, const WayReading& reading) {
  Activity activity{.id = id, .name = id};
  read_text(at.find("name"), activity.name);
  read_where(at, reading, activity);
  read_ways_of_doing(at, reading, activity);
  if (activity.move) check_carried(at, activity, reading.way);
  read_weather_rule(at, reading, activity);
  read_slots(at, activity);
  activity.quantities = read_quantities(at.find("quantities"));
  read_retry(at, reading.activity_ids, activity);
  at.refuse_unknown_keys();
  return activity;
}

}  // namespace

std::optional<PoolNeed> read_pool_need(const JsonCursor& at, const NetworkTables& tables, ClaimAt claim) {
  if (!at.expect_object()) return std::nullopt;
  PoolNeed need{.pool = {}, .amount = {}, .claim = claim};
  bool optional = false;
  read_flag(at.find("optional"), optional);
  const Member pool = at.require("pool");
  const bool absent = optional && pool && pool->is_text() && tables.pools.position(*pool->text()) < 0;
  if (!absent) read_reference(pool, tables.pools, need.pool);
  read_amount(at.require("amount"), need.amount);
  read_choice(at.find("claim"), claims, need.claim);
  if (!need.pool.valid() || need.amount == Amount{}) return std::nullopt;
  return need;
}

std::vector<NamedQuantity> read_quantities(const Member& member) {
  std::vector<NamedQuantity> quantities;
  if (!member) return quantities;
  for (const auto& [name, amount] : member->members()) {
    quantities.push_back({name, 0});
    read_number(amount, quantities.back().amount, 0);
  }
  return quantities;
}

void read_activities(const JsonCursor& way, WayReading& reading) {
  const Member list = way.require("activities");
  const std::vector<JsonCursor> elements = elements_of(list);
  if (list && list->is_array() && elements.empty())
    list->report("out-of-range", list->shown(), "at least one activity");
  reading.activity_ids.read(elements);
  for (std::size_t k = 0; k < elements.size(); ++k) {
    reading.way.activities.push_back(read_activity(elements[k], reading.activity_ids.ids()[k], reading));
    reading.slots_stated.push_back(elements[k].find("slots").has_value());
  }
}

}  // namespace fairlead
