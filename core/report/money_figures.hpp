// SPDX-License-Identifier: MIT
// Sums of the ledger within the horizon: revenue, cost, service lines, labour cover.
#pragma once

#include "core/model/key_figures.hpp"
#include "core/model/ledger.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Whether the item counts for the year: the ledger cuts items at the horizon's end, so that none straddles it.
[[nodiscard]] inline bool within_horizon(const MoneyItem& item, const Scenario& scenario) {
  return item.end <= scenario.end;
}

void fill_money_figures(const Scenario& scenario, const Ledger& ledger, KeyFigures& figures);

}  // namespace fairlead
