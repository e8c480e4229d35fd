// SPDX-License-Identifier: MIT
// events.csv of a run folder: the events of demands in a sampled world (docs/run_format.md).
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// One row for each order that is an event; the header alone without any.
[[nodiscard]] std::string events_csv(const Scenario& scenario);

/// Appends the events to the scenario's orders, whose networks have been read.
void read_events(std::string bytes, Scenario& scenario, Problems& problems);

}  // namespace fairlead
