// SPDX-License-Identifier: MIT
// Neighbourhood: random changes of a request, led by the schedule it gave.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead {

enum class MoveKind {
  MoveOrder,      ///< a whole order elsewhere in the list
  HurryOrder,     ///< the heaviest burden of a few comes earlier
  MoveJob,        ///< one job elsewhere
  TimeBlock,      ///< orders of one stretch of time in another sequence
  ResourcePeak,   ///< jobs that claim one resource at one time in another sequence
  AssetSequence,  ///< orders of one asset: two change places
  PlaceSequence,  ///< orders of one place: two change places
  ByStart,        ///< the list as the schedule was: by start, or by end
  FlipWay,
  FlipMode,
  ChooseAsset,
  FlipWhim,
  FlipAcceptance,  ///< an optional order dropped or taken
  Swap,            ///< one optional order dropped, another taken
  Delay            ///< a start delayed on purpose, or no longer
};
inline constexpr int move_kind_count = 15;

class Neighbourhood {
 public:
  explicit Neighbourhood(const PlanningModel& model);

  /// Changes `request`, which is that of `from`; false if there was nothing to change.
  bool change(MoveKind kind, const Solution& from, GenerationRequest& request, RandomStream& random) const;

  /// Up to `count` orders of the schedule that have to do with one another: in time, by asset or by place.
  [[nodiscard]] std::vector<OrderId> related(const Solution& from, std::size_t count, RandomStream& random) const;

  /// Whether a scenario like this has anything for the kind to change.
  [[nodiscard]] bool applies(MoveKind kind) const { return applies_[static_cast<std::size_t>(kind)]; }

 private:
  using Request = GenerationRequest;

  // Sequence (sequence_moves.cpp)
  bool move_order(const Solution& from, Request& request, RandomStream& random) const;
  bool hurry_order(const Solution& from, Request& request, RandomStream& random) const;
  bool move_job(Request& request, RandomStream& random) const;
  bool time_block(const Solution& from, Request& request, RandomStream& random) const;
  bool resource_peak(const Solution& from, Request& request, RandomStream& random) const;
  bool swap_on(bool by_asset, const Solution& from, Request& request, RandomStream& random) const;
  bool by_start(const Solution& from, Request& request, RandomStream& random) const;
  void reshuffle(Request& request, const std::vector<OrderId>& orders) const;

  // Choice (choice_moves.cpp)
  bool flip_way(Request& request, RandomStream& random) const;
  bool flip_mode(Request& request, RandomStream& random) const;
  bool choose_asset(const Solution& from, Request& request, RandomStream& random) const;
  bool flip_whim(Request& request, RandomStream& random) const;
  bool flip_acceptance(const Solution& from, Request& request, RandomStream& random) const;
  bool swap_acceptance(const Solution& from, Request& request, RandomStream& random) const;
  bool take(OrderId order, const Solution& from, Request& request, RandomStream& random) const;
  bool delay(const Solution& from, Request& request, RandomStream& random) const;

  [[nodiscard]] OrderId random_order(const Request& request, RandomStream& random) const;
  [[nodiscard]] Tick start_of(const Solution& from, OrderId order) const;
  [[nodiscard]] const PlanJob& job(int index) const { return model_.jobs[static_cast<std::size_t>(index)]; }

  const PlanningModel& model_;
  std::vector<char> applies_;      // by kind
  std::vector<OrderId> optional_;  // that could be taken
  std::vector<OrderId> of_two_ways_;
  std::vector<int> of_two_modes_;  // jobs
  std::vector<char> begins_hold_;  // by job
};

/// Uniform position in a range that is not empty.
inline std::size_t pick(RandomStream& random, std::size_t count) {
  return static_cast<std::size_t>(random.below(count));
}

}  // namespace fairlead
