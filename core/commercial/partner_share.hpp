// SPDX-License-Identifier: MIT
// What partners get of the revenue that their assets bring in.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Appends a share for every revenue item already in `items`: of an asset's day rates the asset's partner has his
/// share; of an order's other revenue each partner's asset brings in its part of the hours all assets spent on it.
void add_partner_shares(const RunFacts& facts, MoneyItems& items);

}  // namespace fairlead
