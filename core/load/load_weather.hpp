// SPDX-License-Identifier: MIT
// Reading the weather files a scenario names.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Fills the series' values from the hour of the horizon's start on, re-dated if the scenario reads another year.
/// Reports `missing-file`, what is wrong with a file, and `weather-gap` if it does not hold the horizon's start.
void load_weather(Scenario& scenario, const std::string& scenario_path, const JsonCursor& root);

}  // namespace fairlead
