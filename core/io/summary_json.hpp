// SPDX-License-Identifier: MIT
// summary.json: the key figures of a run, in the folder and on stdout with --json.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/model/run.hpp"

namespace fairlead {

[[nodiscard]] std::string summary_json(const Run& run);

/// What summary_json() wrote; problems are reported and leave figures at zero.
[[nodiscard]] KeyFigures read_summary(const JsonDocument& document, const Scenario& scenario, Problems& problems);

}  // namespace fairlead
