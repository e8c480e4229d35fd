// SPDX-License-Identifier: MIT
// Weather that might have been: blocks of days, each taken from about the same season of the weather there is.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/scenario.hpp"

namespace fairlead {

/// The scenario's series, all by the same days so that seas stay as much alike as they are. Each block of eight days
/// comes from up to thirty days earlier or later, hour by hour of the day; what comes before the horizon's end from
/// before it. Where a series has no such day, the block comes from the other side. Equal numbers give equal weather.
/// Seasonal block bootstrap: docs/sources.md [Dudek-2014]
[[nodiscard]] std::vector<WeatherSeries> resampled_weather(const Scenario& scenario, std::uint64_t number);

}  // namespace fairlead
