// SPDX-License-Identifier: MIT
// Where the fonts of the interface lie: DejaVu Sans, which has Vietnamese and the signs of mathematics.
#pragma once

#include <filesystem>

namespace fairlead::screen {

/// SystemError naming the package if it is not installed.
[[nodiscard]] std::filesystem::path font_file(bool bold);

}  // namespace fairlead::screen
