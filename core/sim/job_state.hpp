// SPDX-License-Identifier: MIT
// What a simulation knows of each job and asset while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/place.hpp"
#include "core/sim/wait_reasons.hpp"

namespace fairlead {

enum class EventKind : std::uint8_t { Wake, Start, Boundary, Finish, Depart, SailBoundary, Breakdown, Repair, Call };

/// A part of Simulation's list of all pieces of work.
struct Pieces {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

enum class JobPhase : std::uint8_t {
  Blocked,     ///< predecessors, assets or the earliest start are missing
  Claiming,    ///< ready; waits for chains, pools, slots
  Waiting,     ///< all but weather and shift is there
  StartClaim,  ///< the window is here; waits for what is claimed at the start
  Working,
  Stretching,  ///< its work is done; a finish-finish predecessor is not
  Done
};

struct JobState {
  JobPhase phase = JobPhase::Blocked;
  bool announced = false;      ///< has started once
  bool accruing = false;       ///< Working and not suspended
  bool start_claimed = false;  ///< holds what is claimed at the start
  int predecessors_left = 0;
  int finish_left = 0;
  int chains_left = 0;
  int assets_left = 0;
  int attempt = 1;
  std::uint32_t version = 0;  ///< of its events
  Tick predecessor_time = 0;  ///< latest moment that a predecessor's lag asks for
  Tick finish_time = 0;       ///< the same for finish-finish links
  Tick chain_time = 0;        ///< when the last chain was released
  int last_chain = -1;        ///< position in Job::chained_from
  Tick last_arrival = 0;
  AssetId last_asset;
  Tick ready = never;
  Tick granted = never;
  Tick start = never;
  Tick end = never;
  Tick attempt_start = never;  ///< of this attempt's work; of the first attempt as `start`
  Tick begun = never;          ///< start of the current stretch of work, after the last interruption
  Tick duration = 0;           ///< of this attempt
  Tick work_left = 0;
  Tick start_claim_wait = 0;
  Tick suspended = 0;
  Reason held_by;  ///< the resource it last waited for
  WorkSpan span;
  Pieces accrual;                ///< of suspendable work since `begun`
  Pieces stretches;              ///< when the assets are at it: accrual, restart, abandonment
  std::size_t boundary = 0;      ///< next edge of stretches: 2 i its begin, 2 i + 1 its end
  std::vector<Tick> claimed_at;  ///< per claim of the job; never: not claimed
};

enum class Whereabouts : std::uint8_t { Lying, ToDepart, Sailing, AtWork, Finished };

struct AssetRuntime {
  Whereabouts whereabouts = Whereabouts::Lying;
  PlaceId place;
  PlaceId target;
  std::size_t stay_begin = 0;  ///< steps [stay_begin, stay_end) are the present stay
  std::size_t stay_end = 0;
  int stay_left = 0;
  Tick free_at = 0;  ///< when it could have left for this stay
  std::uint32_t version = 0;
  bool under_way = false;  ///< Sailing and not held up by weather
  bool homeward = false;
  Tick sail_begun = 0;
  Tick sail_left = 0;
  WorkSpan sail_span;
  std::vector<TickInterval> sail_accrual;
  std::size_t sail_boundary = 0;
  Tick hire_begin = never;  ///< of a hired-in asset: when its last hire began; never: not yet
  Tick used_until = 0;      ///< when it was last of use, unless
  bool in_use = false;      ///< it is now: it sails or is at work
  bool broken = false;
  int breakdowns = 0;
  std::uint32_t clock_version = 0;
  Tick clock_left = never;   ///< working time until the next breakdown
  Tick clock_since = never;  ///< never: the clock stands
};

/// How an asset came to a stay, `from` and `to` being equal if it lay there: what the planner needs to time it.
struct Departure {
  AssetId asset;
  std::size_t step = 0;  ///< first of the stay
  Tick free_at = 0;      ///< when it could have left
  PlaceId from;
  PlaceId to;
};

}  // namespace fairlead
