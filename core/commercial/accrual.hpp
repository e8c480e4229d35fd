// SPDX-License-Identifier: MIT
// Accrual: money that grows with time, cut at the horizon's end and at local month ends; money of one instant.
#pragma once

#include <vector>

#include "core/base/time.hpp"
#include "core/model/ledger.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

using MoneyItems = std::vector<MoneyItem>;

struct TimeSpan {
  Instant start{};
  Instant end{};
  [[nodiscard]] Seconds length() const { return end - start; }
  [[nodiscard]] bool empty() const { return end <= start; }
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// What both share; empty if they do not meet.
[[nodiscard]] TimeSpan overlap(TimeSpan a, TimeSpan b);
/// The span in two at `at`, or whole if `at` is not inside.
[[nodiscard]] std::vector<TimeSpan> cut(TimeSpan span, Instant at);
/// The span cut at the ends of months, days being local at `offset` from UTC.
[[nodiscard]] std::vector<TimeSpan> cut_by_month(TimeSpan span, Seconds offset);
/// The scenario's season factor in the local month of `at`; 1 if it has none.
[[nodiscard]] double season_factor(const Scenario& scenario, Instant at);

/// Revenue adds to the ledger, cost takes from it.
enum class Direction { Earned, Paid };

/// Appends `kind` (ids and `what` already in it) for the span at a rate per day: one item, or two if the horizon
/// ends inside. So each item lies wholly within or after the horizon. Rates of zero leave no item.
void add_per_day(const Scenario& scenario, MoneyItem kind, TimeSpan span, Cents per_day, Direction direction,
                 MoneyItems& items);

/// Appends an item that falls due at one instant (start == end). Amounts of zero leave no item.
void add_at(Instant at, MoneyItem item, MoneyItems& items);

}  // namespace fairlead
