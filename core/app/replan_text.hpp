// SPDX-License-Identifier: MIT
// What a plan made under way changes, as text.
#pragma once

#include <string>

#include "core/plan/replanning/replan.hpp"

namespace fairlead {

[[nodiscard]] std::string replan_text(const Scenario& scenario, const Plan& in_force, const Replanned& revised,
                                      Instant at);

}  // namespace fairlead
