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
  const Mode* mode = nullptr;                      ///< its own and its pools' shifts count; none: no shifts do
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

  /// Tiles [from, to): in a bad stretch what was missing, in a good one that was too short what ended it. Appends.
  void split(const Exposure& exposure, Tick from, Tick to, std::vector<ReasonedWait>& out);

 private:
  /// A shift or daylight, at the first run that ends after what was last asked for.
  struct Hours {
    const TickInterval* run = nullptr;
    const TickInterval* end = nullptr;
    Reason reason;
  };
  /// One limit over one series.
  struct Limit {
    const std::vector<double>* values = nullptr;
    std::int64_t offset_s = 0;  ///< of the horizon's start into the series
    double minimum = 0;
    double maximum = 0;
    Reason reason;
    [[nodiscard]] bool broken(Tick at) const;
  };
  struct Piece {
    Reason reason;
    Tick until = never;  ///< the reason may change here
  };

  void gather(const Exposure& exposure, Tick from);
  void ask_for(const WorkWindows& hours, const std::string& name, Tick from);
  void watch(const Exposure& exposure, RegionId region, const std::string& where);
  [[nodiscard]] Piece missing_at(Tick at, Tick until);
  [[nodiscard]] std::size_t first_broken(Tick at) const;

  const Scenario* scenario_;
  const WindowIndex* windows_;
  // Of the wait that is being split; kept between waits for their room alone.
  std::vector<Hours> hours_;
  std::vector<Limit> limits_;
  Reason beyond_;
};

}  // namespace fairlead
