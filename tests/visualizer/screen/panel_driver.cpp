// SPDX-License-Identifier: MIT
#include "tests/visualizer/screen/panel_driver.hpp"

#include <array>
#include <map>
#include <span>

#include <imgui.h>
#include <imgui_internal.h>

#include "tests/support/program_run.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/screen/panel_look.hpp"

namespace fairlead::test {

namespace {

constexpr float width = 1600;
constexpr float height = 900;

void start_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {width, height};
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  for (const int key : {ImGuiKey_Enter, ImGuiKey_Escape, ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_LeftArrow,
                        ImGuiKey_RightArrow, ImGuiKey_Backspace, ImGuiKey_Space, ImGuiKey_Tab})
    io.KeyMap[key] = key;
  screen::load_panel_fonts(1);
  screen::apply_panel_look(view::theme(view::ThemeName::Dark), 1);
}

using Letters = std::map<std::pair<float, float>, ImWchar>;

/// By the upper left corner in the texture, at which the quad of a letter begins.
Letters letters_of_fonts() {
  Letters letters;
  for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
    for (const ImFontGlyph& glyph : font->Glyphs)
      if (glyph.Visible != 0) letters[{glyph.U0, glyph.V0}] = static_cast<ImWchar>(glyph.Codepoint);
  return letters;
}

void append_utf8(std::string& text, ImWchar letter) {
  std::array<char, 5> bytes{};
  ImTextCharToUtf8(bytes.data(), letter);
  text += bytes.data();
}

/// Spaces are not drawn.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

screen::ViewerFiles files_in(const std::filesystem::path& folder) {
  return {.preferences = folder / "config" / "view.json",
          .recent = folder / "state" / "recent_runs.json",
          .runs = folder / "state" / "runs",
          .scenarios = std::filesystem::path{FAIRLEAD_SOURCE_DIRECTORY} / "scenarios",
          .fairlead = FAIRLEAD_PROGRAM};
}

}  // namespace

PanelDriver::PanelDriver(bool with_run) {
  start_imgui();
  viewer_ = std::make_unique<screen::Viewer>(files_in(folder_.path()), measure_);
  viewer_->resize(width, height);
  if (with_run) viewer_->show(season_run());
  settle();
}

PanelDriver::~PanelDriver() {
  viewer_.reset();
  ImGui::DestroyContext();
}

std::filesystem::path PanelDriver::run_folder() {
  static const TemporaryFolder kept;
  auto made = kept / "first-steps";
  if (!std::filesystem::exists(made))
    static_cast<void>(program_run(
        {.arguments = {FAIRLEAD_PROGRAM, "run", FAIRLEAD_SOURCE_DIRECTORY "/scenarios/first-steps/scenario.json", "-o",
                       made.string()}}));
  return made;
}

void PanelDriver::frame() {
  ImGui::NewFrame();
  viewer_->draw_panels();
  ImGui::EndFrame();
}

void PanelDriver::settle() {
  for (int k = 0; k < 3; ++k) frame();
}

bool PanelDriver::shows(const std::string& wanted) {
  ImGui::NewFrame();
  viewer_->draw_panels();
  ImGui::Render();
  std::string letters;
  const Letters by_corner = letters_of_fonts();
  for (const ImDrawList* list :
       std::span{ImGui::GetDrawData()->CmdLists, static_cast<std::size_t>(ImGui::GetDrawData()->CmdListsCount)})
    for (const ImDrawVert& vertex : list->VtxBuffer)
      if (const auto letter = by_corner.find({vertex.uv.x, vertex.uv.y}); letter != by_corner.end())
        append_utf8(letters, letter->second);
  return letters.find(without_spaces(wanted)) != std::string::npos;
}

/// Goes over the window until what lies under the pointer is what is wanted.
bool PanelDriver::point_at(const char* window, const char* label) {
  constexpr float step = 6;
  ImGuiWindow* found = ImGui::FindWindowByName(window);
  if (found == nullptr) return false;
  const ImGuiID wanted = found->GetID(label);
  for (float y = found->Pos.y + step; y < found->Pos.y + found->Size.y; y += step)
    for (float x = found->Pos.x + step; x < found->Pos.x + found->Size.x; x += step) {
      ImGui::GetIO().MousePos = {x, y};
      frame();
      if (ImGui::GetCurrentContext()->HoveredId == wanted) return true;
    }
  return false;
}

bool PanelDriver::click(const char* window, const char* label) {
  if (!point_at(window, label)) return false;
  ImGui::GetIO().MouseDown[0] = true;
  frame();
  ImGui::GetIO().MouseDown[0] = false;
  settle();
  return true;
}

void PanelDriver::type(const std::string& letters) {
  ImGui::GetIO().AddInputCharactersUTF8(letters.c_str());
  settle();
}

void PanelDriver::press(int imgui_key) {
  ImGui::GetIO().KeysDown[imgui_key] = true;
  frame();
  ImGui::GetIO().KeysDown[imgui_key] = false;
  settle();
}

}  // namespace fairlead::test
