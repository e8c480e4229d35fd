// SPDX-License-Identifier: MIT
// Downtime: what it costs that an event of a demand waits, until its work is delivered.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Nothing for orders that are no events, and for those that struck a unit already out of use.
void add_downtime(const RunFacts& facts, OrderId order, MoneyItems& items);

}  // namespace fairlead
