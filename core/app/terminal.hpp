// SPDX-License-Identifier: MIT
// Terminal: what standard output can show.
#pragma once

#include <string>

#include "core/model/run.hpp"

namespace fairlead {

/// Columns of the terminal, 100 where there is none.
[[nodiscard]] int terminal_width();
/// The text report of a run, fitted to the terminal.
[[nodiscard]] std::string run_report(const Run& run);

}  // namespace fairlead
