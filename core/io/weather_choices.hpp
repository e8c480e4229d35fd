// SPDX-License-Identifier: MIT
// What a scenario says about its weather as a whole: columns that limits need, `assume_met`, `weather: none`.
#pragma once

#include "core/io/scenario_draft.hpp"

namespace fairlead {

/// Reports `missing-column` for each order, asset and column that a series lacks and `assume_met` does not list.
/// Judges what has been read: places with a region, series with columns.
void check_columns(const ScenarioDraft& draft, const JsonCursor& root);

/// Takes limits of `assume_met` columns away, and with `weather: none` every limit and the need for daylight, of
/// activities and of the assets' transits. Doing it twice changes nothing.
void apply_weather_choices(Scenario& scenario);

}  // namespace fairlead
