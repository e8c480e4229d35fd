// SPDX-License-Identifier: MIT
// Two runs side by side: where they first differ, their figures, the orders that came out differently.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

using view::phrase;
using view::Tone;

/// Less does not show with one decimal.
constexpr double least_shown = 0.05;

Tone tone_of(view::Better better) {
  if (better == view::Better::Same) return Tone::Plain;
  return better == view::Better::Second ? Tone::Good : Tone::Bad;
}

void coloured_name(const std::string& name, view::Colour colour) {
  ImGui::TableNextColumn();
  ImGui::PushStyleColor(ImGuiCol_Text, im_colour(colour));
  wrapped_text(name);
  ImGui::PopStyleColor();
}

void first_difference(const PanelFrame& frame, const view::Comparison& comparison) {
  const auto& difference = comparison.first_difference();
  if (!difference) return note_text(frame, frame.say("Both runs are the same."));
  note_text(frame, phrase(frame.say("They first differ on {0}."), {frame.session->run().time_text(difference->at)}));
  action_button(frame, view::Action::FirstDifference);
}

/// Numbers are never broken; names have what they leave.
void set_up_figures(const PanelFrame& frame) {
  const float number =
      std::max(ImGui::CalcTextSize("\u22121234.56").x, ImGui::CalcTextSize(frame.say("difference").c_str()).x);
  ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch);
  for (const char* column : {"first", "second", "difference"})
    ImGui::TableSetupColumn(column, ImGuiTableColumnFlags_WidthFixed, number);
}

void figures_table(const PanelFrame& frame, const view::Comparison& comparison) {
  if (!ImGui::BeginTable("figures", 4, ImGuiTableFlags_RowBg)) return;
  set_up_figures(frame);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  coloured_name(frame.session->run().name(), frame.theme().ink);
  coloured_name(frame.session->other()->name(), frame.theme().other_run);
  coloured_name(frame.say("difference"), frame.theme().ink_soft);
  for (const view::FigureDifference& figure : comparison.figures(frame.words)) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    note_text(frame, figure.name);
    for (const std::string* text : {&figure.first, &figure.second}) {
      ImGui::TableNextColumn();
      ImGui::TextUnformatted(text->c_str());
    }
    ImGui::TableNextColumn();
    toned_text(frame, figure.difference, tone_of(figure.better));
  }
  ImGui::EndTable();
}

void order_link(const PanelFrame& frame, const view::OrderDifference& order) {
  std::string shown;
  const bool cut = cut_to_room(order.id, ImGui::GetContentRegionAvail().x, shown);
  const bool chosen = order.first.valid() && frame.view.selected.order() == order.first;
  if (ImGui::Selectable((shown + "###order").c_str(), chosen) && order.first.valid())
    frame.session->show(view::target_of(order.first));
  if (cut && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", order.id.c_str());
}

/// Signed; nothing where there is no difference to speak of.
void signed_cell(const PanelFrame& frame, double value, const std::string& pattern, bool more_is_better) {
  if (std::abs(value) < least_shown) return ImGui::TextUnformatted("");
  const Tone tone = (value > 0) == more_is_better ? Tone::Good : Tone::Bad;
  toned_text(frame, phrase(pattern, {signed_text(frame.words, value, 1)}), tone);
}

void how_order_differs(const PanelFrame& frame, const view::OrderDifference& order) {
  ImGui::TableNextColumn();
  if (order.later) {
    signed_cell(frame, static_cast<double>(order.later->count()) / 86400, frame.say("{0} d"), false);
  } else if (!order.first.valid() || !order.second.valid()) {
    const view::RunView& has_it = order.first.valid() ? frame.session->run() : *frame.session->other();
    note_text(frame, phrase(frame.say("only in {0}"), {has_it.name()}));
  }
  ImGui::TableNextColumn();
  signed_cell(frame, order.revenue_usd / 1e6, "{0}", true);
}

void orders_table(const PanelFrame& frame, const view::Comparison& comparison) {
  heading(frame.say("Orders that differ"));
  if (comparison.orders().empty()) return note_text(frame, frame.say("None"));
  if (!ImGui::BeginTable("orders", 3, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingStretchProp)) return;
  ImGui::TableSetupColumn(frame.say("Order").c_str(), 0, 0.5F);
  ImGui::TableSetupColumn(frame.say("Later").c_str(), 0, 0.25F);
  ImGui::TableSetupColumn(frame.say("M USD").c_str(), 0, 0.25F);
  ImGui::TableHeadersRow();
  int line = 0;
  for (const view::OrderDifference& order : comparison.orders()) {
    ImGui::PushID(++line);
    ImGui::TableNextColumn();
    order_link(frame, order);
    how_order_differs(frame, order);
    ImGui::PopID();
  }
  ImGui::EndTable();
}

}  // namespace

void compare_panel(const PanelFrame& frame) {
  const view::RunView* other = frame.session->other();
  if (other == nullptr || frame.session->comparison() == nullptr) return;
  const view::Comparison& comparison = *frame.session->comparison();
  if (const std::string note = comparison.note(frame.words); !note.empty()) note_text(frame, note);
  first_difference(frame, comparison);
  ImGui::Separator();
  figures_table(frame, comparison);
  ImGui::Separator();
  orders_table(frame, comparison);
  ImGui::Separator();
  if (ImGui::Button(frame.say("Stop comparing").c_str())) frame.wishes.stop_comparing = true;
}

}  // namespace fairlead::screen
