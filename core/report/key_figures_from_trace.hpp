// SPDX-License-Identifier: MIT
// From trace and ledger to the key figures of a run, clipped to the horizon (docs/commercial.md).
#pragma once

#include "core/model/key_figures.hpp"
#include "core/model/ledger.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

[[nodiscard]] KeyFigures key_figures_from_trace(const Scenario& scenario, const Plan& plan, const Trace& trace,
                                                const Ledger& ledger);

}  // namespace fairlead
