// SPDX-License-Identifier: MIT
// WaitReasons: splits a wait for weather by what was missing: shift, daylight, or a limit at a place.
#pragma once

#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// A cause without text: the names point into the scenario.
struct Reason {
  CauseKind kind = CauseKind::None;
  const std::string* what = nullptr;   ///< asset, outage, order, pool, calendar, column ...
  const std::string* where = nullptr;  ///< activity, capacity, place or region
  friend bool operator==(const Reason&, const Reason&) = default;
};

[[nodiscard]] Cause cause_from(const Reason& reason);

/// What a wait for weather depends on.
struct Exposure {
  const WorkConditions* conditions = nullptr;
  std::vector<CalendarId> shifts;                  ///< own and pools'
  PlaceId place;                                   ///< for daylight and the name; none under way
  const std::vector<RegionId>* regions = nullptr;  ///< under way: of the route
  const WorkWindows* windows = nullptr;
};

struct ReasonedWait {
  TickInterval when;
  Reason reason;
};

class WaitReasons {
 public:
  WaitReasons(const Scenario& scenario, const WindowIndex& windows) : scenario_(&scenario), windows_(&windows) {}

  /// Tiles [from, to): in a bad stretch what was missing, in a good one that was too short what ended it.
  void split(const Exposure& exposure, Tick from, Tick to, std::vector<ReasonedWait>& out) const;

 private:
  const Scenario* scenario_;
  const WindowIndex* windows_;
};

}  // namespace fairlead
