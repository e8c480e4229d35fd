// SPDX-License-Identifier: MIT
// Where the sun stands: NOAA's solar equations, and a daily table of them that interpolates exactly enough.
#pragma once

#include <vector>

namespace fairlead {

struct SunPosition {
  double declination_deg = 0;
  double equation_of_time_min = 0;  ///< sundial minus clock
};

/// At seconds since 1970-01-01 UTC. docs/sources.md [NOAA-solar]
[[nodiscard]] SunPosition sun_position(double unix_s);

/// Cubic interpolation between daily values: off by less than 1e-5 s of a sunrise.
class SunTable {
 public:
  /// Usable from two days before `begin_s` to two days after `end_s`.
  SunTable(double begin_s, double end_s);
  [[nodiscard]] SunPosition at(double unix_s) const;

 private:
  double first_day_ = 0;
  std::vector<SunPosition> daily_;
};

}  // namespace fairlead
