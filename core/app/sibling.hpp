// SPDX-License-Identifier: MIT
// Sibling programs: the window and the pictures are programs of their own, beside `fairlead`, and started by it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead {

/// Where the program would lie: beside the one that runs.
[[nodiscard]] std::filesystem::path sibling_path(const std::string& name);

/// Becomes that program, with these arguments; does not return. SystemError if it cannot be started.
[[noreturn]] void become_sibling(const std::string& name, const std::vector<std::string>& arguments);

}  // namespace fairlead
