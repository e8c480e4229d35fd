// SPDX-License-Identifier: MIT
// Names of keys as the table of actions writes them.
#pragma once

#include <SFML/Window/Event.hpp>

#include "visualizer/scene/actions.hpp"

namespace fairlead::screen {

/// The name is empty for keys that mean nothing to us. `?` and `Plus` are named by what is typed with them.
[[nodiscard]] view::KeyPress key_press(const sf::Event::KeyEvent& key);

}  // namespace fairlead::screen
