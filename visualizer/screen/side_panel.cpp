// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

using view::RowsBy;
using view::RowSort;

using Panel = void (*)(const PanelFrame&);

void tab(const PanelFrame& frame, const char* id, const std::string& title, Panel panel, ImGuiTabItemFlags flags = 0) {
  if (!ImGui::BeginTabItem((title + "##" + id).c_str(), nullptr, flags)) return;
  ImGui::BeginChild(id);
  panel(frame);
  ImGui::EndChild();
  ImGui::EndTabItem();
}

/// A list of which one is chosen; true if another was.
template <class Enum, std::size_t count>
bool choice(const PanelFrame& frame, const std::string& title, const std::array<const char*, count>& names,
            Enum& value) {
  bool changed = false;
  if (!ImGui::BeginCombo(title.c_str(), frame.say(names[static_cast<std::size_t>(value)]).c_str())) return false;
  for (std::size_t k = 0; k < count; ++k) {
    const bool chosen = static_cast<std::size_t>(value) == k;
    if (ImGui::Selectable(frame.say(names[k]).c_str(), chosen) && !chosen) {
      value = static_cast<Enum>(k);
      changed = true;
    }
  }
  ImGui::EndCombo();
  return changed;
}

void toggle(const PanelFrame& frame, view::Action action, bool on) {
  bool value = on;
  if (ImGui::Checkbox(frame.say(info(action).title).c_str(), &value)) frame.wish(action);
  action_hint(frame, action);
}

ImGuiTabItemFlags front_if(bool wanted) {
  return wanted ? ImGuiTabItemFlags_SetSelected : ImGuiTabItemFlags_None;
}

}  // namespace

void side_panel(const PanelFrame& frame) {
  PanelState& state = frame.state;
  const bool has_choice = frame.view.selected.valid();
  const bool chosen_elsewhere = has_choice && frame.view.selected != state.chosen;
  const auto inspector = front_if(std::exchange(state.show_chosen, false) || chosen_elsewhere);
  const auto comparison = front_if(std::exchange(state.show_comparison, false) && !has_choice);
  begin_fixed("side", frame.session->boxes().side);
  if (ImGui::BeginTabBar("side tabs")) {
    tab(frame, "chosen", frame.say("Chosen"), inspector_panel, inspector);
    tab(frame, "order list", frame.say("Orders"), orders_panel);
    if (frame.session->other() != nullptr) tab(frame, "compare", frame.say("Compare"), compare_panel, comparison);
    tab(frame, "settings", frame.say("Settings"), settings_panel);
    ImGui::EndTabBar();
  }
  ImGui::End();
  state.chosen = frame.view.selected;
}

void rows_panel(const PanelFrame& frame) {
  static constexpr std::array<const char*, 4> by{"by asset", "by order", "by place", "by service"};
  static constexpr std::array<const char*, 5> sorts{"as given", "by name", "by first start", "by busy time",
                                                    "by waiting time"};
  view::RowChoice& rows = frame.view.timeline.rows;
  ImGui::PushItemWidth(ImGui::GetContentRegionAvail().x * 0.6F);
  if (choice(frame, frame.say("Rows"), by, rows.by)) frame.view.timeline.scroll = 0;
  choice(frame, frame.say("Sort"), sorts, rows.sort);
  ImGui::PopItemWidth();
  action_button(frame, view::Action::FilterRows);
  if (!rows.filter.empty()) {
    ImGui::SameLine();
    ImGui::Text("\"%s\"", rows.filter.c_str());
  }
  ImGui::Separator();
  const view::TimelineView& timeline = frame.view.timeline;
  toggle(frame, view::Action::ToggleGhosts, timeline.ghosts);
  toggle(frame, view::Action::TogglePools, timeline.pool_curves);
  toggle(frame, view::Action::ToggleWeather, timeline.weather_strip);
  toggle(frame, view::Action::ColourByService, timeline.colour_by_service);
}

void settings_panel(const PanelFrame& frame) {
  rows_panel(frame);
  ImGui::Separator();
  static constexpr std::array<const char*, 2> themes{"dark", "light"};
  static constexpr std::array<const char*, 2> languages{"English", "Tiếng Việt"};
  view::ThemeName theme = frame.view.theme;
  view::Language language = frame.view.language;
  ImGui::PushItemWidth(ImGui::GetContentRegionAvail().x * 0.6F);
  if (choice(frame, frame.say("Theme"), themes, theme)) frame.wish(view::Action::SwitchTheme);
  if (choice(frame, frame.say("Language"), languages, language)) frame.wish(view::Action::SwitchLanguage);
  ImGui::PopItemWidth();
  if (ImGui::Button("-##scale")) frame.wish(view::Action::Smaller);
  ImGui::SameLine();
  ImGui::Text("%.2f", static_cast<double>(frame.view.scale));
  ImGui::SameLine();
  if (ImGui::Button("+##scale")) frame.wish(view::Action::Larger);
  ImGui::SameLine();
  ImGui::TextUnformatted(frame.say("Size of the interface").c_str());
  ImGui::Separator();
  action_button(frame, view::Action::OpenRun);
  action_button(frame, view::Action::Screenshot);
  action_button(frame, view::Action::Help);
}

}  // namespace fairlead::screen
