// SPDX-License-Identifier: MIT
// A locale that writes 1,5 for 1.5, made on the spot: systems often have none installed.
#pragma once

#include <filesystem>

namespace fairlead {

/// Makes it this process's locale, for C and C++ alike; its files go into the folder. False if the system will not.
[[nodiscard]] bool set_comma_locale(const std::filesystem::path& folder);

}  // namespace fairlead
