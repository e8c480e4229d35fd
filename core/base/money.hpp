// SPDX-License-Identifier: MIT
// Cents: money as int64 cents, so that items sum to totals exactly.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace fairlead {

struct Cents {
  std::int64_t value = 0;

  friend constexpr auto operator<=>(Cents, Cents) = default;
  constexpr Cents operator-() const { return {-value}; }
  constexpr Cents& operator+=(Cents other) {
    value += other.value;
    return *this;
  }
  constexpr Cents& operator-=(Cents other) {
    value -= other.value;
    return *this;
  }
  friend constexpr Cents operator+(Cents a, Cents b) { return {a.value + b.value}; }
  friend constexpr Cents operator-(Cents a, Cents b) { return {a.value - b.value}; }
};

/// Nearest cent, halves away from zero; invariant: finite and below 9e16 cents.
[[nodiscard]] Cents cents_from_usd(double usd);
[[nodiscard]] constexpr double usd(Cents amount) {
  return static_cast<double>(amount.value) / 100.0;
}
/// `amount * factor`, rounded once to the nearest cent, halves away from zero.
[[nodiscard]] Cents scaled(Cents amount, double factor);
/// Share `seconds` of a daily rate: exact integer arithmetic, rounded half away from zero.
[[nodiscard]] Cents pro_rata(Cents per_day, std::int64_t seconds);
/// Plain `1234.50`, as written into CSV and JSON.
[[nodiscard]] std::string format_usd(Cents amount);

}  // namespace fairlead
