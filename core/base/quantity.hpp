// SPDX-License-Identifier: MIT
// Amount: how much of a shared capacity (men, berths, tonnes of deck) as exact thousandths; speeds and lengths.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/base/time.hpp"

namespace fairlead {

struct Amount {
  std::int64_t thousandths = 0;

  static constexpr Amount whole(std::int64_t units) { return {units * 1000}; }
  friend constexpr auto operator<=>(Amount, Amount) = default;
  constexpr Amount& operator+=(Amount other) {
    thousandths += other.thousandths;
    return *this;
  }
  constexpr Amount& operator-=(Amount other) {
    thousandths -= other.thousandths;
    return *this;
  }
  friend constexpr Amount operator+(Amount a, Amount b) { return {a.thousandths + b.thousandths}; }
  friend constexpr Amount operator-(Amount a, Amount b) { return {a.thousandths - b.thousandths}; }
  [[nodiscard]] constexpr double as_double() const { return static_cast<double>(thousandths) / 1000.0; }
};

/// Nearest thousandth; invariant: finite.
[[nodiscard]] Amount amount_from(double units);
/// Shortest decimal text: `60`, `12.5`.
[[nodiscard]] std::string format_amount(Amount amount);
/// Shortest decimal text that reads back to the same double (std::to_chars).
[[nodiscard]] std::string format_number(double value);

inline constexpr double km_per_nm = 1.852;  // docs/sources.md [BIPM-nm]

/// Time to sail `nm` at `speed_kn`, rounded up to a second; invariant: speed > 0.
[[nodiscard]] Seconds sailing_time(double nm, double speed_kn);

}  // namespace fairlead
