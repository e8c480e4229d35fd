// SPDX-License-Identifier: MIT
// What claims of pools cost: by unit and hour; units of a stock once, when taken.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

void add_pool_costs(const RunFacts& facts, MoneyItems& items);

}  // namespace fairlead
