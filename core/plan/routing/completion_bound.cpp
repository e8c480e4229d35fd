// SPDX-License-Identifier: MIT
#include "core/plan/routing/completion_bound.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr std::int32_t most_pieces = 2048;
constexpr std::size_t most_work = 20'000'000;  // steps looked at in the search for prices
constexpr std::size_t most_rounds = 30;
constexpr int patience = 4;

}  // namespace

CompletionBound::CompletionBound(const OrderAcceptanceProblem& problem, std::int64_t known)
    : problem_(problem), prices_(problem.orders.size()) {
  std::int32_t end = problem.available_from;
  for (const CandidateOrder& order : problem.orders) end = std::max(end, order.deadline);
  length_ = (end - problem.available_from) / most_pieces + 1;
  pieces_ = piece_of(end) + 1;
  usable_ = every_step_leaves_its_piece();
  if (!usable_) return;
  walks_.resize((problem.orders.size() + 1) * pieces_);
  find_prices(known);
}

/// Else a walk could go on within one piece of time for ever.
bool CompletionBound::every_step_leaves_its_piece() const {
  for (std::size_t order = 0; order < problem_.orders.size(); ++order) {
    std::int32_t setup = problem_.first_setup(order);
    for (std::size_t before = 0; before < problem_.orders.size(); ++before)
      if (before != order) setup = std::min(setup, problem_.setup(before, order));
    if (setup + problem_.orders[order].duration < length_) return false;
  }
  return true;
}

std::int64_t CompletionBound::gain(const SequenceState& state, std::size_t order) const {
  const SequenceState next = after(problem_, state, order);
  if (next.time > problem_.orders[order].deadline) return 0;
  const Walks& on = walks_[row(next.last) * pieces_ + piece_of(next.time)];
  const bool back = on.first != no_order && on.first == state.last;
  return next.profit - state.profit - prices_[order] + (back ? on.otherwise : on.most);
}

CompletionBound::Walks CompletionBound::walks_from(const SequenceState& state) const {
  Walks walks;
  for (std::size_t order = 0; order < problem_.orders.size(); ++order) {
    if (static_cast<std::int32_t>(order) == state.last) continue;
    const std::int64_t found = gain(state, order);
    if (found > walks.most) {
      walks = {found, walks.most, static_cast<std::int32_t>(order)};
    } else {
      walks.otherwise = std::max(walks.otherwise, found);
    }
  }
  return walks;
}

/// From the last piece to the first; each is taken to begin at its beginning, which promises no less.
void CompletionBound::fill() {
  for (std::size_t piece = pieces_; piece-- > 0;) {
    SequenceState state{.time = problem_.available_from + static_cast<std::int32_t>(piece) * length_};
    for (std::size_t last = 0; last <= problem_.orders.size(); ++last) {
      state.last = static_cast<std::int32_t>(last) - 1;
      walks_[last * pieces_ + piece] = walks_from(state);
    }
  }
}

std::int64_t CompletionBound::root_bound() const {
  std::int64_t bound = walks_[0].most;
  for (const std::int64_t price : prices_) bound += price;
  return bound;
}

/// How often the best walk comes to each order.
std::vector<std::int64_t> CompletionBound::visits() const {
  std::vector<std::int64_t> count(prices_.size());
  SequenceState state{.time = problem_.available_from};
  std::int32_t before = no_order;
  while (true) {
    state.time = problem_.available_from + static_cast<std::int32_t>(piece_of(state.time)) * length_;
    const std::int32_t next = next_of_best_walk(state, before);
    if (next == no_order) return count;
    ++count[static_cast<std::size_t>(next)];
    before = state.last;
    state = after(problem_, state, static_cast<std::size_t>(next));
  }
}

/// Not back to the order `before` the last.
std::int32_t CompletionBound::next_of_best_walk(const SequenceState& state, std::int32_t before) const {
  std::int32_t next = no_order;
  std::int64_t most = 0;
  for (std::size_t order = 0; order < prices_.size(); ++order) {
    const auto number = static_cast<std::int32_t>(order);
    if (number == state.last || number == before) continue;
    const std::int64_t found = gain(state, order);
    if (found <= most) continue;
    most = found;
    next = number;
  }
  return next;
}

void CompletionBound::find_prices(std::int64_t known) {
  const std::size_t work = walks_.size() * prices_.size() + 1;
  const std::size_t rounds = std::clamp<std::size_t>(most_work / work, 1, most_rounds);
  std::vector<std::int64_t> best_prices = prices_;
  std::int64_t least = unlimited;
  std::int64_t share = 1;  // of Polyak's step, halved where it does not help
  int unhelpful = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    fill();
    const std::int64_t bound = root_bound();
    if (bound < least) {
      least = bound;
      best_prices = prices_;
      unhelpful = 0;
    } else if (++unhelpful == patience) {
      share *= 2;
      unhelpful = 0;
    }
    const std::vector<std::int64_t> count = visits();
    std::int64_t square = 0;
    for (std::size_t order = 0; order < prices_.size(); ++order)
      if (count[order] > 0 || prices_[order] > 0) square += (count[order] - 1) * (count[order] - 1);
    if (bound <= known || square == 0) break;
    const std::int64_t step = (bound - known) / (square * share);
    for (std::size_t order = 0; order < prices_.size(); ++order)
      prices_[order] = std::max<std::int64_t>(0, prices_[order] + step * (count[order] - 1));
  }
  prices_ = std::move(best_prices);
  fill();
}

}  // namespace fairlead
