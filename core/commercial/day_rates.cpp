// SPDX-License-Identifier: MIT
#include "core/commercial/day_rates.hpp"

#include <algorithm>
#include <optional>

#include "core/commercial/asset_intervals.hpp"

namespace fairlead {
namespace {

enum class PaidState { Operating, Standby, Weather, Moving, Repair };

const char* paid_state_name(PaidState state) {
  switch (state) {
    case PaidState::Operating:
      return "operating";
    case PaidState::Standby:
      return "standby";
    case PaidState::Weather:
      return "weather";
    case PaidState::Moving:
      return "moving";
    case PaidState::Repair:
      return "repair";
  }
  return "";
}

double share_of(const DayRate& rate, PaidState state) {
  switch (state) {
    case PaidState::Operating:
      return rate.operating_pct / 100.0;
    case PaidState::Standby:
      return rate.standby_pct / 100.0;
    case PaidState::Weather:
      return rate.weather_pct / 100.0;
    case PaidState::Moving:
      return rate.moving_pct / 100.0;
    case PaidState::Repair:
      return rate.repair_pct / 100.0;
  }
  return 0;
}

/// The contractor's own failing pays like repair: nobody is paid for waiting for his own tug. docs/commercial.md
PaidState paid_standby(CauseKind cause) {
  switch (cause) {
    case CauseKind::Weather:
    case CauseKind::Shift:
      return PaidState::Weather;
    case CauseKind::Breakdown:
    case CauseKind::Outage:
    case CauseKind::Asset:
    case CauseKind::Pool:
      return PaidState::Repair;
    default:
      return PaidState::Standby;
  }
}

std::optional<PaidState> paid_state(const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
      return PaidState::Operating;
    case AssetState::Sailing:
    case AssetState::Towed:
      return PaidState::Moving;
    case AssetState::Breakdown:
      return PaidState::Repair;
    case AssetState::Standby:
      return paid_standby(interval.cause.kind);
    default:
      return std::nullopt;
  }
}

struct PaidStretch {
  PaidState state = PaidState::Operating;
  TimeSpan span;
};
using PaidStretches = std::vector<PaidStretch>;

void extend(PaidStretches& stretches, PaidState state, TimeSpan span) {
  if (span.empty()) return;
  if (!stretches.empty() && stretches.back().state == state && stretches.back().span.end == span.start)
    stretches.back().span.end = span.end;
  else
    stretches.push_back({state, span});
}

PaidStretches whole_stretches(const RunFacts& facts, OrderId order, AssetId asset) {
  PaidStretches stretches;
  for (const Interval& interval : intervals_of(facts.trace(), asset)) {
    if (interval.activity.order != order) continue;
    if (const auto state = paid_state(interval)) extend(stretches, *state, {interval.start, interval.end});
  }
  return stretches;
}

// The spans in which the order holds a share of the asset, sorted and merged.
std::vector<TimeSpan> shared_spans(const RunFacts& facts, OrderId order, AssetId asset, int capacity) {
  const ResourceRef resource{ResourceKind::Shared, asset.value, capacity};
  std::vector<TimeSpan> spans;
  for (const ClaimRecord& claim : facts.trace().claims) {
    if (claim.resource != resource || claim.holder.activity.order != order) continue;
    if (!spans.empty() && claim.start <= spans.back().end)
      spans.back().end = std::max(spans.back().end, claim.end);
    else
      spans.push_back({claim.start, claim.end});
  }
  return spans;
}

// Working for others while none of the order's own work goes on counts as standby for the order.
PaidStretches shared_stretches(const RunFacts& facts, OrderId order, AssetId asset, int capacity) {
  PaidStretches stretches;
  for (const TimeSpan& span : shared_spans(facts, order, asset, capacity))
    for (const Interval& interval : intervals_of(facts.trace(), asset)) {
      auto state = paid_state(interval).value_or(PaidState::Standby);
      if (interval.activity.order != order && interval.state != AssetState::Breakdown) state = PaidState::Standby;
      extend(stretches, state, overlap(span, {interval.start, interval.end}));
    }
  return stretches;
}

void add_stretch(const RunFacts& facts, OrderId order, AssetId asset, const DayRate& rate, const PaidStretch& stretch,
                 MoneyItems& items) {
  const Scenario& scenario = facts.scenario();
  MoneyItem kind;
  kind.kind = MoneyKind::DayRate;
  kind.order = order;
  kind.asset = asset;
  kind.what = paid_state_name(stretch.state);
  for (const TimeSpan& month : cut_by_month(stretch.span, scenario.zone_offset)) {
    const double factor = share_of(rate, stretch.state) * season_factor(scenario, month.start);
    add_per_day(scenario, kind, month, scaled(rate.per_day, factor), Direction::Earned, items);
  }
}

void add_role(const RunFacts& facts, OrderId order, const DayRate& rate, std::size_t role, MoneyItems& items) {
  const Role& asked = facts.way(order)->roles[role];
  const AssetId asset = facts.role_assets(order)[role];
  const PaidStretches stretches =
      asked.whole() ? whole_stretches(facts, order, asset)
                    : shared_stretches(facts, order, asset, facts.asset(asset).shared_capacity(asked.shared_capacity));
  for (const PaidStretch& stretch : stretches) add_stretch(facts, order, asset, rate, stretch, items);
}

}  // namespace

void add_day_rates(const RunFacts& facts, OrderId order, MoneyItems& items) {
  const Way* way = facts.way(order);
  if (way == nullptr) return;
  for (const DayRate& rate : facts.order(order).contract.day_rates)
    for (std::size_t role = 0; role < way->roles.size(); ++role)
      if (way->roles[role].id == rate.role || way->roles[role].group == rate.role)
        add_role(facts, order, rate, role, items);
}

}  // namespace fairlead
