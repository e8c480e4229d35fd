// SPDX-License-Identifier: MIT
// Ships that attend a drilling rig: supply runs every so many days, and a guard vessel.
#pragma once

#include <vector>

#include "wells.hpp"
#include <fairlead/plugin.hpp>

namespace fairlead::drilling {

[[nodiscard]] std::vector<sdk::Parameter> attendance_parameters();
[[nodiscard]] bool has_supply_runs(const sdk::Params& params);
/// To a way that already holds the sections.
void add_supply_runs(sdk::Way& way, const sdk::Order& order, const std::vector<Section>& sections);
void add_guard(sdk::Way& way, const sdk::Order& order, const std::vector<Section>& sections);

}  // namespace fairlead::drilling
