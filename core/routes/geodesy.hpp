// SPDX-License-Identifier: MIT
// Lengths on the sphere.
#pragma once

#include "core/model/place.hpp"

namespace fairlead {

/// Great-circle distance on a sphere of the mean earth radius: docs/sources.md [IUGG-R1].
[[nodiscard]] double great_circle_nm(Position a, Position b);

}  // namespace fairlead
