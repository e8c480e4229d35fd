// SPDX-License-Identifier: MIT
#include "visualizer/scene/order_listing.hpp"

#include <algorithm>
#include <tuple>

namespace fairlead::view {

namespace {

int rank(OrderPhase phase) {
  switch (phase) {
    case OrderPhase::Overdue:
      return 0;
    case OrderPhase::UnderWay:
      return 1;
    case OrderPhase::Waiting:
      return 2;
    case OrderPhase::DeliveredLate:
      return 3;
    case OrderPhase::Delivered:
      return 4;
    case OrderPhase::Unserved:
      return 5;
    case OrderPhase::LeftOut:
      break;
  }
  return 6;
}

Tick urgency(const RunView& run, const Listed& listed) {
  const OrderOutcome& outcome = run.trace().orders[listed.order.index()];
  const auto& due = run.scenario().orders[listed.order.index()].due;
  if (rank(listed.phase) == 2) return run.tick(outcome.start);
  if (rank(listed.phase) == 3 || rank(listed.phase) == 4) return -run.tick(outcome.delivered);
  return rank(listed.phase) < 2 && due ? run.tick(*due) : never;
}

}  // namespace

std::vector<Listed> listed_orders(const RunView& run, const FigureIndex& figures, Tick at) {
  std::vector<std::tuple<int, Tick, int, Listed>> keyed;
  const std::size_t count = run.scenario().orders.size();
  keyed.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    const Listed listed{OrderId{k}, figures.phase(OrderId{k}, at)};
    keyed.emplace_back(rank(listed.phase), urgency(run, listed), static_cast<int>(k), listed);
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
           std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
  });
  std::vector<Listed> result;
  for (const auto& entry : keyed) result.push_back(std::get<3>(entry));
  return result;
}

}  // namespace fairlead::view
