// SPDX-License-Identifier: MIT
// Numbers on a command line that must lie in a range; CLI11's own range takes nan for being in it.
#pragma once

#include <string>
#include <string_view>

namespace fairlead {

/// Empty for a number from minimum to maximum; else what is wrong with the text. Refuses nan, inf and anything after
/// the number.
[[nodiscard]] std::string range_problem(std::string_view text, double minimum, double maximum);

}  // namespace fairlead
