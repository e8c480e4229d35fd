// SPDX-License-Identifier: MIT
// What the name of a capability says: `crane_t` counts tonnes, `dive` is there or not.
#pragma once

#include <string_view>

namespace fairlead {

/// The name ends in a unit, or counts people or a class.
[[nodiscard]] bool has_unit(std::string_view capability);

/// Known of every asset without being one of its capabilities: max_depth_m, draft_m, speed_kn.
[[nodiscard]] bool is_asset_field(std::string_view capability);

/// As much of it as any order may want, of which a day's work is still a day's.
[[nodiscard]] double plenty_of(std::string_view capability);

}  // namespace fairlead
