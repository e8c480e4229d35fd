// SPDX-License-Identifier: MIT
// Day rates: what an asset in a role earns by its state while it is there for the order.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Appends one item per stretch of one paid state, cut at local month ends for the season factor.
void add_day_rates(const RunFacts& facts, OrderId order, MoneyItems& items);

}  // namespace fairlead
