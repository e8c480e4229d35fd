// SPDX-License-Identifier: MIT
#include <imgui.h>
#include <imgui_stdlib.h>

#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"
#include "visualizer/screen/typed_date.hpp"

namespace fairlead::screen {

namespace {

using view::Popup;

constexpr ImGuiInputTextFlags entry_flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;

void take_keyboard(const PanelFrame& frame) {
  if (frame.state.just_opened) ImGui::SetKeyboardFocusHere();
}

void close(const PanelFrame& frame) {
  frame.view.popup = Popup::None;
}

bool pressed(ImGuiKey_ key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

void choose_hit(const PanelFrame& frame, const view::SearchHit& hit) {
  frame.session->show(hit.target);
  frame.state.show_chosen = true;
  close(frame);
}

void step_through_hits(PanelState& state) {
  const std::size_t count = state.hits.size();
  if (count == 0) return;
  if (pressed(ImGuiKey_DownArrow)) state.picked = (state.picked + 1) % count;
  if (pressed(ImGuiKey_UpArrow)) state.picked = (state.picked + count - 1) % count;
}

void list_hits(const PanelFrame& frame) {
  for (std::size_t k = 0; k < frame.state.hits.size(); ++k) {
    const view::SearchHit& hit = frame.state.hits[k];
    ImGui::PushID(static_cast<int>(k));
    if (ImGui::Selectable(hit.name.c_str(), k == frame.state.picked)) choose_hit(frame, hit);
    ImGui::SameLine();
    ImGui::TextDisabled("%s", hit.detail.c_str());
    ImGui::PopID();
  }
}

void help_lines(const PanelFrame& frame, std::string_view group) {
  for (const view::ActionInfo& action : view::actions()) {
    if (action.group != group) continue;
    ImGui::TableNextColumn();
    ImGui::PushStyleColor(ImGuiCol_Text, im_colour(frame.theme().selected));
    wrapped_text(action.keys);
    ImGui::PopStyleColor();
    ImGui::TableNextColumn();
    wrapped_text(frame.say(action.title));
  }
}

void help_group(const PanelFrame& frame, std::string_view group) {
  heading(frame.say(group));
  if (!ImGui::BeginTable(std::string{group}.c_str(), 2, ImGuiTableFlags_SizingStretchProp)) return;
  ImGui::TableSetupColumn("keys", 0, 0.40F);
  ImGui::TableSetupColumn("title", 0, 0.60F);
  help_lines(frame, group);
  ImGui::EndTable();
}

std::vector<std::string_view> groups() {
  std::vector<std::string_view> names;
  for (const view::ActionInfo& action : view::actions())
    if (names.empty() || names.back() != action.group) names.emplace_back(action.group);
  return names;
}

void pointer_help(const PanelFrame& frame) {
  heading(frame.say("Pointer"));
  note_text(frame, frame.say("Wheel: zoom at the pointer; with Ctrl finely, with Shift fast."));
  note_text(frame, frame.say("Drag: move map or timeline; on the strip below: scrub."));
  note_text(frame, frame.say("Click: choose; rest on something: what, when, why, money."));
}

}  // namespace

void search_popup(const PanelFrame& frame) {
  PanelState& state = frame.state;
  if (frame.session == nullptr || !state.search) return close(frame);
  begin_popup(frame, "search", 460, frame.say("Search"));
  take_keyboard(frame);
  ImGui::SetNextItemWidth(-1);
  const std::string before = state.query;
  const bool entered =
      ImGui::InputTextWithHint("##query", frame.say("vessel, order, place, pool").c_str(), &state.query, entry_flags);
  if (state.query != before) {
    state.hits = state.search->find(state.query, 12);
    state.picked = 0;
  }
  step_through_hits(state);
  if (entered && state.picked < state.hits.size())
    choose_hit(frame, view::SearchHit{state.hits[state.picked]});
  else if (state.hits.empty() && !state.query.empty())
    note_text(frame, frame.say("Nothing of that name"));
  else
    list_hits(frame);
  ImGui::End();
}

void help_popup(const PanelFrame& frame) {
  begin_popup(frame, "help", 1040, frame.say("Keys"));
  if (ImGui::BeginTable("groups", 3, ImGuiTableFlags_SizingStretchSame)) {
    const auto names = groups();
    // Three columns of about the same length.
    const std::vector<std::vector<std::size_t>> columns{{0, 5}, {1}, {2, 3, 4}};
    for (const auto& column : columns) {
      ImGui::TableNextColumn();
      for (const std::size_t group : column)
        if (group < names.size()) help_group(frame, names[group]);
      if (&column == &columns[1]) pointer_help(frame);
    }
    ImGui::EndTable();
  }
  ImGui::End();
}

void date_popup(const PanelFrame& frame) {
  if (frame.session == nullptr) return close(frame);
  PanelState& state = frame.state;
  const view::RunView& run = frame.session->run();
  begin_popup(frame, "date", 300, frame.say("Jump to a date"));
  if (state.just_opened) {
    state.date = run.time_text(static_cast<Tick>(frame.view.now_s));
    state.refused_date = false;
  }
  take_keyboard(frame);
  ImGui::SetNextItemWidth(-1);
  if (ImGui::InputText("##when", &state.date, entry_flags)) {
    state.refused_date = !jump_to_typed(*frame.session, state.date);
    if (!state.refused_date) close(frame);
  }
  if (state.refused_date) toned_text(frame, frame.say("Write it as 2021-05-01 or 2021-05-01 06:00"), view::Tone::Bad);
  ImGui::End();
}

void filter_popup(const PanelFrame& frame) {
  if (frame.session == nullptr) return close(frame);
  begin_popup(frame, "filter", 340, frame.say("Filter rows"));
  take_keyboard(frame);
  ImGui::SetNextItemWidth(-1);
  if (ImGui::InputTextWithHint("##filter", frame.say("part of a name").c_str(), &frame.view.timeline.rows.filter,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll))
    close(frame);
  if (ImGui::Button(frame.say("All rows").c_str())) frame.view.timeline.rows.filter.clear();
  ImGui::End();
}

}  // namespace fairlead::screen
