// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include "core/base/random.hpp"
#include "core/plan/routing/order_sequence.hpp"

namespace fairlead {

namespace {

using Sequence = std::vector<std::size_t>;

class LocalSearch {
 public:
  LocalSearch(const OrderAcceptanceProblem& problem, const OrderAcceptanceOptions& options)
      : problem_(problem), random_(options.seed), kicks_(options.kicks) {}

  OrderAcceptance run() {
    Sequence best = by_due_date();
    std::int64_t most = climb(best);
    const std::int64_t bound = plain_bound();
    for (int kick = 0; kick < kicks_ && most < bound && best.size() > 2; ++kick) {
      Sequence changed = best;
      disturb(changed);
      const std::int64_t profit = climb(changed);
      if (profit < most) continue;
      most = profit;
      best = std::move(changed);
    }
    return {.sequence = taken(best), .profit = most, .bound = bound, .visited = visited_};
  }

 private:
  [[nodiscard]] Sequence by_due_date() const {
    Sequence sequence(problem_.orders.size());
    std::iota(sequence.begin(), sequence.end(), std::size_t{0});
    std::stable_sort(sequence.begin(), sequence.end(), [this](std::size_t a, std::size_t b) {
      return problem_.orders[a].deadline < problem_.orders[b].deadline;
    });
    return sequence;
  }

  [[nodiscard]] SequenceState start() const { return {.time = problem_.available_from}; }

  [[nodiscard]] bool pays(const SequenceState& before, const SequenceState& next, std::size_t order) const {
    return next.time <= problem_.orders[order].deadline && next.profit > before.profit;
  }

  std::int64_t profit(const Sequence& sequence) {
    ++visited_;
    SequenceState state = start();
    for (const std::size_t order : sequence)
      if (const SequenceState next = after(problem_, state, order); pays(state, next, order)) state = next;
    return state.profit;
  }

  [[nodiscard]] Sequence taken(const Sequence& sequence) const {
    Sequence kept;
    SequenceState state = start();
    for (const std::size_t order : sequence) {
      const SequenceState next = after(problem_, state, order);
      if (!pays(state, next, order)) continue;
      kept.push_back(order);
      state = next;
    }
    return kept;
  }

  /// Moves the order at `from` to `to`.
  static void move(Sequence& sequence, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t index) { return sequence.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to) {
      std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
      std::rotate(at(to), at(from), at(from + 1));
    }
  }

  /// First improvements by moving one order until there is none.
  std::int64_t climb(Sequence& sequence) {
    std::int64_t most = profit(sequence);
    for (bool better = true; better;) {
      better = false;
      for (std::size_t from = 0; from < sequence.size(); ++from)
        for (std::size_t to = 0; to < sequence.size(); ++to) better |= improve(sequence, from, to, most);
    }
    return most;
  }

  bool improve(Sequence& sequence, std::size_t from, std::size_t to, std::int64_t& most) {
    if (from == to) return false;
    move(sequence, from, to);
    const std::int64_t changed = profit(sequence);
    if (changed > most) {
      most = changed;
      return true;
    }
    move(sequence, to, from);
    return false;
  }

  void disturb(Sequence& sequence) {
    const std::uint64_t exchanges = 1 + random_.below(3);
    for (std::uint64_t exchange = 0; exchange < exchanges; ++exchange)
      std::swap(sequence[random_.below(sequence.size())], sequence[random_.below(sequence.size())]);
  }

  [[nodiscard]] std::int64_t plain_bound() const {
    std::int64_t sum = 0;
    for (std::size_t order = 0; order < problem_.orders.size(); ++order) sum += most_of(order);
    return sum;
  }

  /// Of the order begun as early as any sequence can, after the set-up that is shortest.
  [[nodiscard]] std::int64_t most_of(std::size_t order) const {
    std::int32_t setup = problem_.first_setup(order);
    for (std::size_t before = 0; before < problem_.orders.size(); ++before)
      if (before != order) setup = std::min(setup, problem_.setup(before, order));
    const CandidateOrder& wanted = problem_.orders[order];
    const std::int32_t completion = std::max(problem_.available_from, wanted.release) + setup + wanted.duration;
    return completion > wanted.deadline ? 0 : std::max<std::int64_t>(0, earned(wanted, completion));
  }

  const OrderAcceptanceProblem& problem_;
  RandomStream random_;
  int kicks_ = 0;
  std::int64_t visited_ = 0;
};

}  // namespace

OrderAcceptance accept_orders_by_local_search(const OrderAcceptanceProblem& problem,
                                              const OrderAcceptanceOptions& options) {
  return LocalSearch{problem, options}.run();
}

}  // namespace fairlead
