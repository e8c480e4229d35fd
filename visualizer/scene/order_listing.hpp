// SPDX-License-Identifier: MIT
// The order in which orders are listed at a time: what is overdue or under way first, then what comes, then what is
// done.
#pragma once

#include <vector>

#include "visualizer/scene/figure_index.hpp"

namespace fairlead::view {

struct Listed {
  OrderId order{};
  OrderPhase phase = OrderPhase::Waiting;
};

/// Within a group the next to be due or begun first, of delivered ones the last delivered first.
[[nodiscard]] std::vector<Listed> listed_orders(const RunView& run, const FigureIndex& figures, Tick at);

}  // namespace fairlead::view
