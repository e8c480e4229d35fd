// SPDX-License-Identifier: MIT
#include "core/base/quantity.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "core/base/invariant.hpp"

namespace fairlead {

Amount amount_from(double units) {
  FAIRLEAD_INVARIANT(std::fabs(units) < 9e15, "an amount is finite and below 9e15");
  return {std::llround(units * 1000.0)};
}

std::string format_amount(Amount amount) {
  return format_number(amount.as_double());
}

std::string format_number(double value) {
  if (value == 0.0) return "0";  // -0 too
  const double magnitude = std::fabs(value);
  // Scientific form would be shorter for 100000, but a planner reads the plain one.
  const bool plain = magnitude >= 1e-5 && magnitude < 1e15;
  std::array<char, 64> text{};
  const auto end = plain ? std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed)
                         : std::to_chars(text.begin(), text.end(), value);
  return {text.data(), end.ptr};
}

Seconds sailing_time(double nm, double speed_kn) {
  FAIRLEAD_INVARIANT(speed_kn > 0, "a speed is above zero");
  return seconds_from_hours(nm / speed_kn);
}

}  // namespace fairlead
