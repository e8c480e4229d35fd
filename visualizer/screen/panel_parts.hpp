// SPDX-License-Identifier: MIT
// Parts that panels are made of: popups in the middle, buttons of actions, texts of a tone.
#pragma once

#include <imgui.h>

#include "visualizer/scene/facts.hpp"
#include "visualizer/screen/panel_frame.hpp"

namespace fairlead::screen {

[[nodiscard]] ImVec4 im_colour(view::Colour colour);
[[nodiscard]] ImU32 im_packed(view::Colour colour);
[[nodiscard]] ImFont* bold_font();

/// A window without decoration in the given box; to be ended by ImGui::End().
void begin_fixed(const char* id, const view::Box& box, ImGuiWindowFlags more = 0);
/// One over the picture, in the middle of its upper half, `width` pixels at scale 1; to be ended by ImGui::End().
void begin_popup(const PanelFrame& frame, const char* id, float width, const std::string& title);
/// Closes the popup on Escape, which the field with the keyboard would keep from the table of actions.
void close_on_escape(const PanelFrame& frame);

/// `Search (/)` as tooltip of what was drawn last.
void action_hint(const PanelFrame& frame, view::Action action);
/// With the title of the action.
void action_button(const PanelFrame& frame, view::Action action);
/// Broken at blanks alone, so that no number is torn apart; a word that is wider than the room is cut there and told
/// whole by a tooltip.
void wrapped_text(const std::string& text);
void heading(const std::string& text);
/// The text on one line, cut to the room with an ellipsis; true if it was cut.
[[nodiscard]] bool cut_to_room(const std::string& text, float room, std::string& shown);
void toned_text(const PanelFrame& frame, const std::string& text, view::Tone tone);
/// Soft and wrapped.
void note_text(const PanelFrame& frame, const std::string& text);

}  // namespace fairlead::screen
