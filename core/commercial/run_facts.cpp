// SPDX-License-Identifier: MIT
#include "core/commercial/run_facts.hpp"

#include <algorithm>

namespace fairlead {

const Way* RunFacts::way(OrderId id) const {
  const OrderPlan& planned = plan_.orders[id.index()];
  if (!planned.taken) return nullptr;
  return &order(id).ways[static_cast<std::size_t>(planned.way)];
}

const ActivityRecord* RunFacts::record(ActivityRef activity) const {
  const auto after =
      std::upper_bound(trace_.activities.begin(), trace_.activities.end(), activity,
                       [](const ActivityRef& ref, const ActivityRecord& record) { return ref < record.activity; });
  if (after == trace_.activities.begin() || std::prev(after)->activity != activity) return nullptr;
  return &*std::prev(after);
}

std::optional<Instant> RunFacts::start(ActivityRef activity) const {
  const auto first =
      std::lower_bound(trace_.activities.begin(), trace_.activities.end(), activity,
                       [](const ActivityRecord& record, const ActivityRef& ref) { return record.activity < ref; });
  if (first == trace_.activities.end() || first->activity != activity) return std::nullopt;
  return first->start;
}

std::optional<Instant> RunFacts::finish(ActivityRef activity) const {
  const ActivityRecord* last = record(activity);
  if (last == nullptr) return std::nullopt;
  return last->end;
}

}  // namespace fairlead
