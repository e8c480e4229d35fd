// SPDX-License-Identifier: MIT
// The report of a run for a terminal: orders, Gantt by asset, money, waiting, what was left out and why, assumptions.
#pragma once

#include <string>

#include "core/model/run.hpp"

namespace fairlead {

inline constexpr int narrowest_report = 80;

/// Lines of at most `width` columns (80 or more), ending in a newline.
[[nodiscard]] std::string text_report(const Run& run, int width = 100);

}  // namespace fairlead
