// SPDX-License-Identifier: MIT
// CompletionBound: no less than what a sequence begun can still earn, if orders may be done again at a price.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/routing/order_sequence.hpp"

namespace fairlead {

/// Of each last order and each piece of time the most that a walk over the orders can earn. A walk may come back to an
/// order, though not by way of one other alone; prices of the orders, found by a subgradient search, make that seldom
/// worth while.
/// docs/sources.md [Christofides-1981]
class CompletionBound {
 public:
  /// `known`: a profit that is reached, which guides the prices.
  CompletionBound(const OrderAcceptanceProblem& problem, std::int64_t known);

  /// Beside the prices of the orders that are open; `closed` has a bit for each order that is not.
  [[nodiscard]] std::int64_t most_after(const SequenceState& state, std::uint64_t closed) const {
    if (!usable_) return unlimited;
    const Walks& walks = walks_[row(state.last) * pieces_ + piece_of(state.time)];
    const bool barred = walks.first != no_order && (closed >> walks.first & 1) != 0;
    return barred ? walks.otherwise : walks.most;
  }
  [[nodiscard]] std::int64_t price(std::size_t order) const { return prices_[order]; }

 private:
  /// The best walk that goes on from somewhere, its next order, and the best one with another next order.
  struct Walks {
    std::int64_t most = 0;
    std::int64_t otherwise = 0;
    std::int32_t first = no_order;
  };

  static constexpr std::int64_t unlimited = std::int64_t{1} << 61;

  [[nodiscard]] static std::size_t row(std::int32_t last) { return static_cast<std::size_t>(last + 1); }
  [[nodiscard]] std::size_t piece_of(std::int32_t time) const {
    return static_cast<std::size_t>((time - problem_.available_from) / length_);
  }
  [[nodiscard]] bool every_step_leaves_its_piece() const;
  void fill();
  [[nodiscard]] std::int64_t gain(const SequenceState& state, std::size_t order) const;
  [[nodiscard]] Walks walks_from(const SequenceState& state) const;
  [[nodiscard]] std::int64_t root_bound() const;
  [[nodiscard]] std::vector<std::int64_t> visits() const;
  [[nodiscard]] std::int32_t next_of_best_walk(const SequenceState& state, std::int32_t before) const;
  void find_prices(std::int64_t known);

  const OrderAcceptanceProblem& problem_;
  std::int32_t length_ = 1;  // of a piece of time
  std::size_t pieces_ = 0;
  bool usable_ = false;
  std::vector<std::int64_t> prices_;
  std::vector<Walks> walks_;  // last order (none first), piece
};

}  // namespace fairlead
