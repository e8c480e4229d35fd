// SPDX-License-Identifier: MIT
// guarded(): runs a program's work and turns what went wrong into words and an exit code.
#pragma once

#include <functional>
#include <string_view>

namespace fairlead {

/// The work answers an ExitCode. Messages go to standard error and begin with the program's name; interrupted work
/// ends with exit_interrupted. The one place that knows which failure ends with which code.
[[nodiscard]] int guarded(std::string_view program, const std::function<int()>& work);

}  // namespace fairlead
