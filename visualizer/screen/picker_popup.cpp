// SPDX-License-Identifier: MIT
#include <imgui.h>
#include <imgui_stdlib.h>

#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"
#include "visualizer/screen/scenario_run.hpp"

namespace fairlead::screen {

namespace {

namespace fs = std::filesystem;

void open_or_compare(const PanelFrame& frame, const fs::path& folder) {
  if (frame.session != nullptr) {
    if (ImGui::SmallButton(frame.say("Compare").c_str())) frame.wishes.compare = folder;
    ImGui::SameLine();
  }
  const std::string name = folder.filename().string();
  if (ImGui::Selectable((name + "##open").c_str())) frame.wishes.open = folder;
  if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", folder.string().c_str());
}

void list_recent(const PanelFrame& frame) {
  heading(frame.say("Recent runs"));
  if (frame.state.recent.empty()) note_text(frame, frame.say("None yet"));
  int line = 0;
  for (const fs::path& folder : frame.state.recent) {
    ImGui::PushID(++line);
    open_or_compare(frame, folder);
    ImGui::PopID();
  }
}

void list_scenarios(const PanelFrame& frame) {
  heading(frame.say("Scenarios"));
  if (frame.state.scenarios.empty()) note_text(frame, frame.say("The shipped scenarios were not found"));
  const bool busy = frame.running != nullptr && !frame.running->finished();
  for (const ShippedScenario& scenario : frame.state.scenarios) {
    ImGui::PushID(scenario.name.c_str());
    if (busy) ImGui::BeginDisabled();
    if (ImGui::SmallButton(frame.say("Run").c_str())) frame.wishes.run = scenario.file;
    if (busy) ImGui::EndDisabled();
    ImGui::SameLine();
    ImGui::TextUnformatted(scenario.name.c_str());
    ImGui::PopID();
  }
}

void running_scenario(const PanelFrame& frame) {
  if (frame.running == nullptr || frame.running->finished()) return;
  ImGui::Separator();
  const std::string name = frame.running->scenario().parent_path().filename().string();
  ImGui::Text("%s: %s", name.c_str(), frame.running->phase().c_str());
  ImGui::ProgressBar(frame.running->share());
  if (ImGui::Button(frame.say("Cancel").c_str())) frame.wishes.cancel_run = true;
}

void typed_folder(const PanelFrame& frame) {
  heading(frame.say("Run folder"));
  ImGui::SetNextItemWidth(-1);
  const bool entered =
      ImGui::InputTextWithHint("##folder", "runs/vung-tau-2021", &frame.state.path,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  if (entered && !frame.state.path.empty()) frame.wishes.open = fs::path{frame.state.path};
}

}  // namespace

void picker_popup(const PanelFrame& frame) {
  begin_popup(frame, "picker", 560, frame.say("Open a run"));
  ImGui::Spacing();
  list_recent(frame);
  ImGui::Spacing();
  list_scenarios(frame);
  ImGui::Spacing();
  typed_folder(frame);
  running_scenario(frame);
  ImGui::End();
}

}  // namespace fairlead::screen
