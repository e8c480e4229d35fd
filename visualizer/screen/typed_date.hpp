// SPDX-License-Identifier: MIT
// A date as a person types it: `2021-05-01`, `2021-05-01 06:00`.
#pragma once

#include <string>

#include "visualizer/scene/session.hpp"

namespace fairlead::screen {

/// Sets the clock, within the run. False, and nothing changes, if it is no date.
[[nodiscard]] bool jump_to_typed(view::Session& session, std::string text);

}  // namespace fairlead::screen
