// SPDX-License-Identifier: MIT
// A Gantt chart by asset in characters: one letter a column of time.
#pragma once

#include <string>

#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// Months (days of short horizons) above, a row for each asset, a legend below. Each column shows the state that
/// takes most of it; idle and off hire give way to whatever takes a quarter of it.
[[nodiscard]] std::string text_gantt(const Scenario& scenario, const Trace& trace, int width);

}  // namespace fairlead
