// SPDX-License-Identifier: MIT
// The program as a child of itself: work with a plugin that may crash, hang or end the process.
#pragma once

#include <string>
#include <vector>

namespace fairlead {

/// `words`: what stands behind child_word. Not for users: it talks with its parent over a socket.
[[nodiscard]] int run_plugin_child(const std::vector<std::string>& words);

}  // namespace fairlead
