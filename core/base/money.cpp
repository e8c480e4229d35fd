// SPDX-License-Identifier: MIT
#include "core/base/money.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/base/invariant.hpp"
#include "core/base/time.hpp"

namespace fairlead {

namespace {

Cents rounded(double cents) {
  FAIRLEAD_INVARIANT(std::fabs(cents) < 9e16, "an amount of money is finite and below 9e16 cents");
  return {std::llround(cents)};
}

}  // namespace

Cents cents_from_usd(double usd) {
  return rounded(usd * 100.0);
}

Cents scaled(Cents amount, double factor) {
  return rounded(static_cast<double>(amount.value) * factor);
}

Cents pro_rata(Cents per_day, std::int64_t seconds) {
  const bool negative = (per_day.value < 0) != (seconds < 0);
  const std::int64_t rate = std::abs(per_day.value);
  const std::int64_t length = std::abs(seconds);
  constexpr std::int64_t day = seconds_per_day;
  // Whole cents a second apart from the rest, so that no intermediate product exceeds the result.
  const std::int64_t magnitude = rate / day * length + (rate % day * length + day / 2) / day;
  return {negative ? -magnitude : magnitude};
}

std::string format_usd(Cents amount) {
  const std::int64_t magnitude = std::abs(amount.value);
  return fmt::format("{}{}.{:02}", amount.value < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

}  // namespace fairlead
