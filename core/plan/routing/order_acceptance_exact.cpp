// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bit>
#include <numeric>

#include "core/plan/routing/completion_bound.hpp"
#include "core/plan/routing/order_sequence.hpp"

namespace fairlead {

namespace {

using OrderSet = std::uint64_t;

constexpr std::size_t most_orders = 64;

constexpr OrderSet only(std::size_t order) {
  return OrderSet{1} << order;
}

/// A sequence begun. `closed`: orders taken, and orders that cannot meet their deadlines any more.
struct Partial {
  OrderSet closed = 0;
  SequenceState state{};
  std::int32_t from = no_order;  ///< index of the partial it extends
};

bool same_choices(const Partial& a, const Partial& b) {
  return a.closed == b.closed && a.state.last == b.state.last;
}

bool sorts_before(const Partial& a, const Partial& b) {
  if (a.closed != b.closed) return a.closed < b.closed;
  if (a.state.last != b.state.last) return a.state.last < b.state.last;
  if (a.state.time != b.state.time) return a.state.time < b.state.time;
  return a.state.profit > b.state.profit;
}

class ExactSearch {
 public:
  ExactSearch(const OrderAcceptanceProblem& problem, const OrderAcceptance& known, std::size_t most_kept)
      : problem_(problem),
        best_(known),
        bound_(problem, known.profit),
        most_kept_(most_kept),
        layers_(problem.orders.size() + 1) {
    for (std::size_t order = 0; order < problem.orders.size(); ++order) shortest_.push_back(shortest_setup(order));
    by_ratio_.resize(problem.orders.size());
    std::iota(by_ratio_.begin(), by_ratio_.end(), std::size_t{0});
    std::stable_sort(by_ratio_.begin(), by_ratio_.end(),
                     [this](std::size_t a, std::size_t b) { return most_per_time(a) > most_per_time(b); });
  }

  /// Layer by layer of how many orders are closed: each extension closes at least one more.
  std::optional<OrderAcceptance> run() {
    push({.state = {.time = problem_.available_from}});
    for (std::vector<Partial>& layer : layers_) {
      std::sort(layer.begin(), layer.end(), sorts_before);
      if (!extend_undominated(layer)) return std::nullopt;
      std::vector<Partial>{}.swap(layer);
    }
    best_.bound = best_.profit;
    best_.visited += visited_;
    return std::move(best_);
  }

 private:
  [[nodiscard]] std::int32_t shortest_setup(std::size_t order) const {
    std::int32_t setup = problem_.first_setup(order);
    for (std::size_t before = 0; before < problem_.orders.size(); ++before)
      if (before != order) setup = std::min(setup, problem_.setup(before, order));
    return setup;
  }

  [[nodiscard]] std::int32_t earliest_completion(std::size_t order, std::int32_t time) const {
    return std::max(time, problem_.orders[order].release) + shortest_[order] + problem_.orders[order].duration;
  }

  void push(Partial partial) {
    ++visited_;
    for (std::size_t order = 0; order < problem_.orders.size(); ++order)
      if (earliest_completion(order, partial.state.time) > problem_.orders[order].deadline)
        partial.closed |= only(order);
    if (!promises_more(partial)) return;
    ++pushed_;
    layers_[static_cast<std::size_t>(std::popcount(partial.closed))].push_back(partial);
  }

  [[nodiscard]] bool promises_more(const Partial& partial) const {
    const std::int64_t missing = best_.profit - partial.state.profit;
    return most_of_a_walk(partial) > missing && most_to_come(partial) > missing;
  }

  [[nodiscard]] std::int64_t most_of_a_walk(const Partial& partial) const {
    std::int64_t sum = bound_.most_after(partial.state, partial.closed);
    for (std::size_t order = 0; order < problem_.orders.size(); ++order)
      if ((partial.closed & only(order)) == 0) sum += bound_.price(order);
    return sum;
  }

