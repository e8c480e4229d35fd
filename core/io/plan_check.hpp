// SPDX-License-Identifier: MIT
// Whether a plan from outside can be executed at all: assets fit their roles, sequences hold what they must.
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Reports `unfit-asset`, `missing-step` and `extra-step`, at the ids that `file` names: `/orders/lift/assets/crane`.
/// For plans that read_plan() accepted; what a finished run must keep beyond that is the checker's business.
void check_plan(const Scenario& scenario, const Plan& plan, const std::string& file, Problems& problems);

}  // namespace fairlead
