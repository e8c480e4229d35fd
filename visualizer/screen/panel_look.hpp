// SPDX-License-Identifier: MIT
// How the panels look: letters with Vietnamese and signs, colours of the theme, sizes by the scale of the interface.
#pragma once

#include "visualizer/scene/theme.hpp"

namespace fairlead::screen {

/// Pixels an em of the panels' text at scale 1.
inline constexpr float panel_text_size = 14;

/// Makes the letters of the current ImGui context anew: regular first, bold second. SystemError without the fonts.
void load_panel_fonts(float scale);
void apply_panel_look(const view::Theme& theme, float scale);

}  // namespace fairlead::screen
