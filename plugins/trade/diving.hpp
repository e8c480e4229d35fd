// SPDX-License-Identifier: MIT
// Divers at work: how deep each technique goes, how much of a day they work, and in what sea.
#pragma once

#include <optional>
#include <string>

#include <fairlead/plugin.hpp>

namespace fairlead::trade {

struct Diving {
  const char* id = "";
  const char* name = "";
  const char* capability = "";
  double deepest_m = 0;
  double effective_h_per_day = 0;  ///< usual bottom time
  double least_h_per_day = 0;
  double most_h_per_day = 0;
  bool by_day = false;
  double hours_of_day = 24;  ///< of which the effective hours are a part
  double hs_limit_m = 0;
  double wind_limit_kn = 0;
  double current_limit_kn = 0;
};

inline constexpr Diving air_diving = {"air", "air diving", "dive", 50, 6, 4, 8, true, 12, 1.25, 20, 0.8};
inline constexpr Diving saturation_diving = {
    "saturation", "saturation diving", "sat_dive", 150, 18, 14, 22, false, 24, 2.0, 25, 1.0};

/// Hours of daylight (air) or of the clock (saturation) for so many hours at the bottom.
inline sdk::Duration bottom_time(const Diving& diving, double hours) {
  return sdk::Duration::triangular_h(hours * diving.hours_of_day / diving.most_h_per_day,
                                     hours * diving.hours_of_day / diving.effective_h_per_day,
                                     hours * diving.hours_of_day / diving.least_h_per_day);
}

/// Limits, daylight and breaks of work that divers do.
inline sdk::Activity dive(const Diving& diving, const sdk::Activity& work) {
  sdk::Activity dive(work);
  dive.suspendable(1, 1, 3)
      .limit("hs_m", diving.hs_limit_m)
      .wind_kn(diving.wind_limit_kn)
      .current_kn(diving.current_limit_kn);
  if (diving.by_day) dive.daylight();
  return dive;
}

}  // namespace fairlead::trade
