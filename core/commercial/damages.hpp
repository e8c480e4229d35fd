// SPDX-License-Identifier: MIT
// What lateness and broken maximum lags cost.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Days begun between due and delivery (or the trace's end if it never comes).
[[nodiscard]] std::int64_t started_days(Seconds late);

/// Liquidated damages of a taken order, at its delivery.
void add_damages(const RunFacts& facts, OrderId order, MoneyItems& items);

/// An item for every breach of the trace, of zero too where the link names no price.
void add_breaches(const RunFacts& facts, MoneyItems& items);

}  // namespace fairlead
