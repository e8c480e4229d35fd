// SPDX-License-Identifier: MIT
// Time: whole seconds UTC at interfaces, int32 seconds since the horizon's start inside engines.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

using Instant = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;

/// Seconds since the horizon's start, or a length in seconds: what timetable and event loop count in.
using Tick = std::int32_t;
/// Later than anything that happens (34 years); kept low enough for a lag to be added without overflow.
inline constexpr Tick never = std::numeric_limits<Tick>::max() / 2;

inline constexpr Tick seconds_per_hour = 3600;
inline constexpr Tick seconds_per_day = 86400;

/// Converts between Instant and Tick for one horizon.
struct TimeBase {
  Instant origin{};

  [[nodiscard]] Tick tick(Instant at) const;  ///< invariant: within 34 years of the origin
  [[nodiscard]] Instant instant(Tick at) const { return origin + Seconds{at}; }
};

/// Rounds a length in hours up to a whole second: the only place where a duration becomes an integer.
/// A relative error of 1e-12 of floating-point arithmetic is forgiven, so that 0.1 h is 360 s.
[[nodiscard]] Seconds seconds_from_hours(double hours);
[[nodiscard]] double hours(Seconds length);

/// Parses ISO 8601: `2021-03-01T06:00+07:00`, `2021-03-01T06:00:00Z`, or a date alone (midnight).
/// A time without a zone is read in `default_offset` (of the scenario's time zone). Empty if malformed.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text, Seconds default_offset);
/// `2021-03-01T06:00:00+07:00`, or with `Z` where the offset is zero.
[[nodiscard]] std::string format_instant(Instant at, Seconds offset);
/// A report's form: `2021-03-01 06:00`.
[[nodiscard]] std::string format_minute(Instant at, Seconds offset);

/// Parses a fixed offset from UTC: `Z`, `+07:00`, `-03:30`. Empty if malformed or beyond 14 h.
[[nodiscard]] std::optional<Seconds> parse_offset(std::string_view text);
[[nodiscard]] std::string format_offset(Seconds offset);

/// Parses a time of the day `07:30` or `24:00` into seconds since midnight.
[[nodiscard]] std::optional<Tick> parse_time_of_day(std::string_view text);

}  // namespace fairlead
