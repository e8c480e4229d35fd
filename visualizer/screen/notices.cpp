// SPDX-License-Identifier: MIT
// What comes up by itself: tooltip, step of an explanation, messages.
#include <algorithm>

#include "visualizer/scene/facts.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

constexpr float widest_walk = 560;
constexpr ImGuiWindowFlags notice_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;

void begin_notice(const PanelFrame& frame, const char* id, view::Point bottom_left, float width, view::Colour edge) {
  ImGui::SetNextWindowPos({bottom_left.x, bottom_left.y}, ImGuiCond_Always, {0, 1});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, frame.window.height * 0.7F});
  ImGui::PushStyleColor(ImGuiCol_Border, im_colour(edge));
  ImGui::Begin(id, nullptr, notice_flags);
  ImGui::PopStyleColor();
}

/// Below what the pointer is on, above it where there is no room.
view::Point tooltip_corner(const PanelFrame& frame) {
  const view::Point at = frame.view.pointer;
  const view::Point size = frame.state.tooltip_size;
  const float away = frame.scaled(view::bar_height + 2);
  const float right = std::max(0.0F, frame.window.width - size.x);
  const bool below = at.y + away + size.y <= frame.window.height;
  return {std::clamp(at.x + frame.scaled(10), 0.0F, right), std::max(0.0F, below ? at.y + away : at.y - away - size.y)};
}

void walk_heading(const PanelFrame& frame, const view::Walk& walk) {
  ImGui::PushStyleColor(ImGuiCol_Text, im_colour(frame.theme().walk));
  heading(frame.session->run().scenario().orders[walk.order().index()].id + " · " + walk.heading(frame.words));
  ImGui::PopStyleColor();
  const std::string late = walk.lateness_text(frame.words);
  if (late.empty()) return;
  const float room = ImGui::GetWindowContentRegionMax().x - ImGui::CalcTextSize(late.c_str()).x;
  ImGui::SameLine();
  if (ImGui::GetCursorPosX() > room)
    ImGui::NewLine();
  else
    ImGui::SetCursorPosX(room);
  toned_text(frame, late, view::Tone::Bad);
}

}  // namespace

void tooltip_panel(const PanelFrame& frame) {
  if (!frame.view.hovered.valid() || ImGui::GetIO().WantCaptureMouse) return;
  const auto lines = tooltip_lines(frame.session->picture());
  if (lines.empty()) return;
  const view::Point corner = tooltip_corner(frame);
  ImGui::SetNextWindowPos({corner.x, corner.y});
  ImGui::BeginTooltip();
  ImGui::PushFont(bold_font());
  ImGui::TextUnformatted(lines.front().c_str());
  ImGui::PopFont();
  for (std::size_t k = 1; k < lines.size(); ++k) ImGui::TextUnformatted(lines[k].c_str());
  frame.state.tooltip_size = {ImGui::GetWindowSize().x, ImGui::GetWindowSize().y};
  ImGui::EndTooltip();
}

void walk_panel(const PanelFrame& frame) {
  const view::Walk* walk = frame.session->walk();
  if (walk == nullptr || !walk->valid()) return;
  const view::Box& map = frame.session->boxes().map;
  const float margin = frame.scaled(10);
  const float width = std::min(map.width - (2 * margin), frame.scaled(widest_walk));
  begin_notice(frame, "walk", {map.x + margin, map.bottom() - margin}, width, frame.theme().walk);
  walk_heading(frame, *walk);
  wrapped_text(walk->sentence(frame.words));
  if (ImGui::Button(frame.say("Back").c_str())) frame.wish(view::Action::WalkPrevious);
  action_hint(frame, view::Action::WalkPrevious);
  ImGui::SameLine();
  if (ImGui::Button(frame.say("Next").c_str())) frame.wish(view::Action::WalkNext);
  action_hint(frame, view::Action::WalkNext);
  ImGui::SameLine();
  if (ImGui::Button(frame.say("End the walk").c_str())) frame.session->end_walk();
  ImGui::End();
}

void message_panel(const PanelFrame& frame) {
  PanelState& state = frame.state;
  if (state.message.empty()) return;
  const float margin = frame.scaled(12);
  const float bottom = frame.window.height - toolbar_height(frame.view.scale) - margin;
  begin_notice(frame, "message", {margin, bottom}, std::min(frame.scaled(560), frame.window.width - (2 * margin)),
               state.bad_message ? frame.theme().bad : frame.theme().good);
  wrapped_text(state.message);
  if (ImGui::Button(frame.say("Close").c_str())) state.message.clear();
  ImGui::End();
}

}  // namespace fairlead::screen
