// SPDX-License-Identifier: MIT
// The panels over and beside the picture, each a function of the frame; they need Dear ImGui, but no window.
#pragma once

#include "visualizer/screen/panel_frame.hpp"

namespace fairlead::screen {

/// Height of the bar below the picture.
[[nodiscard]] float toolbar_height(float scale);

/// All of them, by what is open.
void draw_panels(const PanelFrame& frame);

void toolbar_panel(const PanelFrame& frame);
/// Inspector, orders, rows, comparison and settings in the box that the layout leaves.
void side_panel(const PanelFrame& frame);
void inspector_panel(const PanelFrame& frame);
void orders_panel(const PanelFrame& frame);
void rows_panel(const PanelFrame& frame);
void compare_panel(const PanelFrame& frame);
void settings_panel(const PanelFrame& frame);

void walk_panel(const PanelFrame& frame);
void tooltip_panel(const PanelFrame& frame);
void message_panel(const PanelFrame& frame);

void search_popup(const PanelFrame& frame);
void help_popup(const PanelFrame& frame);
void date_popup(const PanelFrame& frame);
void filter_popup(const PanelFrame& frame);
/// The list of runs and scenarios: a popup over a run, the whole window without one.
void picker_popup(const PanelFrame& frame);

}  // namespace fairlead::screen
