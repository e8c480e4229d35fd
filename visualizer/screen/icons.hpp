// SPDX-License-Identifier: MIT
// Buttons of the toolbar with drawn signs: no font has them all at every size.
#pragma once

#include "visualizer/screen/panel_frame.hpp"

namespace fairlead::screen {

enum class Icon { Play, Pause, Backwards, NextEvent, PreviousEvent, Start, End, LoopFrom, LoopTo, LoopOff };

/// Wishes for the action when pressed; `on` marks it as being so now.
void icon_button(const PanelFrame& frame, Icon icon, view::Action action, bool on = false);

}  // namespace fairlead::screen
