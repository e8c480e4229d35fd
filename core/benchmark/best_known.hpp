// SPDX-License-Identifier: MIT
// best_known.csv: the best makespans known of a folder's instances.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace fairlead {

/// Columns `instance` and `best_upper_bound`, others are left out of account. Empty if there is no such file.
[[nodiscard]] std::map<std::string, int> read_best_known(const std::filesystem::path& folder);

}  // namespace fairlead
