// SPDX-License-Identifier: MIT
// WorkConditions: what must hold outside for work to go on: weather limits, daylight, shift.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "core/base/id.hpp"

namespace fairlead {

/// minimum <= value <= maximum of a column of the weather series; equality satisfies.
struct WeatherLimit {
  std::string column{};
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  friend bool operator==(const WeatherLimit&, const WeatherLimit&) = default;
};

/// Limits are effective ones: alpha factors are applied and `assume_met` columns removed on loading.
struct WorkConditions {
  std::vector<WeatherLimit> limits{};  ///< sorted by column, one each
  bool daylight = false;               ///< sun above -0.833 degrees at the place
  CalendarId shift{};                  ///< none: round the clock

  friend bool operator==(const WorkConditions&, const WorkConditions&) = default;
};

enum class WeatherRule {
  Continuous,   ///< one unbroken window for the whole duration
  Suspendable,  ///< accrues in good, in-shift hours
  Insensitive   ///< accrues in shift hours alone
};

}  // namespace fairlead
