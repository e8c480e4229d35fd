// SPDX-License-Identifier: MIT
// From trace to money: pay items, damages, costs by state, fuel, hire (docs/commercial.md).
#pragma once

#include "core/model/ledger.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

[[nodiscard]] Ledger make_ledger(const Scenario& scenario, const Plan& plan, const Trace& trace);

/// The sum of its items, wherever they lie, without the work of making it.
[[nodiscard]] Cents ledger_total(const Scenario& scenario, const Plan& plan, const Trace& trace);

}  // namespace fairlead
