// SPDX-License-Identifier: MIT
// The tooltip: what is hovered, when, why, and what money it means, in a few lines.
#include <algorithm>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

using Lines = std::vector<std::string>;

std::string span_text(const Picture& picture, Instant start, Instant end) {
  const RunView& run = picture.run;
  return phrase(picture.say("{0} – {1} ({2})"),
                {moment_text(picture.words, run, run.tick(start)), moment_text(picture.words, run, run.tick(end)),
                 duration_text(picture.words, end - start)});
}

std::string work_text(const RunView& run, ActivityRef activity) {
  return activity_name(run, activity) + " · " + order_name(run, activity.order);
}

Lines interval_lines(const Picture& picture, const Interval& interval) {
  const RunView& run = picture.run;
  const Look look = look_of(interval.state, interval.cause.kind);
  Lines lines{asset_name(run, interval.asset) + ": " + picture.say(look_name(look))};
  if (interval.activity.valid()) lines.push_back(work_text(run, interval.activity));
  lines.push_back(span_text(picture, interval.start, interval.end));
  if (is_waiting(look))
    lines.push_back(phrase(picture.say("because of {0}"), {cause_text(picture.words, run, interval.cause)}));
  if (interval.place_from.valid())
    lines.push_back(interval.place_from == interval.place_to
                        ? phrase(picture.say("at {0}"), {place_name(run, interval.place_from)})
                        : place_name(run, interval.place_from) + " → " + place_name(run, interval.place_to));
  const double cost = picture.figures.asset_cost(interval.asset, run.tick(interval.end)) -
                      picture.figures.asset_cost(interval.asset, run.tick(interval.start));
  if (cost >= 1) lines.push_back(phrase(picture.say("costs {0}"), {money_text(picture.words, cost)}));
  return lines;
}

Lines asset_lines(const Picture& picture, AssetId asset) {
  const Interval* interval = picture.run.interval_at(asset, picture.now());
  if (interval != nullptr) return interval_lines(picture, *interval);
  return {asset_name(picture.run, asset), picture.run.scenario().assets[asset.index()].kind};
}

void add_money_line(Lines& lines, const Picture& picture, OrderId order) {
  const MoneyUntil money = picture.figures.money(order, picture.run.horizon());
  lines.push_back(phrase(picture.say("revenue {0}, margin {1}"),
                         {money_text(picture.words, money.revenue), money_text(picture.words, money.margin())}));
}

Lines order_lines(const Picture& picture, OrderId id) {
  const RunView& run = picture.run;
  const Order& order = run.scenario().orders[id.index()];
  const OrderOutcome& outcome = run.trace().orders[id.index()];
  const OrderPhase phase = picture.figures.phase(id, picture.now());
  Lines lines{order_name(run, id), run.service(id).name + " · " + order.client};
  if (outcome.status != OrderStatus::Completed) {
    lines.push_back(phase_text(picture.words, phase) + ": " + outcome.reason);
    return lines;
  }
  lines.push_back(phase_text(picture.words, phase) + ", " +
                  percent_text(picture.words, picture.figures.progress(id, picture.now())));
  lines.push_back(span_text(picture, outcome.start, outcome.delivered));
  if (order.due && outcome.delivered > *order.due)
    lines.push_back(phrase(picture.say("{0} late"), {duration_text(picture.words, outcome.delivered - *order.due)}));
  else if (order.due)
    lines.push_back(phrase(picture.say("due {0}"), {date_text(picture.words, run, run.tick(*order.due))}));
  add_money_line(lines, picture, id);
  return lines;
}

void add_waiting(Lines& lines, const Picture& picture, const std::string& pattern, Seconds length) {
  if (length > Seconds{0}) lines.push_back(phrase(pattern, {duration_text(picture.words, length)}));
}

Lines activity_lines(const Picture& picture, ActivityRef ref) {
  const RunView& run = picture.run;
  Lines lines{activity_name(run, ref), order_name(run, ref.order)};
  const auto attempts = run.attempts(ref);
  if (attempts.empty()) return lines;
  const PlannedActivity& plan =
      run.run().plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  lines.push_back(span_text(picture, attempts.front().start, attempts.back().end));
  if (attempts.back().end > plan.end)
    lines.push_back(
        phrase(picture.say("{0} later than planned"), {duration_text(picture.words, attempts.back().end - plan.end)}));
  Seconds weather{0};
  Seconds asset{0};
  Seconds pool{0};
  for (const ActivityRecord& record : attempts) {
    weather += record.waited_weather;
    asset += record.waited_asset;
    pool += record.waited_pool;
  }
  add_waiting(lines, picture, picture.say("waited {0} for weather, daylight or shift"), weather);
  add_waiting(lines, picture, picture.say("waited {0} for assets"), asset);
  add_waiting(lines, picture, picture.say("waited {0} for pools or slots"), pool);
  if (attempts.front().bound_by.kind != CauseKind::None)
    lines.push_back(
        phrase(picture.say("start fixed by {0}"), {cause_text(picture.words, run, attempts.front().bound_by)}));
  add_money_line(lines, picture, ref.order);
  return lines;
}

Lines place_lines(const Picture& picture, PlaceId id) {
  const Place& place = picture.run.scenario().places[id.index()];
  std::string what = place_kind_text(picture.words, place.kind);
  if (place.depth_m) what += phrase(picture.say(", {0} m deep"), {number_text(picture.words, *place.depth_m)});
  Lines lines{place_name(picture.run, id), what};
  const std::string weather = weather_line(picture.words, picture.run, place.region, picture.now());
  if (!weather.empty()) lines.push_back(weather);
  return lines;
}

Lines pool_lines(const Picture& picture, PoolId id) {
  const Pool& pool = picture.run.scenario().pools[id.index()];
  const ResourceRef resource{.kind = ResourceKind::Pool, .index = id.value};
  const double used = claimed_at(picture.run, resource, picture.now()).as_double();
  return {pool_name(picture.run, id),
          phrase(picture.say("{0} of {1} in use"),
                 {number_text(picture.words, used), number_text(picture.words, pool.capacity.as_double())})};
}

}  // namespace

std::vector<std::string> tooltip_lines(const Picture& picture) {
  const Target& target = picture.view.hovered;
  if (!exists(picture.run, target)) return {};
  const auto& intervals = picture.run.trace().intervals;
  if (target.interval >= 0 && static_cast<std::size_t>(target.interval) < intervals.size())
    return interval_lines(picture, intervals[static_cast<std::size_t>(target.interval)]);
  switch (target.kind) {
    case TargetKind::Asset:
      return asset_lines(picture, target.asset());
    case TargetKind::Order:
      return order_lines(picture, target.order());
    case TargetKind::Activity:
      return activity_lines(picture, target.activity_ref());
    case TargetKind::Place:
      return place_lines(picture, target.place());
    case TargetKind::Pool:
      return pool_lines(picture, PoolId{target.index});
    case TargetKind::None:
    case TargetKind::Region:
    case TargetKind::Service:
      break;
  }
  const FactSheet sheet = facts(picture, target);
  return {sheet.title, sheet.subtitle};
}

}  // namespace fairlead::view
