// SPDX-License-Identifier: MIT
// The commands in the `sh` blocks of a page.
#pragma once

#include <string>
#include <vector>

namespace fairlead::test {

/// A line of a block: `fairlead check runs/a   # exit 1`.
struct PageCommand {
  std::vector<std::string> words{};
  int code = 0;  ///< as stated by `# exit N`
};

/// Lines joined at a trailing backslash; empty lines and comments left out.
[[nodiscard]] std::vector<PageCommand> commands_of(const std::string& text);

}  // namespace fairlead::test
