// SPDX-License-Identifier: MIT
#include "visualizer/scene/facts.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

using view::Action;
using view::Fact;

void value_text(const PanelFrame& frame, const Fact& fact) {
  if (!fact.target.valid()) return toned_text(frame, fact.value, fact.tone);
  ImGui::PushStyleColor(ImGuiCol_Text, im_colour(frame.theme().weather));
  std::string shown;
  const bool cut = cut_to_room(fact.value, ImGui::GetContentRegionAvail().x, shown);
  if (ImGui::Selectable((shown + "###link").c_str())) frame.session->show(fact.target);
  ImGui::PopStyleColor();
  if (cut && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", fact.value.c_str());
}

void section(const PanelFrame& frame, const view::FactSection& facts) {
  if (!facts.title.empty()) heading(facts.title);
  if (!ImGui::BeginTable("facts", 2, ImGuiTableFlags_SizingStretchProp)) return;
  ImGui::TableSetupColumn("name", 0, 0.42F);
  ImGui::TableSetupColumn("value", 0, 0.58F);
  int line = 0;
  for (const Fact& fact : facts.facts) {
    ImGui::PushID(++line);
    ImGui::TableNextColumn();
    note_text(frame, fact.name);
    ImGui::TableNextColumn();
    value_text(frame, fact);
    ImGui::PopID();
  }
  ImGui::EndTable();
}

void what_to_do(const PanelFrame& frame, const view::Target& target) {
  action_button(frame, Action::FitSelected);
  if (target.order().valid() || target.interval >= 0) {
    action_button(frame, Action::Explain);
  }
  if (target.asset().valid()) action_button(frame, Action::Follow);
}

}  // namespace

void inspector_panel(const PanelFrame& frame) {
  const view::Target target = frame.view.selected;
  if (!target.valid()) {
    note_text(frame, frame.say("Nothing is chosen. Click a vessel, a bar or a place, or search."));
    action_button(frame, Action::Search);
    return;
  }
  const view::FactSheet sheet = facts(frame.session->picture(), target);
  heading(sheet.title);
  note_text(frame, sheet.subtitle);
  what_to_do(frame, target);
  ImGui::Separator();
  int line = 0;
  for (const view::FactSection& part : sheet.sections) {
    ImGui::PushID(++line);
    section(frame, part);
    ImGui::PopID();
  }
}

}  // namespace fairlead::screen
