// SPDX-License-Identifier: MIT
// Daylight: when the sun is above -0.833 degrees (NOAA solar equations, docs/sources.md [NOAA-solar]).
#pragma once

#include "core/base/interval_set.hpp"
#include "core/base/time.hpp"
#include "core/model/place.hpp"

namespace fairlead {

/// Sun's elevation in degrees, without refraction.
[[nodiscard]] double sun_elevation_deg(Position at, Instant when);
/// Daylight within [begin, end), edges to the second.
[[nodiscard]] IntervalSet daylight(Position at, const TimeBase& base, Tick begin, Tick end);

}  // namespace fairlead
