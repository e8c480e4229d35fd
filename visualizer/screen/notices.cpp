// SPDX-License-Identifier: MIT
// What comes up by itself: tooltip, step of an explanation, messages.
#include "visualizer/scene/facts.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

constexpr ImGuiWindowFlags notice_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;

void begin_notice(const PanelFrame& frame, const char* id, view::Point bottom_left, float width, view::Colour edge) {
  ImGui::SetNextWindowPos({bottom_left.x, bottom_left.y}, ImGuiCond_Always, {0, 1});
  ImGui::SetNextWindowSizeConstraints({frame.scaled(width), 0}, {frame.scaled(width), frame.window.height * 0.7F});
  ImGui::PushStyleColor(ImGuiCol_Border, im_colour(edge));
  ImGui::Begin(id, nullptr, notice_flags);
  ImGui::PopStyleColor();
}

}  // namespace

void tooltip_panel(const PanelFrame& frame) {
  if (!frame.view.hovered.valid() || ImGui::GetIO().WantCaptureMouse) return;
  const auto lines = tooltip_lines(frame.session->picture());
  if (lines.empty()) return;
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(frame.scaled(380));
  heading(lines.front());
  for (std::size_t k = 1; k < lines.size(); ++k) ImGui::TextUnformatted(lines[k].c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

void walk_panel(const PanelFrame& frame) {
  const view::Walk* walk = frame.session->walk();
  if (walk == nullptr || !walk->valid()) return;
  const view::Box& map = frame.session->boxes().map;
  const float margin = frame.scaled(10);
  begin_notice(frame, "walk", {map.x + margin, map.bottom() - margin}, 430, frame.theme().walk);
  heading(frame.session->run().scenario().orders[walk->order().index()].id + " · " + walk->heading(frame.words));
  ImGui::TextWrapped("%s", walk->sentence(frame.words).c_str());
  if (const std::string late = walk->lateness_text(frame.words); !late.empty())
    toned_text(frame, late, view::Tone::Bad);
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
  begin_notice(frame, "message", {margin, bottom}, 560, state.bad_message ? frame.theme().bad : frame.theme().good);
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(state.message.c_str());
  ImGui::PopTextWrapPos();
  if (ImGui::Button(frame.say("Close").c_str())) state.message.clear();
  ImGui::End();
}

}  // namespace fairlead::screen