  /// False if more would be kept than is allowed.
  bool extend_undominated(const std::vector<Partial>& layer) {
    for (std::size_t at = 0; at < layer.size();) {
      std::int64_t most = layer[at].state.profit - 1;
      const std::size_t first = at;
      for (; at < layer.size() && same_choices(layer[first], layer[at]); ++at) {
        if (layer[at].state.profit <= most) continue;
        most = layer[at].state.profit;
        extend(layer[at]);
      }
      if (pushed_ > most_kept_) return false;
    }
    return true;
  }

  void extend(const Partial& partial) {
    const auto index = static_cast<std::int32_t>(kept_.size());
    kept_.push_back(partial);
    for (std::size_t order = 0; order < problem_.orders.size(); ++order) {
      if ((partial.closed & only(order)) != 0) continue;
      const SequenceState next = after(problem_, partial.state, order);
      if (next.time > problem_.orders[order].deadline) continue;
      if (next.profit > best_.profit) remember(next, index);
      push({partial.closed | only(order), next, index});
    }
  }

  void remember(const SequenceState& end, std::int32_t from) {
    best_.profit = end.profit;
    best_.sequence.assign(1, static_cast<std::size_t>(end.last));
    for (; kept_[static_cast<std::size_t>(from)].state.last != no_order;
         from = kept_[static_cast<std::size_t>(from)].from)
      best_.sequence.push_back(static_cast<std::size_t>(kept_[static_cast<std::size_t>(from)].state.last));
    std::reverse(best_.sequence.begin(), best_.sequence.end());
  }

  /// No less than what the open orders can bring: each next, after the shortest of its set-ups, and all of them
  /// within the time that is left, whose price the first order that finds no room tells.
  [[nodiscard]] std::int64_t most_to_come(const Partial& partial) const {
    const std::int64_t price = price_of_time(partial);
    std::int64_t sum = 0;
    std::int32_t end = partial.state.time;
    for (std::size_t order = 0; order < problem_.orders.size(); ++order) {
      if ((partial.closed & only(order)) != 0) continue;
      const std::int64_t most = earned(problem_.orders[order], earliest_completion(order, partial.state.time));
      sum += std::max<std::int64_t>(0, most - price * least_time(order));
      end = std::max(end, problem_.orders[order].deadline);
    }
    return sum + price * (end - partial.state.time);
  }

  [[nodiscard]] std::int64_t price_of_time(const Partial& partial) const {
    std::int64_t used = 0;
    std::int64_t latest = 0;
    for (const std::size_t order : by_ratio_) {
      if ((partial.closed & only(order)) != 0) continue;
      used += least_time(order);
      latest = std::max<std::int64_t>(latest, problem_.orders[order].deadline);
    }
    if (partial.state.time + used <= latest) return 0;
    for (auto at = by_ratio_.rbegin(); at != by_ratio_.rend(); ++at) {
      if ((partial.closed & only(*at)) != 0) continue;
      used -= least_time(*at);
      if (partial.state.time + used <= latest) return most_per_time(*at);
    }
    return 0;
  }

  [[nodiscard]] std::int64_t most_per_time(std::size_t order) const {
    return problem_.orders[order].revenue / std::max<std::int64_t>(1, least_time(order));
  }

  [[nodiscard]] std::int64_t least_time(std::size_t order) const {
    return shortest_[order] + problem_.orders[order].duration;
  }

  const OrderAcceptanceProblem& problem_;
  OrderAcceptance best_;
  CompletionBound bound_;
  std::size_t most_kept_ = 0;
  std::vector<std::vector<Partial>> layers_;
  std::vector<std::int32_t> shortest_;
  std::vector<std::size_t> by_ratio_;  // most revenue for the time first
  std::vector<Partial> kept_;
  std::size_t pushed_ = 0;
  std::int64_t visited_ = 0;
};

}  // namespace

std::optional<OrderAcceptance> accept_orders_exactly(const OrderAcceptanceProblem& problem,
                                                     const OrderAcceptance& known,
                                                     const OrderAcceptanceOptions& options) {
  if (problem.orders.size() > most_orders) return std::nullopt;
  return ExactSearch{problem, known, options.most_kept}.run();
}

}  // namespace fairlead
