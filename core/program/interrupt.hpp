// SPDX-License-Identifier: MIT
// Ctrl-C asks long work for its best result so far; a second one ends the program at once.
#pragma once

#include "core/base/progress.hpp"

namespace fairlead {

/// Installs the handlers; also lets a failed invariant end with exit_internal instead of a signal.
void watch_for_interrupt();
/// SIGTERM asks as Ctrl-C does: for work whose half must be cleared away.
void watch_for_termination();
[[nodiscard]] const StopToken& stop_token();
[[nodiscard]] bool interrupted();

}  // namespace fairlead
