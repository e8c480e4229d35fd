// SPDX-License-Identifier: MIT
// The rows of the table of orders, and their order by a column.
#pragma once

#include "visualizer/scene/figure_index.hpp"
#include "visualizer/screen/panel_frame.hpp"

namespace fairlead::screen {

enum class OrderColumn { Order, Service, Status, Done, Due, Late, Revenue };

[[nodiscard]] std::vector<OrderRow> order_rows(const view::RunView& run, const view::FigureIndex& figures);
/// By the column as it stands at the time; equal ones keep their order.
void sort_orders(std::vector<OrderRow>& rows, OrderColumn column, bool descending, const view::FigureIndex& figures,
                 Tick at);
/// In English, for Words.
[[nodiscard]] const char* phase_name(view::OrderPhase phase);

}  // namespace fairlead::screen
