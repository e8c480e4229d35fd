// SPDX-License-Identifier: MIT
// plan.json: a plan with ids in place of positions, in a run folder and for `fairlead run --plan` (docs/run_format.md).
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

[[nodiscard]] std::string plan_json(const Scenario& scenario, const Plan& plan);

/// Reports every dangling, repeated or missing name in one pass. Orders that the file does not name are not taken,
/// cause `not-in-plan`; activities that it does not name have their first mode.
[[nodiscard]] Plan read_plan(const JsonDocument& document, const Scenario& scenario, Problems& problems);

}  // namespace fairlead
