// SPDX-License-Identifier: MIT
#include "visualizer/screen/order_rows.hpp"

#include <algorithm>

namespace fairlead::screen {

namespace {

using view::OrderPhase;

template <class Key>
void sort_by(std::vector<OrderRow>& rows, bool descending, Key key) {
  std::stable_sort(rows.begin(), rows.end(), [&](const OrderRow& a, const OrderRow& b) {
    return descending ? key(b) < key(a) : key(a) < key(b);
  });
}

}  // namespace

std::vector<OrderRow> order_rows(const view::RunView& run, const view::FigureIndex& figures) {
  std::vector<OrderRow> rows;
  const auto& orders = run.scenario().orders;
  for (std::size_t k = 0; k < orders.size(); ++k) {
    const OrderId id{static_cast<int>(k)};
    rows.push_back({.order = id,
                    .id = orders[k].id,
                    .service = run.service(id).name,
                    .client = orders[k].client,
                    .due = orders[k].due ? run.tick(*orders[k].due) : never,
                    .revenue_usd = figures.money(id, run.horizon()).revenue});
  }
  return rows;
}

void sort_orders(std::vector<OrderRow>& rows, OrderColumn column, bool descending, const view::FigureIndex& figures,
                 Tick at) {
  switch (column) {
    case OrderColumn::Order:
      return sort_by(rows, descending, [](const OrderRow& row) -> const std::string& { return row.id; });
    case OrderColumn::Service:
      return sort_by(rows, descending, [](const OrderRow& row) -> const std::string& { return row.service; });
    case OrderColumn::Status:
      return sort_by(rows, descending, [&](const OrderRow& row) { return figures.phase(row.order, at); });
    case OrderColumn::Done:
      return sort_by(rows, descending, [&](const OrderRow& row) { return figures.progress(row.order, at); });
    case OrderColumn::Due:
      return sort_by(rows, descending, [](const OrderRow& row) { return row.due; });
    case OrderColumn::Late:
      return sort_by(rows, descending, [&](const OrderRow& row) { return figures.late_by(row.order, at); });
    case OrderColumn::Revenue:
      return sort_by(rows, descending, [](const OrderRow& row) { return row.revenue_usd; });
  }
}

const char* phase_name(OrderPhase phase) {
  switch (phase) {
    case OrderPhase::Waiting:
      return "not begun";
    case OrderPhase::UnderWay:
      return "under way";
    case OrderPhase::Overdue:
      return "overdue";
    case OrderPhase::Delivered:
      return "delivered";
    case OrderPhase::DeliveredLate:
      return "delivered late";
    case OrderPhase::Unserved:
      return "not served";
    case OrderPhase::LeftOut:
      break;
  }
  return "left out";
}

}  // namespace fairlead::screen
