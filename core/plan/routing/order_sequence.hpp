// SPDX-License-Identifier: MIT
// SequenceState: where an asset stands after a sequence of orders, and what one order more would bring.
#pragma once

#include <algorithm>

#include "core/plan/routing/order_acceptance.hpp"

namespace fairlead {

inline constexpr std::int32_t no_order = -1;

struct SequenceState {
  std::int32_t time = 0;
  std::int32_t last = no_order;
  std::int64_t profit = 0;
};

[[nodiscard]] inline std::int32_t setup_after(const OrderAcceptanceProblem& problem, std::int32_t last,
                                              std::size_t order) {
  return last == no_order ? problem.first_setup(order) : problem.setup(static_cast<std::size_t>(last), order);
}

[[nodiscard]] inline std::int64_t earned(const CandidateOrder& order, std::int32_t completion) {
  return order.revenue - order.delay_cost * std::max(0, completion - order.due);
}

/// Without a look at the deadline.
[[nodiscard]] inline SequenceState after(const OrderAcceptanceProblem& problem, const SequenceState& state,
                                         std::size_t order) {
  const CandidateOrder& next = problem.orders[order];
  const std::int32_t completion =
      std::max(state.time, next.release) + setup_after(problem, state.last, order) + next.duration;
  return {completion, static_cast<std::int32_t>(order), state.profit + earned(next, completion)};
}

}  // namespace fairlead
