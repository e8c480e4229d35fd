// SPDX-License-Identifier: MIT
// Moved starts: by how much a plan moves what the plan in force had promised, and what that costs.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/plan/replanning/frozen_part.hpp"

namespace fairlead {

/// A start that moves by less is not moved.
inline constexpr Tick unmoved = 3600;

struct OrderMove {
  OrderId order{};
  int starts = 0;        ///< so many of its activities start at another time
  Seconds first{0};      ///< by how much its first start that had not begun moves; later is positive
  double days = 0;       ///< begun days, summed over the starts: what is paid for
  bool dropped = false;  ///< it was planned and is no more
  bool added = false;    ///< it was not planned and now is: costs nothing
  bool other_way = false;
};

/// Of an order that the schedule has by `way` (-1: not at all), each of its `activities` from `start(activity)` on. A
/// start moved costs each day begun; one of an order dropped counts as moved to the horizon's end; by another way each
/// counts as the earliest.
template <class Start>
[[nodiscard]] OrderMove move_of(const FrozenPart& frozen, OrderId order, int way, int activities, const Start& start);

[[nodiscard]] std::vector<OrderMove> moves_of(const FrozenPart& frozen, const Plan& plan, TimeBase base);

/// In units of the objective: USD, days late or hours.
[[nodiscard]] double moves_cost(const FrozenPart& frozen, const std::vector<OrderMove>& moves);

/// Adds a start that has moved by so much.
void add_start(OrderMove& move, Tick moved, bool first);

template <class Start>
OrderMove move_of(const FrozenPart& frozen, OrderId order, int way, int activities, const Start& start) {
  OrderMove move{.order = order};
  const int before = frozen.way_in_force[order.index()];
  move.added = before < 0 && way >= 0;
  if (before < 0) return move;
  move.dropped = way < 0;
  move.other_way = !move.dropped && way != before;
  const std::vector<Tick>& kept = frozen.starts_kept[order.index()];
  const auto first = static_cast<int>(std::min_element(kept.begin(), kept.end()) - kept.begin());
  Tick shift = 0;
  if (move.other_way) {
    Tick earliest = never;
    for (int a = 0; a < activities; ++a) earliest = std::min(earliest, start(a));
    shift = earliest - kept[static_cast<std::size_t>(first)];
    if (std::abs(shift) < unmoved) shift = unmoved;
  }
  for (int a = 0; a < static_cast<int>(kept.size()); ++a) {
    const Tick was = kept[static_cast<std::size_t>(a)];
    if (was == never) continue;
    Tick now = frozen.horizon;
    if (move.other_way)
      now = was + shift;
    else if (!move.dropped)
      now = start(a);
    add_start(move, now - was, a == first);
  }
  return move;
}

}  // namespace fairlead
