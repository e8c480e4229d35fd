// SPDX-License-Identifier: MIT
// Reading a scenario document: everything that can be said without its weather files and services.
#pragma once

#include "core/base/json.hpp"
#include "core/io/scenario_draft.hpp"

namespace fairlead {

inline constexpr int scenario_format = 1;  ///< of `"fairlead": 1`; docs/versioning.md

/// Reports every problem of the document in one pass; what is wrong is left at its default in the draft.
[[nodiscard]] ScenarioDraft read_scenario(const JsonDocument& document, Problems& problems);

}  // namespace fairlead
