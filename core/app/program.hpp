// SPDX-License-Identifier: MIT
// The program as a function: reads the command line, runs one command, turns what went wrong into an exit code.
#pragma once

namespace fairlead {

[[nodiscard]] int run_program(int argc, char** argv);

}  // namespace fairlead
