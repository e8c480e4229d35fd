// SPDX-License-Identifier: MIT
#include "core/plan/replanning/moved_starts.hpp"

#include <algorithm>
#include <cstdlib>

namespace fairlead {

namespace {

double begun_days(Tick moved) {
  const Tick length = std::abs(moved);
  return length < unmoved ? 0 : static_cast<double>((length + seconds_per_day - 1) / seconds_per_day);
}

}  // namespace

void add_start(OrderMove& move, Tick moved, bool first) {
  if (first) move.first = Seconds{moved};
  const double days = begun_days(moved);
  move.starts += days > 0 ? 1 : 0;
  move.days += days;
}

std::vector<OrderMove> moves_of(const FrozenPart& frozen, const Plan& plan, TimeBase base) {
  std::vector<OrderMove> moves;
  for (std::size_t o = 0; o < plan.orders.size(); ++o) {
    const OrderPlan& planned = plan.orders[o];
    const auto start = [&](int a) { return base.tick(planned.activities[static_cast<std::size_t>(a)].start); };
    const auto activities = static_cast<int>(planned.activities.size());
    const OrderMove move = move_of(frozen, OrderId{o}, planned.taken ? planned.way : -1, activities, start);
    if (move.starts > 0 || move.dropped || move.added || move.other_way) moves.push_back(move);
  }
  return moves;
}

double moves_cost(const FrozenPart& frozen, const std::vector<OrderMove>& moves) {
  double days = 0;
  for (const OrderMove& move : moves) days += move.days;
  return days * frozen.move_price;
}

}  // namespace fairlead
