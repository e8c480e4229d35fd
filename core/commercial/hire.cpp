// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>

#include "core/commercial/asset_costs.hpp"
#include "core/commercial/asset_intervals.hpp"
#include "core/model/hire_periods.hpp"

namespace fairlead {
namespace {

bool in_use(const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
    case AssetState::Sailing:
    case AssetState::Towed:
    case AssetState::Standby:
    case AssetState::Breakdown:
      return true;
    default:
      return false;
  }
}

/// As spans of time, not of the clock.
std::vector<TimeSpan> hires_of(const Scenario& scenario, const Hire& hire, std::span<const Interval> intervals) {
  const auto since_start = [&](Instant at) { return static_cast<std::int64_t>((at - scenario.start).count()); };
  std::vector<HirePeriod> uses;
  for (const Interval& interval : intervals)
    if (in_use(interval)) uses.push_back({since_start(interval.start), since_start(interval.end)});
  std::vector<TimeSpan> hires;
  for (const HirePeriod& period : hire_periods(hire, uses))
    hires.push_back({scenario.start + Seconds{period.begin}, scenario.start + Seconds{period.end}});
  return hires;
}

struct HirePart {
  OrderId order;
  TimeSpan span;
};

// The hire tiled by the orders that use it; what lies past the trace's end is nobody's.
std::vector<HirePart> parts_of_hire(std::span<const Interval> intervals, TimeSpan hire) {
  std::vector<HirePart> parts;
  const auto add = [&](OrderId order, TimeSpan span) {
    if (span.empty()) return;
    if (!parts.empty() && parts.back().order == order)
      parts.back().span.end = span.end;
    else
      parts.push_back({order, span});
  };
  for (const Interval& interval : intervals)
    add(interval.activity.order, overlap(hire, {interval.start, interval.end}));
  add({}, {std::max(hire.start, intervals.back().end), hire.end});
  return parts;
}

void add_mobilisation(const Hire& hire, Instant at, MoneyItem item, MoneyItems& items) {
  item.what = "mobilisation";
  item.quantity = 1;
  item.unit = "1";
  item.rate_usd = usd(hire.mobilisation);
  item.amount = -hire.mobilisation;
  add_at(at, std::move(item), items);
}

}  // namespace

void add_hire(const RunFacts& facts, AssetId asset, MoneyItems& items) {
  const Asset& hired = facts.asset(asset);
  if (hired.ownership != Ownership::HiredIn || !hired.hire) return;
  const std::span<const Interval> intervals = intervals_of(facts.trace(), asset);
  for (const TimeSpan& hire : hires_of(facts.scenario(), *hired.hire, intervals)) {
    const std::vector<HirePart> parts = parts_of_hire(intervals, hire);
    MoneyItem item;
    item.kind = MoneyKind::Hire;
    item.asset = asset;
    item.order = parts.front().order;
    add_mobilisation(*hired.hire, hire.start, item, items);
    for (const HirePart& part : parts) {
      item.order = part.order;
      add_per_day(facts.scenario(), item, part.span, hired.hire->per_day, Direction::Paid, items);
    }
  }
}

}  // namespace fairlead
