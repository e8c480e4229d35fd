// SPDX-License-Identifier: MIT
// why_not_executable(): what makes a plan impossible to compile into a program, before anything is tried.
#pragma once

#include <string>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// A sentence that names the first fault: a table of the wrong size, a way, mode, asset or chain that is not there,
/// an asset that cannot fill its role, a sequence that lacks a step or has one too many. Empty if there is none.
[[nodiscard]] std::string why_not_executable(const Scenario& scenario, const Plan& plan);

/// `order/activity`, or the outage's id.
[[nodiscard]] std::string step_name(const Scenario& scenario, const Plan& plan, const StepRef& step);

}  // namespace fairlead
