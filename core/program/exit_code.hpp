// SPDX-License-Identifier: MIT
// ExitCode: what the program's end says to scripts (docs/errors.md).
#pragma once

namespace fairlead {

enum ExitCode : int {
  exit_done = 0,
  exit_negative = 1,  ///< a negative answer: violations, an order not served
  exit_usage = 2,
  exit_input = 3,
  exit_infeasible = 4,  ///< a mandatory order is not served
  exit_plugin = 5,
  exit_system = 6,
  exit_internal = 70,
  exit_interrupted = 130
};

}  // namespace fairlead
