// SPDX-License-Identifier: MIT
// FrozenPart: what a plan made under way must leave as it is: work done, work that runs, and all that these wait for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

struct FrozenJob {
  ActivityRef what{};
  int mode = 0;
  Tick granted = 0;
  Tick start = 0;
  Tick end = 0;
  std::optional<Instant> not_before{};  ///< as the plan in force has it
};

struct FrozenAsset {
  std::vector<Step> steps{};  ///< the first ones of its sequence, as the plan in force has them
  PlaceId lies{};             ///< where they leave it
  Tick free_at = 0;           ///< not before now
  Tick held_until = 0;        ///< a hold that has begun ends then if the plan in force is kept; outages wait for it
  bool to_be_hired = false;   ///< a hired asset that nothing in the plan in force uses: its notice runs from now
};

/// By maximum lags after what is frozen an activity must not come later; but it may come as late as it does, if it does,
/// where the plan in force is kept.
struct FrozenLimit {
  ActivityRef what{};
  Tick start_by = never;
  Tick end_by = never;
};

struct FrozenPart {
  Tick now = 0;
  std::vector<FrozenJob> jobs{};                 ///< by order and activity
  std::vector<FrozenLimit> limits{};             ///< by order and link
  std::vector<FrozenAsset> assets{};             ///< by asset
  std::vector<TickInterval> outages{};           ///< by outage: as they come if the plan in force is kept
  std::vector<int> way{};                        ///< by order: of those begun; -1: not begun
  std::vector<std::vector<AssetId>> crews{};     ///< by order and role: of those begun
  std::vector<int> way_in_force{};               ///< by order; -1: not taken
  std::vector<std::vector<Tick>> starts_kept{};  ///< by order and activity: planned before; never: it has begun
  Tick horizon = 0;                              ///< the end of it
  double move_price = 0;                         ///< see moves_cost()
  [[nodiscard]] bool begun(OrderId order) const { return way[order.index()] >= 0; }
};

/// `at_now` stands where the new plan takes over; `kept` is the same simulation gone on to its end in the nominal
/// world. Work that cannot end in it is named in `stuck`: then nothing can be planned round it.
struct FrozenResult {
  FrozenPart part{};
  std::string stuck{};
};
[[nodiscard]] FrozenResult find_frozen(const Simulation& at_now, const Simulation& kept);

}  // namespace fairlead
