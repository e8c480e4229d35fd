// SPDX-License-Identifier: MIT
// run_hash(): names the contents of a run folder, so that a picture says which run it shows.
#pragma once

#include <filesystem>
#include <string>

namespace fairlead::view {

/// What `sha256sum *.csv *.json | sha256sum` prints in the folder: 64 hexadecimal digits.
[[nodiscard]] std::string run_hash(const std::filesystem::path& folder);

}  // namespace fairlead::view
