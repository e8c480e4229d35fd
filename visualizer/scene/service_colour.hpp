// SPDX-License-Identifier: MIT
// A service's own colour, made to be seen on the theme.
#pragma once

#include "core/model/order.hpp"
#include "visualizer/scene/theme.hpp"

namespace fairlead::view {

/// The plugin's colour, mixed with ink until it has a contrast of 3:1 to the sea and to panels: docs/sources.md
/// [WCAG-2.1]. Ink if the plugin's is malformed.
[[nodiscard]] Colour shown_colour(const ServiceInfo& service, const Theme& theme);

}  // namespace fairlead::view
