// SPDX-License-Identifier: MIT
#include "core/plan/routing/vessel_routing.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/plan/routing/routing_island.hpp"

namespace fairlead {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t islands_of_a_search = 4;
constexpr std::int64_t rounds = 20;
constexpr std::int64_t tolerance_per_mille = 20;
constexpr std::int64_t parts = 100'000;  // of a search's progress
constexpr std::int64_t steps_between_looks = 64;

/// A plan may cost more than the best one by this share of it at first, by nothing in the end.
std::int64_t tolerance_at(std::int64_t progress, std::int64_t cost) {
  return cost / 1000 * tolerance_per_mille * (parts - progress) / parts;
}

class Search {
 public:
  Search(const VesselRoutingProblem& problem, const VesselRoutingOptions& options)
      : tables_(problem), options_(options) {
    for (std::size_t island = 0; island < islands_of_a_search; ++island)
      islands_.emplace_back(tables_, options.seed * islands_of_a_search + island);
  }

  VesselRouting run() {
    for (std::int64_t round = 0; round < rounds && !stopped(); ++round) {
      run_round(round);
      exchange();
    }
    VesselRouting routing = routing_of(best_island().best());
    for (const RoutingIsland& island : islands_) routing.schedules += island.steps();
    return routing;
  }

 private:
  [[nodiscard]] bool stopped() const { return options_.stop != nullptr && options_.stop->stop_requested(); }

  void run_round(std::int64_t round) {
    const auto threads = static_cast<std::size_t>(std::clamp(options_.threads, 1, static_cast<int>(islands_.size())));
    const auto work = [this, round, threads](std::size_t first) {
      const std::size_t turns = (islands_.size() - first + threads - 1) / threads;
      for (std::size_t island = first; island < islands_.size(); island += threads)
        run_island(islands_[island], round,
                   options_.seconds / static_cast<double>(rounds) / static_cast<double>(turns));
    };
    std::vector<std::jthread> helpers;
    for (std::size_t first = 1; first < threads; ++first) helpers.emplace_back(work, first);
    work(0);
  }

  void run_island(RoutingIsland& island, std::int64_t round, double seconds) const {
    const std::int64_t from = parts / rounds * round;
    if (options_.seconds <= 0) {
      const auto share = options_.schedules / static_cast<std::int64_t>(islands_.size());
      const std::int64_t steps = share * (round + 1) / rounds - share * round / rounds;
      for (std::int64_t step = 0; step < steps && !stopped(); ++step)
        island.step(tolerance_at(from + parts / rounds * step / steps, island.best().cost));
      return;
    }
    const auto begun = Clock::now();
    for (double spent = 0; spent < seconds && !stopped();) {
      const auto progress = from + static_cast<std::int64_t>(static_cast<double>(parts / rounds) * spent / seconds);
      for (std::int64_t step = 0; step < steps_between_looks; ++step)
        island.step(tolerance_at(progress, island.best().cost));
      spent = std::chrono::duration<double>(Clock::now() - begun).count();
    }
  }

  [[nodiscard]] const RoutingIsland& best_island() const {
    return *std::min_element(islands_.begin(), islands_.end(),
                             [](const auto& a, const auto& b) { return a.best().cost < b.best().cost; });
  }

  /// The worst island goes on from the best one's plan.
  void exchange() {
    const auto worst = std::max_element(islands_.begin(), islands_.end(),
                                        [](const auto& a, const auto& b) { return a.best().cost < b.best().cost; });
    const RoutingIsland& best = best_island();
    if (worst->best().cost > best.best().cost) worst->adopt(best.best());
  }

  RoutingTables tables_;
  VesselRoutingOptions options_;
  std::vector<RoutingIsland> islands_;
};

}  // namespace

VesselRouting route_vessels(const VesselRoutingProblem& problem, const VesselRoutingOptions& options) {
  if (problem.cargoes.empty()) return {.routes = std::vector<std::vector<VesselCall>>(problem.vessels.size())};
  return Search{problem, options}.run();
}

}  // namespace fairlead
