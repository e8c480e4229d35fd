// SPDX-License-Identifier: MIT
// The checker's own daylight: NOAA's solar equations (docs/sources.md [NOAA-solar]), sun above -0.833 degrees.
#pragma once

#include "core/check/spans.hpp"
#include "core/model/place.hpp"

namespace fairlead::check {

/// Daylight within the window, edges found by bisection to a second.
[[nodiscard]] Spans daylight_spans(Position at, Span window);

}  // namespace fairlead::check
