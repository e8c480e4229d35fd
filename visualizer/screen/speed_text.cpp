// SPDX-License-Identifier: MIT
#include "visualizer/screen/speed_text.hpp"

#include <fmt/format.h>

namespace fairlead::screen {

std::string speed_text(double seconds_a_second) {
  constexpr double minute = 60;
  constexpr double hour = 3600;
  constexpr double day = 86400;
  if (seconds_a_second >= day) return fmt::format("{:.3g} d/s", seconds_a_second / day);
  if (seconds_a_second >= hour) return fmt::format("{:.3g} h/s", seconds_a_second / hour);
  return fmt::format("{:.3g} min/s", seconds_a_second / minute);
}

}  // namespace fairlead::screen
