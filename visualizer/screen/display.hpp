// SPDX-License-Identifier: MIT
// Whether there is a display to open a window on: asked before anything of SFML, which aborts without one.
#pragma once

#include <string>

namespace fairlead::screen {

/// Empty if a window can be opened, else what to say instead: it names `fairlead render`.
[[nodiscard]] std::string missing_display();

}  // namespace fairlead::screen
