// SPDX-License-Identifier: MIT
// Facts of an activity: planned and actual times, waiting by cause, limits, who and what it needs.
#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

const PlannedActivity& planned(const RunView& run, ActivityRef ref) {
  return run.run().plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
}

void write_times(FactWriter& out, ActivityRef ref) {
  const PlannedActivity& plan = planned(out.run(), ref);
  const auto attempts = out.run().attempts(ref);
  out.section(out.say("Times"));
  out.add(out.say("Order"), order_name(out.run(), ref.order), target_of(ref.order));
  out.add_time(out.say("Planned start"), plan.start);
  out.add_time(out.say("Planned end"), plan.end);
  if (attempts.empty()) return;
  const ActivityRecord& first = attempts.front();
  const ActivityRecord& last = attempts.back();
  out.add_time(out.say("Ready"), first.ready);
  out.add_time(out.say("Start"), first.start);
  out.add_time(out.say("End"), last.end, last.end > plan.end ? Tone::Bad : Tone::Plain);
  out.add_hours(out.say("Work"), last.duration);
  if (last.end > plan.end) out.add_hours(out.say("Later than planned"), last.end - plan.end, Tone::Bad);
  if (attempts.size() > 1) out.add(out.say("Attempts"), std::to_string(attempts.size()), {}, Tone::Bad);
}

void write_waiting(FactWriter& out, ActivityRef ref) {
  Seconds weather{0};
  Seconds asset{0};
  Seconds pool{0};
  const auto attempts = out.run().attempts(ref);
  for (const ActivityRecord& record : attempts) {
    weather += record.waited_weather;
    asset += record.waited_asset;
    pool += record.waited_pool;
  }
  out.section(out.say("Waiting"));
  out.add_hours(out.say("for weather, daylight and shift"), weather, Tone::Bad);
  out.add_hours(out.say("for assets"), asset, Tone::Bad);
  out.add_hours(out.say("for pools and slots"), pool, Tone::Bad);
  if (attempts.empty() || attempts.front().bound_by.kind == CauseKind::None) return;
  out.add(out.say("Start was fixed by"), cause_text(out.words(), out.run(), attempts.front().bound_by),
          cause_target(out.run(), attempts.front().bound_by));
}

std::string rule_text(const Words& words, WeatherRule rule) {
  switch (rule) {
    case WeatherRule::Continuous:
      return words.say("one unbroken window");
    case WeatherRule::Suspendable:
      return words.say("stops in bad weather, goes on after it");
    case WeatherRule::Insensitive:
      break;
  }
  return words.say("whatever the weather");
}

void write_conditions(FactWriter& out, const Activity& activity) {
  out.section(out.say("Needs outside"));
  out.add_place(out.say("Place"), activity.place);
  out.add(out.say("Weather rule"), rule_text(out.words(), activity.rule));
  for (const WeatherLimit& limit : activity.conditions.limits)
    out.add(out.say("Limit"), limit_text(out.words(), limit));
  if (activity.conditions.daylight) out.add(out.say("Limit"), out.say("daylight"));
  if (activity.conditions.shift.valid())
    out.add(out.say("Shift"), out.run().scenario().calendars[activity.conditions.shift.index()].id);
}

void write_needs(FactWriter& out, ActivityRef ref, const Activity& activity) {
  const Way& way = *out.run().way(ref.order);
  const OrderPlan& plan = out.run().run().plan.orders[ref.order.index()];
  const Mode& mode = activity.modes[static_cast<std::size_t>(planned(out.run(), ref).mode)];
  out.section(out.say("Who and what"));
  for (const RoleNeed& need : mode.roles) {
    const auto role = static_cast<std::size_t>(need.role);
    out.add_asset(way.roles[role].id, plan.assets[role]);
  }
  for (const PoolNeed& need : mode.pools)
    out.add(pool_name(out.run(), need.pool), number_text(out.words(), need.amount.as_double()), target_of(need.pool));
  for (const NamedQuantity& quantity : activity.quantities)
    out.add(quantity.name, number_text(out.words(), quantity.amount, 1));
  if (activity.modes.size() > 1) out.add(out.say("Mode"), mode.id);
}

}  // namespace

void write_activity_facts(FactWriter& out, ActivityRef ref) {
  const Activity* activity = out.run().activity(ref);
  if (activity == nullptr) return;
  write_times(out, ref);
  write_waiting(out, ref);
  write_conditions(out, *activity);
  write_needs(out, ref, *activity);
}

}  // namespace fairlead::view
