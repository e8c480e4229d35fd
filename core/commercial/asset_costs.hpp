// SPDX-License-Identifier: MIT
// What assets cost by state: cash, fuel, travel entries, hire.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Cash and fuel of every stretch of one cost state, charged to the order of its activity.
void add_state_costs(const RunFacts& facts, AssetId asset, MoneyItems& items);

/// What the scenario's travel entries ask for each sailing by one of them, at its departure.
void add_travel_costs(const RunFacts& facts, AssetId asset, MoneyItems& items);

/// Rent of a hired-in asset from its first to its last use, stretched to the minimum hire.
void add_hire(const RunFacts& facts, AssetId asset, MoneyItems& items);

}  // namespace fairlead
