// SPDX-License-Identifier: MIT
// The independent checker: re-derives every rule of what must always hold from raw data alone (docs/checker.md).
#pragma once

#include <string>
#include <vector>

#include "core/model/run.hpp"

namespace fairlead {

struct Violation {
  std::string rule;   ///< stable kebab-case name, docs/checker.md
  std::string order;  ///< id or empty
  std::string asset;  ///< id or empty
  std::string what;   ///< found and expected, with times
};

/// Empty if everything holds.
[[nodiscard]] std::vector<Violation> check_run(const Run& run);

}  // namespace fairlead
