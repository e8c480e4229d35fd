// SPDX-License-Identifier: MIT
// Random scenarios as the readers understand them, and their runs, without files, land or plugins.
#pragma once

#include "core/model/run.hpp"
#include "core/plan/planner.hpp"
#include "core/sim/simulation.hpp"
#include "tests/support/random_scenario.hpp"

namespace fairlead::test {

/// Routes are straight; throws InputError if the readers refuse it.
[[nodiscard]] Scenario scenario_from(const RandomScenario& random);

/// Planned and executed; ledger and key figures as `fairlead run` makes them.
[[nodiscard]] Run run_of(const RandomScenario& random, const PlannerOptions& options, const WorldOptions& world = {});
[[nodiscard]] Run run_of(Scenario scenario, const PlannerOptions& options, const WorldOptions& world = {});

}  // namespace fairlead::test
