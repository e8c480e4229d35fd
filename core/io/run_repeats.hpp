// SPDX-License-Identifier: MIT
// Columns in which a run folder repeats what other files of it say: they must say the same.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.hpp"

namespace fairlead {

struct RepeatingTable {
  std::string file{};
  std::vector<std::string> keys{};     ///< columns that name the row
  std::vector<std::string> repeats{};  ///< columns that follow from other files
};

/// Reports `contradiction` for each repeated field of `found` that differs from the row of the same keys in `derived`.
/// Numbers may be written otherwise. Rows that `derived` lacks are other readers' business.
void check_repeats(const RepeatingTable& table, const std::string& found, const std::string& derived,
                   Problems& problems);

}  // namespace fairlead
