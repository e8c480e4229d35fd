// SPDX-License-Identifier: MIT
// A speed of the clock as it is shown and typed: `1 d/s`, `6 h/s`, `90 min/s`.
#pragma once

#include <string>

namespace fairlead::screen {

[[nodiscard]] std::string speed_text(double seconds_a_second);

}  // namespace fairlead::screen
