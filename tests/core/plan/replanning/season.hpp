// SPDX-License-Identifier: MIT
// A season: a run, and what is planned from a moment of it on.
#pragma once

#include <string>

#include "core/model/run.hpp"
#include "core/plan/replanning/replan.hpp"

namespace fairlead::test {

/// The run of a plan that is given.
[[nodiscard]] Run run_under(const Scenario& scenario, Plan plan, const WorldOptions& world);

/// Planned anew for `scenario` from `at` on, after the run; a requirement fails if the past would differ.
struct Season {
  Season(const Run& run, Scenario changed, Instant at, const ReplanOptions& options);
  Scenario scenario;
  WindowIndex windows;
  Plan in_force;
  Replanned revised;
  Run next;  ///< of the new plan in the nominal world
};

/// The first violation of a rule by the run; empty if there is none.
[[nodiscard]] std::string first_violation(const Run& run);
/// The first thing up to `at` in which one run differs from the other; empty if there is none.
[[nodiscard]] std::string first_change(const Run& before, const Run& after, Instant at);
/// The plan's decisions and times without its past.
[[nodiscard]] std::string rest_of(const Scenario& scenario, Plan plan);

}  // namespace fairlead::test
