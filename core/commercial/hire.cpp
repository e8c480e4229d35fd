// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "core/commercial/asset_costs.hpp"
#include "core/commercial/asset_intervals.hpp"

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

std::optional<TimeSpan> span_of_use(std::span<const Interval> intervals) {
  std::optional<TimeSpan> use;
  for (const Interval& interval : intervals) {
    if (!in_use(interval)) continue;
    if (!use) use = TimeSpan{interval.start, interval.end};
    use->end = interval.end;
  }
  return use;
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

}  // namespace

void add_hire(const RunFacts& facts, AssetId asset, MoneyItems& items) {
  const Asset& hired = facts.asset(asset);
  if (hired.ownership != Ownership::HiredIn || !hired.hire) return;
  const std::span<const Interval> intervals = intervals_of(facts.trace(), asset);
  std::optional<TimeSpan> hire = span_of_use(intervals);
  if (!hire) return;
  hire->end = std::max(hire->end, hire->start + hired.hire->minimum_hire);
  for (const HirePart& part : parts_of_hire(intervals, *hire)) {
    MoneyItem item;
    item.kind = MoneyKind::Hire;
    item.order = part.order;
    item.asset = asset;
    add_per_day(facts.scenario(), std::move(item), part.span, hired.hire->per_day, Direction::Paid, items);
  }
}

}  // namespace fairlead
