// SPDX-License-Identifier: MIT
// Ctrl-C asks long work for its best result so far; a second one ends the program at once.
#pragma once

#include <exception>

#include "core/base/progress.hpp"

namespace fairlead {

/// Installs the handlers; also lets a failed invariant end with exit_internal instead of a signal.
void watch_for_interrupt();
/// SIGTERM asks as Ctrl-C does: for work whose half must be cleared away.
void watch_for_termination();
[[nodiscard]] const StopToken& stop_token();
[[nodiscard]] bool interrupted();

/// Thrown where the user asked to stop and there is no result so far to go on with (exit_interrupted).
class Interrupted : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "interrupted"; }
};

}  // namespace fairlead
