// SPDX-License-Identifier: MIT
#include "visualizer/scene/number_text.hpp"
#include "visualizer/screen/order_rows.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

using view::OrderPhase;
using view::Tone;

constexpr int columns = 7;

constexpr ImGuiTableFlags table_flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_RowBg | ImGuiTableFlags_ScrollY |
                                        ImGuiTableFlags_Resizable | ImGuiTableFlags_BordersInnerV |
                                        ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_Hideable;

void set_up_columns(const PanelFrame& frame) {
  ImGui::TableSetupScrollFreeze(1, 1);
  const auto column = [](const std::string& title, float share, ImGuiTableColumnFlags flags = 0) {
    ImGui::TableSetupColumn(title.c_str(), flags, share);
  };
  column(frame.say("Order"), 3);
  column(frame.say("Service"), 3, ImGuiTableColumnFlags_DefaultHide);
  column(frame.say("Status"), 2.4F);
  column(frame.say("Done"), 1.2F, ImGuiTableColumnFlags_PreferSortDescending);
  column(frame.say("Due"), 1.8F, ImGuiTableColumnFlags_DefaultHide);
  column(frame.say("Late"), 1.4F, ImGuiTableColumnFlags_PreferSortDescending);
  column(frame.say("M USD"), 1.4F, ImGuiTableColumnFlags_PreferSortDescending);
  ImGui::TableHeadersRow();
}

/// Sorts anew on every frame that asks for a column that changes with the clock, else once.
void sort_as_asked(const PanelFrame& frame, Tick now) {
  ImGuiTableSortSpecs* wanted = ImGui::TableGetSortSpecs();
  if (wanted == nullptr || wanted->SpecsCount == 0) return;
  const auto column = static_cast<OrderColumn>(wanted->Specs[0].ColumnIndex);
  const bool moves = column == OrderColumn::Status || column == OrderColumn::Done || column == OrderColumn::Late;
  if (!wanted->SpecsDirty && !moves) return;
  sort_orders(frame.state.orders, column, wanted->Specs[0].SortDirection == ImGuiSortDirection_Descending,
              frame.session->figures(), now);
  wanted->SpecsDirty = false;
}

Tone tone_of(OrderPhase phase) {
  if (phase == OrderPhase::Delivered) return Tone::Good;
  const bool bad = phase == OrderPhase::Overdue || phase == OrderPhase::DeliveredLate || phase == OrderPhase::Unserved;
  return bad ? Tone::Bad : Tone::Plain;
}

void cell(const std::string& text) {
  if (ImGui::TableNextColumn()) ImGui::TextUnformatted(text.c_str());
}

void order_cell(const PanelFrame& frame, const OrderRow& row) {
  ImGui::TableNextColumn();
  const bool chosen = frame.view.selected.order() == row.order;
  if (ImGui::Selectable(row.id.c_str(), chosen, ImGuiSelectableFlags_SpanAllColumns))
    frame.session->show(view::target_of(row.order));
  if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s\n%s", row.service.c_str(), row.client.c_str());
}

void order_line(const PanelFrame& frame, const OrderRow& row, Tick now) {
  const view::FigureIndex& figures = frame.session->figures();
  const OrderPhase phase = figures.phase(row.order, now);
  const Tick late = figures.late_by(row.order, now);
  ImGui::TableNextRow();
  order_cell(frame, row);
  cell(row.service);
  if (ImGui::TableNextColumn()) toned_text(frame, frame.say(phase_name(phase)), tone_of(phase));
  cell(percent_text(frame.words, figures.progress(row.order, now)));
  cell(row.due == never ? std::string{} : date_text(frame.words, frame.session->run(), row.due));
  cell(late > 0 ? duration_text(frame.words, Seconds{late}) : std::string{});
  cell(number_text(frame.words, row.revenue_usd / 1e6, 1));
}

}  // namespace

void orders_panel(const PanelFrame& frame) {
  const auto now = static_cast<Tick>(frame.view.now_s);
  if (!ImGui::BeginTable("orders", columns, table_flags)) return;
  set_up_columns(frame);
  sort_as_asked(frame, now);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(frame.state.orders.size()));
  while (clipper.Step())
    for (int k = clipper.DisplayStart; k < clipper.DisplayEnd; ++k)
      order_line(frame, frame.state.orders[static_cast<std::size_t>(k)], now);
  ImGui::EndTable();
}

}  // namespace fairlead::screen
