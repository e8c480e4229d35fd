// SPDX-License-Identifier: MIT
#include "visualizer/screen/panel_parts.hpp"

#include <algorithm>
#include <sstream>

#include "visualizer/scene/text_measure.hpp"

namespace fairlead::screen {

namespace {

constexpr ImGuiWindowFlags fixed_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                         ImGuiWindowFlags_NoSavedSettings;
/// Of a panel that is always there: keys that would walk its buttons are actions.
constexpr ImGuiWindowFlags panel_flags = fixed_flags | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;

constexpr std::size_t most_lines = 24;

/// In the letters that the panels draw with now.
class PanelTextMeasure final : public view::TextMeasure {
 public:
  [[nodiscard]] float width(std::string_view text, float /*size*/, bool /*bold*/) const override {
    return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
  }
};

view::Colour tone_colour(const view::Theme& theme, view::Tone tone) {
  if (tone == view::Tone::Good) return theme.good;
  return tone == view::Tone::Bad ? theme.bad : theme.ink;
}

}  // namespace

ImVec4 im_colour(view::Colour colour) {
  return ImGui::ColorConvertU32ToFloat4(im_packed(colour));
}

ImU32 im_packed(view::Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

ImFont* bold_font() {
  return ImGui::GetIO().Fonts->Fonts.back();
}

void begin_fixed(const char* id, const view::Box& box, ImGuiWindowFlags more) {
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.width, box.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin(id, nullptr, panel_flags | more);
  ImGui::PopStyleVar();
}

void begin_popup(const PanelFrame& frame, const char* id, float width, const std::string& title) {
  const float wide = std::min(frame.scaled(width), frame.window.width - frame.scaled(16));
  const float top = std::max(frame.scaled(8), frame.window.height * 0.12F);
  ImGui::SetNextWindowPos({(frame.window.width - wide) / 2, top});
  ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, frame.window.height - top - frame.scaled(60)});
  if (frame.state.just_opened) ImGui::SetNextWindowFocus();
  ImGui::Begin(id, nullptr, fixed_flags | ImGuiWindowFlags_AlwaysAutoResize);
  heading(title);
  close_on_escape(frame);
}

void close_on_escape(const PanelFrame& frame) {
  if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false)) frame.view.popup = view::Popup::None;
}

void action_hint(const PanelFrame& frame, view::Action action) {
  if (!ImGui::IsItemHovered()) return;
  const view::ActionInfo& entry = info(action);
  ImGui::SetTooltip("%s  (%s)", frame.say(entry.title).c_str(), entry.keys);
}

void action_button(const PanelFrame& frame, view::Action action) {
  const view::ActionInfo& entry = info(action);
  if (ImGui::Button((frame.say(entry.title) + "##" + entry.id).c_str())) frame.wish(action);
  action_hint(frame, action);
}

void wrapped_text(const std::string& text) {
  const float room = ImGui::GetContentRegionAvail().x;
  const float size = ImGui::GetFontSize();
  std::string lines;
  bool cut = false;
  std::istringstream paragraphs{text};
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    std::string joined;
    for (const std::string& line : view::wrapped(paragraph, room, most_lines, size, PanelTextMeasure{}))
      joined += (joined.empty() ? "" : "\n") + line;
    lines += (lines.empty() ? "" : "\n") + joined;
    cut = cut || joined.size() != paragraph.size();
  }
  ImGui::TextUnformatted(lines.c_str());
  if (cut && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", text.c_str());
}

bool cut_to_room(const std::string& text, float room, std::string& shown) {
  shown = view::fitted(text, room, ImGui::GetFontSize(), PanelTextMeasure{});
  return shown != text;
}

void heading(const std::string& text) {
  ImGui::PushFont(bold_font());
  wrapped_text(text);
  ImGui::PopFont();
}

void toned_text(const PanelFrame& frame, const std::string& text, view::Tone tone) {
  ImGui::PushStyleColor(ImGuiCol_Text, im_colour(tone_colour(frame.theme(), tone)));
  wrapped_text(text);
  ImGui::PopStyleColor();
}

void note_text(const PanelFrame& frame, const std::string& text) {
  ImGui::PushStyleColor(ImGuiCol_Text, im_colour(frame.theme().ink_soft));
  wrapped_text(text);
  ImGui::PopStyleColor();
}

}  // namespace fairlead::screen
