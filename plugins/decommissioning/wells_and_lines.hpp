// SPDX-License-Identifier: MIT
// What is done before a platform is removed: wells are plugged, pipelines flushed.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::decommissioning {

enum class PlugBy { Crew, HydraulicUnit, Rig };

[[nodiscard]] std::vector<sdk::Parameter> well_and_line_parameters();
/// Throws InvalidOrder where a unit or a flushing vessel has no port to come from.
[[nodiscard]] std::vector<PlugBy> plugging_methods(const sdk::Order& order);
[[nodiscard]] std::string name_of(PlugBy by);

struct Made {
  std::string last_plug{};  ///< delivers, if nothing comes after it; empty: no wells
  std::string safe{};       ///< after it the platform is free of wells; empty: nothing to wait for
};
Made add_plugging(sdk::Way& way, const sdk::Order& order, PlugBy by);
/// After `safe`. Returns the last; empty if there are no lines.
std::string add_flushing(sdk::Way& way, const sdk::Order& order, const std::string& safe);

}  // namespace fairlead::decommissioning
