// SPDX-License-Identifier: MIT
// OrderAcceptanceProblem: which orders one asset takes and in which sequence, for the most profit; and its solution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace fairlead {

/// Times count in any one unit (seconds, hours), money in any one unit (cents).
struct CandidateOrder {
  std::int32_t release = 0;     ///< neither set-up nor work begins before
  std::int32_t duration = 0;    ///< of the work alone
  std::int32_t due = 0;         ///< each unit of time after it costs delay_cost
  std::int32_t deadline = 0;    ///< no completion after it
  std::int64_t revenue = 0;     ///< earned if taken
  std::int64_t delay_cost = 0;  ///< per unit of time; >= 0
};

/// Times lie between 0 and 2^29, the sum of all money below 2^62.
struct OrderAcceptanceProblem {
  std::vector<CandidateOrder> orders{};
  /// Set-up or passage before an order, row by row: row 0 from the initial state, row i + 1 after order i.
  std::vector<std::int32_t> setups{};
  std::int32_t available_from = 0;

  [[nodiscard]] std::int32_t first_setup(std::size_t order) const { return setups[order]; }
  [[nodiscard]] std::int32_t setup(std::size_t before, std::size_t order) const {
    return setups[(before + 1) * orders.size() + order];
  }
};

struct OrderAcceptance {
  std::vector<std::size_t> sequence{};  ///< the orders taken, in the order of their work
  std::int64_t profit = 0;
  std::int64_t bound = 0;    ///< no sequence earns more; equal to the profit where that is proven best
  std::int64_t visited = 0;  ///< sequences and partial sequences looked at
};

struct OrderAcceptanceOptions {
  std::uint64_t seed = 0;
  int kicks = 100;  ///< of the local search, which also gives the exact search its first solution
  /// Partial sequences that the exact search may keep, 32 bytes each.
  std::size_t most_kept = 20'000'000;
};

/// Exact up to about twenty orders: a dynamic programme over the orders that are taken or have become impossible, with
/// dominance in time and profit and with bounds. Where it would keep too much, and above 64 orders, the answer is
/// the local search's, with a bound above it. docs/scheduling.md; docs/sources.md [Oguz-2010]
[[nodiscard]] OrderAcceptance accept_orders(const OrderAcceptanceProblem& problem,
                                            const OrderAcceptanceOptions& options = {});

/// Insertions and exchanges in a sequence of all orders, of which each is taken where it still pays; kicks out of
/// local optima. Its bound is the revenue of all orders that can be met alone.
[[nodiscard]] OrderAcceptance accept_orders_by_local_search(const OrderAcceptanceProblem& problem,
                                                            const OrderAcceptanceOptions& options = {});

/// The exact search alone, which looks for more than `known`; empty if it would keep too much or there are more
/// than 64 orders.
[[nodiscard]] std::optional<OrderAcceptance> accept_orders_exactly(const OrderAcceptanceProblem& problem,
                                                                   const OrderAcceptance& known,
                                                                   const OrderAcceptanceOptions& options = {});

}  // namespace fairlead
