// SPDX-License-Identifier: MIT
// Edits of scenario, networks and weather that the run no longer keeps.
#include <algorithm>

#include "tests/support/mutator_picks.hpp"

namespace fairlead::test {
namespace {

/// A worked activity with an asset in a role.
struct Work {
  ActivityRecord* record = nullptr;
  int role = -1;
  AssetId asset;
};

std::optional<Work> some_work(Run& run, RandomStream& random, bool shared) {
  std::vector<Work> found;
  for (ActivityRecord& record : run.trace.activities)
    for (const RoleNeed& need : mode_of(run, record.activity).roles) {
      const bool whole = way_of(run, record.activity.order).roles[static_cast<std::size_t>(need.role)].whole();
      if (whole != shared)
        found.push_back({&record, need.role,
                         run.plan.orders[record.activity.order.index()].assets[static_cast<std::size_t>(need.role)]});
    }
  if (found.empty()) return std::nullopt;
  return found[random.below(found.size())];
}

Asset& asset_of(Run& run, AssetId id) {
  return run.scenario.assets[id.index()];
}

std::optional<Fault> harder_role(Run& run, RandomStream& random) {
  const auto work = some_work(run, random, random.below(4) == 0);
  if (!work) return std::nullopt;
  const OrderId order = work->record->activity.order;
  way_of(run, order).roles[static_cast<std::size_t>(work->role)].requirements.push_back({"crane_t", 99999.0, {}});
  return Fault{{"role-requirement"}, order_name(run, order), asset_name(run, work->asset), "a role that asks for more"};
}

PlaceId place_of(Run& run, ActivityRef ref) {
  const Activity& activity = activity_of(run, ref);
  return activity.move ? activity.move->to : activity.place;
}

std::optional<Fault> deeper_water(Run& run, RandomStream& random) {
  const auto work = some_work(run, random, false);
  if (!work || !place_of(run, work->record->activity).valid()) return std::nullopt;
  asset_of(run, work->asset).max_depth_m = 60;
  run.scenario.places[place_of(run, work->record->activity).index()].depth_m = 61;
  return Fault{{"depth"}, order_name(run, work->record->activity.order), asset_name(run, work->asset), "too deep"};
}

std::optional<Fault> shallower_water(Run& run, RandomStream& random) {
  const auto work = some_work(run, random, false);
  if (!work || !place_of(run, work->record->activity).valid()) return std::nullopt;
  Place& place = run.scenario.places[place_of(run, work->record->activity).index()];
  if (place.kind == PlaceKind::Landfall || place.kind == PlaceKind::Shelter || place.gate.valid()) return std::nullopt;
  place.depth_m = 6;
  asset_of(run, work->asset).draft_m = 6.5;
  return Fault{{"draft"}, order_name(run, work->record->activity.order), asset_name(run, work->asset), "too shallow"};
}

const ActivityRecord* record_of(const Run& run, ActivityRef ref) {
  for (const ActivityRecord& record : run.trace.activities)
    if (record.activity == ref) return &record;
  return nullptr;
}

struct TimedLink {
  OrderId order;
  Link* link = nullptr;
  Seconds apart{0};
};

std::optional<TimedLink> some_link(Run& run, RandomStream& random) {
  std::vector<TimedLink> found;
  for (std::size_t o = 0; o < run.plan.orders.size(); ++o) {
    if (!run.plan.orders[o].taken) continue;
    for (Link& link : way_of(run, OrderId{o}).links) {
      const ActivityRecord* from = record_of(run, {OrderId{o}, link.from});
      const ActivityRecord* to = record_of(run, {OrderId{o}, link.to});
      if (from == nullptr || to == nullptr) continue;
      const Instant begin = link.kind == LinkKind::StartStart ? from->start : from->end;
      const Instant end = link.kind == LinkKind::FinishFinish ? to->end : to->start;
      found.push_back({OrderId{o}, &link, end - begin});
    }
  }
  if (found.empty()) return std::nullopt;
  return found[random.below(found.size())];
}

std::optional<Fault> longer_lag(Run& run, RandomStream& random) {
  const auto link = some_link(run, random);
  if (!link) return std::nullopt;
  link->link->lag = link->apart + one_hour;
  return Fault{{"link-kept"}, order_name(run, link->order), "", "a longer lag"};
}

std::optional<Fault> shorter_maximum(Run& run, RandomStream& random) {
  const auto link = some_link(run, random);
  if (!link || link->apart < one_hour) return std::nullopt;
  link->link->maximum = link->apart - Seconds{1};
  return Fault{{"link-maximum", "breach-listed"}, order_name(run, link->order), "", "a shorter maximum"};
}

std::optional<Fault> known_later(Run& run, RandomStream& random) {
  const ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  run.scenario.orders[record->activity.order.index()].known_from = record->start + Seconds{1};
  return Fault{{"known-from"}, order_name(run, record->activity.order), "", "known later"};
}

std::optional<Fault> earliest_later(Run& run, RandomStream& random) {
  const ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  run.scenario.orders[record->activity.order.index()].earliest_start = record->start + Seconds{1};
  return Fault{{"earliest-start"}, order_name(run, record->activity.order), "", "an earliest start after the start"};
}

std::optional<Fault> deadline_sooner(Run& run, RandomStream& random) {
  const ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  const OrderId order = record->activity.order;
  run.scenario.orders[order.index()].deadline = run.trace.orders[order.index()].delivered - Seconds{1};
  return Fault{{"deadline"}, order_name(run, order), "", "a deadline before delivery"};
}

std::optional<Fault> longer_notice(Run& run, RandomStream& random) {
  const auto work = some_work(run, random, false);
  if (!work || asset_of(run, work->asset).ownership != Ownership::HiredIn) return std::nullopt;
  asset_of(run, work->asset).hire->notice = Seconds{86400 * 365};
  return Fault{
      {"hire-notice"}, order_name(run, work->record->activity.order), asset_name(run, work->asset), "a year's notice"};
}

std::optional<Fault> earlier_hours(Run& run, RandomStream& random) {
  Outage* outage =
      pick_of(run.scenario.outages, random, [&](const Outage& o) { return o.from + o.length < run.trace.end; });
  if (outage == nullptr) return std::nullopt;
  outage->length += Seconds{1};
  return Fault{{"outage-kept"}, "", asset_name(run, outage->asset), "a longer outage"};
}

std::optional<Fault> storm_at_work(Run& run, RandomStream& random) {
  if (!run.scenario.weather) return std::nullopt;
  const ActivityRecord* record = pick_of(run.trace.activities, random, [&](const ActivityRecord& r) {
    const Activity& activity = activity_of(run, r.activity);
    return !activity.move && activity.rule != WeatherRule::Insensitive && !activity.conditions.limits.empty() &&
           r.duration > Seconds{0} && activity.place.valid();
  });
  if (record == nullptr) return std::nullopt;
  const Activity& activity = activity_of(run, record->activity);
  const Region& region = run.scenario.regions[run.scenario.places[activity.place.index()].region.index()];
  WeatherSeries& series = run.scenario.series[region.series.index()];
  const int column = series.column(activity.conditions.limits.front().column);
  if (column < 0) return std::nullopt;
  Instant when = record->start;
  for (const AccrualSegment& segment : run.trace.segments)
    if (segment.activity == record->activity) when = segment.start;
  series.columns[static_cast<std::size_t>(column)].values[static_cast<std::size_t>((when - series.start) / one_hour)] =
      99;
  return Fault{{"continuous-window", "suspendable-accrual", "suspendable-rule"},
               order_name(run, record->activity.order),
               "",
               "a storm at work"};
}

std::optional<Fault> closed_at_work(Run& run, RandomStream& random) {
  const ActivityRecord* record =
      pick_of(run.trace.activities, random, [](const ActivityRecord& r) { return r.duration > Seconds{0}; });
  if (record == nullptr) return std::nullopt;
  NamedCalendar calendar{"closed", {}};
  calendar.pattern.closures.push_back({record->start, record->start + Seconds{60}});
  run.scenario.calendars.push_back(calendar);
  activity_of(run, record->activity).conditions.shift = CalendarId{run.scenario.calendars.size() - 1};
  return Fault{{"continuous-window", "suspendable-accrual", "suspendable-rule", "insensitive-accrual"},
               order_name(run, record->activity.order),
               "",
               "work out of shift"};
}

std::optional<Fault> work_by_night(Run& run, RandomStream& random) {
  if (!run.scenario.weather) return std::nullopt;
  const ActivityRecord* record = pick_of(run.trace.activities, random, [&](const ActivityRecord& r) {
    const Activity& activity = activity_of(run, r.activity);
    return activity.rule != WeatherRule::Insensitive && r.duration > Seconds{16 * 3600} && activity.place.valid() &&
           !activity.conditions.daylight;
  });
  if (record == nullptr) return std::nullopt;
  activity_of(run, record->activity).conditions.daylight = true;
  return Fault{{"continuous-window", "suspendable-accrual", "suspendable-rule"},
               order_name(run, record->activity.order),
               "",
               "work by night"};
}

const Interval* some_sailing(Run& run, RandomStream& random) {
  return pick_of(run.trace.intervals, random, [&](const Interval& i) {
    return i.state == AssetState::Sailing && i.place_from != i.place_to && i.activity.valid() &&
           !activity_of(run, i.activity).move;
  });
}

std::optional<Fault> no_propulsion(Run& run, RandomStream& random) {
  const Interval* sailing = some_sailing(run, random);
  if (sailing == nullptr) return std::nullopt;
  asset_of(run, sailing->asset).self_propelled = false;
  return Fault{{"not-self-propelled"}, "", asset_name(run, sailing->asset), "a barge sails"};
}

std::optional<Fault> calmer_transit(Run& run, RandomStream& random) {
  const Interval* sailing = some_sailing(run, random);
  if (sailing == nullptr || !run.scenario.weather) return std::nullopt;
  WorkConditions& transit = asset_of(run, sailing->asset).transit;
  transit.limits = {{"hs_m", -1, 0.01}};
  return Fault{{"sailing-weather"}, "", asset_name(run, sailing->asset), "a sailing beyond its limits"};
}

std::optional<Fault> longer_route(Run& run, RandomStream& random) {
  const Interval* sailing = some_sailing(run, random);
  if (sailing == nullptr || !run.scenario.travel.empty()) return std::nullopt;
  run.scenario.distances.route(sailing->place_from, sailing->place_to).nm *= 1.25;
  return Fault{{"sailing-time"}, "", asset_name(run, sailing->asset), "a longer route"};
}

std::optional<Fault> smaller_capacity(Run& run, RandomStream& random) {
  ClaimRecord* claim = pick_of(run.trace.claims, random, [](const ClaimRecord& c) {
    return c.resource.kind == ResourceKind::Pool || c.end > c.start;
  });
  if (claim == nullptr) return std::nullopt;
  const auto index = static_cast<std::size_t>(claim->resource.index);
  const Amount less = claim->amount - Amount{1};
  switch (claim->resource.kind) {
    case ResourceKind::Pool:
      run.scenario.pools[index].capacity = less;
      break;
    case ResourceKind::Slot:
      run.scenario.places[index].slots = 0;
      break;
    case ResourceKind::Shared:
      run.scenario.assets[index].shareable[static_cast<std::size_t>(claim->resource.capacity)].amount = less;
      break;
  }
  return Fault{{"pool-capacity", "stock-capacity", "slot-capacity", "shared-capacity"}, "", "", "a smaller capacity"};
}

std::optional<Fault> jealous_guest(Run& run, RandomStream& random) {
  const auto work = some_work(run, random, true);
  if (!work) return std::nullopt;
  for (const ActivityRecord& other : run.trace.activities) {
    if (other.activity == work->record->activity || other.start >= work->record->end ||
        work->record->start >= other.end)
      continue;
    for (const RoleNeed& need : mode_of(run, other.activity).roles)
      if (run.plan.orders[other.activity.order.index()].assets[static_cast<std::size_t>(need.role)] == work->asset) {
        for (RoleNeed& own : mode_of(run, work->record->activity).roles)
          if (own.role == work->role) own.alone = true;
        return Fault{{"role-alone", "asset-one-activity"},
                     "",
                     asset_name(run, work->asset),
                     "work side by side that wants to be alone"};
      }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Edit> scenario_edits() {
  return {
      {"harder role", harder_role},       {"deeper water", deeper_water},         {"shallower water", shallower_water},
      {"longer lag", longer_lag},         {"shorter maximum", shorter_maximum},   {"known later", known_later},
      {"earliest later", earliest_later}, {"deadline sooner", deadline_sooner},   {"longer notice", longer_notice},
      {"longer outage", earlier_hours},   {"storm at work", storm_at_work},       {"closed at work", closed_at_work},
      {"work by night", work_by_night},   {"no propulsion", no_propulsion},       {"calmer transit", calmer_transit},
      {"longer route", longer_route},     {"smaller capacity", smaller_capacity}, {"jealous guest", jealous_guest}};
}

}  // namespace fairlead::test
