// SPDX-License-Identifier: MIT
#include "visualizer/screen/icons.hpp"

#include "visualizer/screen/panel_parts.hpp"

namespace fairlead::screen {

namespace {

/// Draws in a square of which the middle is (0, 0) and an edge lies at 1.
class Pen {
 public:
  Pen(ImVec2 middle, float half, ImU32 colour) : middle_(middle), half_(half), colour_(colour) {}

  void triangle(float tip_x, float base_x) const {
    ImGui::GetWindowDrawList()->AddTriangleFilled(at(base_x, -1), at(tip_x, 0), at(base_x, 1), colour_);
  }
  void bar(float from_x, float to_x) const {
    ImGui::GetWindowDrawList()->AddRectFilled(at(from_x, -1), at(to_x, 1), colour_);
  }
  void line(float from_x, float from_y, float to_x, float to_y) const {
    ImGui::GetWindowDrawList()->AddLine(at(from_x, from_y), at(to_x, to_y), colour_, half_ * 0.3F);
  }

 private:
  [[nodiscard]] ImVec2 at(float x, float y) const { return {middle_.x + (x * half_), middle_.y + (y * half_)}; }

  ImVec2 middle_;
  float half_;
  ImU32 colour_;
};

void bracket(const Pen& pen, float side) {
  pen.line(side, -1, side, 1);
  pen.line(side, -1, -side * 0.2F, -1);
  pen.line(side, 1, -side * 0.2F, 1);
}

void draw(Icon icon, const Pen& pen) {
  switch (icon) {
    case Icon::Play:
      return pen.triangle(1, -0.7F);
    case Icon::Backwards:
      return pen.triangle(-1, 0.7F);
    case Icon::Pause:
      pen.bar(-0.7F, -0.2F);
      return pen.bar(0.2F, 0.7F);
    case Icon::NextEvent:
      pen.triangle(0.5F, -0.9F);
      return pen.bar(0.55F, 0.85F);
    case Icon::PreviousEvent:
      pen.triangle(-0.5F, 0.9F);
      return pen.bar(-0.85F, -0.55F);
    case Icon::Start:
      pen.bar(-1, -0.75F);
      pen.triangle(-0.75F, 0.15F);
      return pen.triangle(0.1F, 1);
    case Icon::End:
      pen.bar(0.75F, 1);
      pen.triangle(0.75F, -0.15F);
      return pen.triangle(-0.1F, -1);
    case Icon::LoopFrom:
      return bracket(pen, -0.6F);
    case Icon::LoopTo:
      return bracket(pen, 0.6F);
    case Icon::LoopOff:
      pen.line(-0.7F, -0.7F, 0.7F, 0.7F);
      return pen.line(-0.7F, 0.7F, 0.7F, -0.7F);
  }
}

}  // namespace

void icon_button(const PanelFrame& frame, Icon icon, view::Action action, bool on) {
  const float size = ImGui::GetFrameHeight();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  if (on) ImGui::PushStyleColor(ImGuiCol_Button, ImGui::GetStyleColorVec4(ImGuiCol_Header));
  if (ImGui::Button((std::string{"##"} + info(action).id).c_str(), {size * 1.2F, size})) frame.wish(action);
  if (on) ImGui::PopStyleColor();
  action_hint(frame, action);
  const ImVec2 middle{corner.x + (size * 0.6F), corner.y + (size * 0.5F)};
  draw(icon, Pen{middle, size * 0.24F, im_packed(on ? frame.theme().selected : frame.theme().ink)});
}

}  // namespace fairlead::screen
