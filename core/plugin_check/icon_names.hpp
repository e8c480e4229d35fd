// SPDX-License-Identifier: MIT
// Names of the icons that the visualizer draws for services.
#pragma once

#include <span>
#include <string>

namespace fairlead {

/// Sorted; a test holds them against the drawings.
[[nodiscard]] std::span<const std::string> shipped_icons();

}  // namespace fairlead
