// SPDX-License-Identifier: MIT
#include <imgui.h>
#include <imgui_stdlib.h>

#include "visualizer/screen/icons.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"
#include "visualizer/screen/speed_text.hpp"
#include "visualizer/screen/typed_date.hpp"

namespace fairlead::screen {

namespace {

using view::Action;

constexpr float bar_height = 38;

float text_width(const std::string& text) {
  return ImGui::CalcTextSize(text.c_str()).x + (2 * ImGui::GetStyle().FramePadding.x);
}

void gap(const PanelFrame& frame) {
  ImGui::SameLine(0, frame.scaled(18));
}

void clock_buttons(const PanelFrame& frame) {
  const view::Playback& playback = frame.session->playback();
  icon_button(frame, Icon::Start, Action::GoToStart);
  ImGui::SameLine();
  icon_button(frame, Icon::PreviousEvent, Action::PreviousEvent);
  ImGui::SameLine();
  icon_button(frame, Icon::Backwards, Action::Reverse, playback.backwards);
  ImGui::SameLine();
  icon_button(frame, playback.playing ? Icon::Pause : Icon::Play, Action::PlayPause, playback.playing);
  ImGui::SameLine();
  icon_button(frame, Icon::NextEvent, Action::NextEvent);
  ImGui::SameLine();
  icon_button(frame, Icon::End, Action::GoToEnd);
}

/// The text as typed while it has the keyboard, else what is.
bool typed(const char* id, const std::string& shown, std::string& text, float width) {
  ImGui::SetNextItemWidth(width);
  const bool entered =
      ImGui::InputText(id, &text, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  const bool active = ImGui::IsItemActive();
  const std::string as_typed = text;
  if (!active) text = shown;
  if (entered) text = as_typed;
  return entered;
}

void speed_buttons(const PanelFrame& frame) {
  view::Playback& playback = frame.session->playback();
  if (ImGui::Button("-##slower")) frame.wish(Action::Slower);
  action_hint(frame, Action::Slower);
  ImGui::SameLine(0, frame.scaled(2));
  if (typed("##speed", speed_text(playback.speed), frame.state.speed, frame.scaled(84)))
    if (const auto wanted = view::parse_speed(frame.state.speed.c_str())) playback.set_speed(*wanted);
  if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", frame.say("Speed: 90 min/s, 6 h/s, 2 d/s").c_str());
  ImGui::SameLine(0, frame.scaled(2));
  if (ImGui::Button("+##faster")) frame.wish(Action::Faster);
  action_hint(frame, Action::Faster);
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  const std::string reached =
      playback.playing ? frame.say("reached") + " " + speed_text(playback.reached) : std::string{};
  ImGui::TextDisabled("%s", reached.c_str());
}

void date_field(const PanelFrame& frame) {
  if (typed("##date", frame.session->run().time_text(static_cast<Tick>(frame.view.now_s)), frame.state.toolbar_date,
            frame.scaled(134))) {
    static_cast<void>(jump_to_typed(*frame.session, frame.state.toolbar_date));
  }
  action_hint(frame, Action::JumpToDate);
}

void loop_buttons(const PanelFrame& frame) {
  const bool looping = frame.session->playback().loop_s.has_value();
  icon_button(frame, Icon::LoopFrom, Action::LoopFrom, looping);
  ImGui::SameLine(0, frame.scaled(2));
  icon_button(frame, Icon::LoopTo, Action::LoopTo, looping);
  if (!looping) return;
  ImGui::SameLine(0, frame.scaled(2));
  icon_button(frame, Icon::LoopOff, Action::LoopOff);
}

void text_button(const PanelFrame& frame, Action action, const std::string& text) {
  if (ImGui::Button((text + "##" + info(action).id).c_str())) frame.wish(action);
  action_hint(frame, action);
}

/// From the right edge, those that fit; all of them have keys and are in the settings too.
void right_buttons(const PanelFrame& frame, float left) {
  struct Entry {
    Action action;
    std::string text;
  };
  const Entry entries[] = {
      {Action::Search, frame.say("Search")},
      {Action::ToggleSide, frame.say("Panels")},
      {Action::OpenRun, frame.say("Open")},
      {Action::SwitchLanguage, frame.view.language == view::Language::English ? "VI" : "EN"},
      {Action::SwitchTheme, frame.say(frame.view.theme == view::ThemeName::Dark ? "light" : "dark")},
      {Action::Help, "?"}};
  const float spacing = ImGui::GetStyle().ItemSpacing.x;
  float room = frame.window.width - left - frame.scaled(20);
  std::vector<const Entry*> fitting;
  float width = 0;
  for (const Entry& entry : entries) {
    if (width + text_width(entry.text) + spacing > room) continue;
    width += text_width(entry.text) + spacing;
    fitting.push_back(&entry);
  }
  float x = frame.window.width - width - frame.scaled(6);
  for (const Entry* entry : fitting) {
    ImGui::SameLine(x);
    text_button(frame, entry->action, entry->text);
    x += text_width(entry->text) + spacing;
  }
}

}  // namespace

float toolbar_height(float scale) {
  return bar_height * scale;
}

void toolbar_panel(const PanelFrame& frame) {
  const float height = toolbar_height(frame.view.scale);
  begin_fixed("toolbar", {0, frame.window.height - height, frame.window.width, height},
              ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::SetCursorPosY((height - ImGui::GetFrameHeight()) / 2);
  clock_buttons(frame);
  gap(frame);
  speed_buttons(frame);
  gap(frame);
  date_field(frame);
  gap(frame);
  loop_buttons(frame);
  ImGui::SameLine();
  right_buttons(frame, ImGui::GetCursorPosX());
  ImGui::End();
}

}  // namespace fairlead::screen
