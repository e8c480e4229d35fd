// SPDX-License-Identifier: MIT
// Ctrl-C asks long work for its best result so far; a second one ends the program at once.
#pragma once

#include "core/base/progress.hpp"

namespace fairlead {

/// Installs the handlers; also lets a failed invariant end with exit_internal instead of a signal.
void watch_for_interrupt();
[[nodiscard]] const StopToken& stop_token();
[[nodiscard]] bool interrupted();

}  // namespace fairlead
