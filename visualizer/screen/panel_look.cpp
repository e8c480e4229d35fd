// SPDX-License-Identifier: MIT
#include "visualizer/screen/panel_look.hpp"

#include <imgui.h>

#include "visualizer/screen/font_files.hpp"

namespace fairlead::screen {

namespace {

using view::Colour;

ImVec4 im(Colour colour) {
  constexpr float full = 255;
  return {static_cast<float>(colour.red) / full, static_cast<float>(colour.green) / full,
          static_cast<float>(colour.blue) / full, static_cast<float>(colour.alpha) / full};
}

/// Vietnamese, arrows, signs of mathematics and punctuation that the ranges of the library leave out.
ImVector<ImWchar> letters() {
  static constexpr ImWchar more[] = {0x2010, 0x2027, 0x2190, 0x2193, 0x2212, 0x2212, 0x2260, 0x2265,
                                     0x25B2, 0x25C0, 0x20AB, 0x20AB, 0x0300, 0x0323, 0};
  ImFontGlyphRangesBuilder builder;
  builder.AddRanges(ImGui::GetIO().Fonts->GetGlyphRangesVietnamese());
  builder.AddRanges(more);
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  return ranges;
}

void set_sizes(ImGuiStyle& style, float scale) {
  style = ImGuiStyle{};
  style.WindowPadding = {10, 8};
  style.FramePadding = {8, 4};
  style.ItemSpacing = {8, 6};
  style.WindowRounding = 6;
  style.FrameRounding = 4;
  style.PopupRounding = 6;
  style.GrabRounding = 4;
  style.TabRounding = 4;
  style.ScrollbarSize = 12;
  style.WindowBorderSize = 1;
  style.ScaleAllSizes(scale);
}

void colour_controls(ImVec4* colours, const view::Theme& theme) {
  const Colour quiet = mix(theme.panel, theme.ink, 0.10F);
  const Colour lively = mix(theme.panel, theme.ink, 0.20F);
  const Colour pressed = mix(theme.panel, theme.ink, 0.30F);
  for (const auto at : {ImGuiCol_FrameBg, ImGuiCol_Button, ImGuiCol_Tab}) colours[at] = im(quiet);
  for (const auto at : {ImGuiCol_FrameBgHovered, ImGuiCol_ButtonHovered, ImGuiCol_TabHovered, ImGuiCol_HeaderHovered})
    colours[at] = im(lively);
  for (const auto at : {ImGuiCol_FrameBgActive, ImGuiCol_ButtonActive, ImGuiCol_HeaderActive, ImGuiCol_TabActive})
    colours[at] = im(pressed);
  colours[ImGuiCol_Header] = im(mix(theme.panel, theme.selected, 0.25F));
  for (const auto at : {ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_NavHighlight,
                        ImGuiCol_PlotHistogram, ImGuiCol_TextSelectedBg})
    colours[at] = im(mix(theme.panel, theme.selected, 0.8F));
  colours[ImGuiCol_TextSelectedBg].w = 0.4F;
}

void colour_surfaces(ImVec4* colours, const view::Theme& theme) {
  colours[ImGuiCol_Text] = im(theme.ink);
  colours[ImGuiCol_TextDisabled] = im(theme.ink_soft);
  for (const auto at : {ImGuiCol_WindowBg, ImGuiCol_PopupBg}) colours[at] = im(theme.panel);
  for (const auto at : {ImGuiCol_Border, ImGuiCol_Separator, ImGuiCol_TableBorderStrong, ImGuiCol_TableBorderLight})
    colours[at] = im(theme.panel_edge);
  colours[ImGuiCol_ChildBg] = im(view::transparent);
  colours[ImGuiCol_ScrollbarBg] = im(view::transparent);
  colours[ImGuiCol_ScrollbarGrab] = im(mix(theme.panel, theme.ink, 0.25F));
  colours[ImGuiCol_TableHeaderBg] = im(mix(theme.panel, theme.ink, 0.08F));
  colours[ImGuiCol_TableRowBg] = im(view::transparent);
  colours[ImGuiCol_TableRowBgAlt] = im(theme.row_stripe);
  colours[ImGuiCol_ModalWindowDimBg] = im(theme.background.with_alpha(140));
}

}  // namespace

void load_panel_fonts(float scale) {
  static ImVector<ImWchar> ranges;  // the atlas keeps a pointer to it
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ranges = letters();
  for (const bool bold : {false, true})
    atlas.AddFontFromFileTTF(font_file(bold).string().c_str(), panel_text_size * scale, nullptr, ranges.Data);
  atlas.Build();
}

void apply_panel_look(const view::Theme& theme, float scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  set_sizes(style, scale);
  if (theme.name == view::ThemeName::Dark)
    ImGui::StyleColorsDark();
  else
    ImGui::StyleColorsLight();
  colour_surfaces(style.Colors, theme);
  colour_controls(style.Colors, theme);
}

}  // namespace fairlead::screen
