// SPDX-License-Identifier: MIT
// plan.json: a plan with ids in place of positions, in a run folder and for `fairlead run --plan` (docs/run_format.md).
#pragma once

#include <optional>
#include <string>

#include "core/base/json.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// How good the plan is, for those who read the file; it is not read back.
struct StatedQuality {
  double value = 0;  ///< profit in USD, lateness in days or makespan in hours
  double bound = 0;  ///< no plan can better it
  double gap_pct = 0;
};

[[nodiscard]] std::string plan_json(const Scenario& scenario, const Plan& plan,
                                    const std::optional<StatedQuality>& quality = {});

/// Reports every dangling, repeated or missing name in one pass. Orders that the file does not name are not taken,
/// cause `not-in-plan`; activities that it does not name have their first mode.
[[nodiscard]] Plan read_plan(const JsonDocument& document, const Scenario& scenario, Problems& problems);

}  // namespace fairlead
