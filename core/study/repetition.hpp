// SPDX-License-Identifier: MIT
// Executing decisions again in a run's world, with a scenario or plan that was changed.
#pragma once

#include "core/base/progress.hpp"
#include "core/model/run.hpp"

namespace fairlead {

/// Scenario and plan of the run without what the world's demands added: to be changed and executed again.
[[nodiscard]] Run without_events(const Run& run);

/// Times the plan for its scenario, executes it in the run's world, and counts the money.
void execute_again(Run& run);

/// Makes a plan for the run's scenario, the best so far if it is stopped, and executes that.
void plan_again(Run& run, std::uint64_t seed, int schedules, const StopToken* stop);

/// Whether what is served in `run` is served in the other too, and no more maximum lags are broken. A plan made anew
/// may leave other optional orders out.
enum class Served { All, Mandatory };
[[nodiscard]] bool serves_as_much(const Run& other, const Run& run, Served served);

}  // namespace fairlead
