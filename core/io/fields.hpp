// SPDX-License-Identifier: MIT
// Reading one member of an object into one field, with its unit and range: `read_usd(pool.find("usd"), target)`.
// An absent member (an empty cursor) leaves the target as it is; a wrong one is reported and leaves it too.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.hpp"
#include "core/base/money.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead {

using Member = std::optional<JsonCursor>;

inline constexpr double most_hours = 100'000;         ///< longest length: 11 years
inline constexpr double most_usd = 1e12;              ///< largest amount of money
inline constexpr double most_units = 1e9;             ///< largest amount of a capacity
inline constexpr double most_number = 1e9;            ///< of anything physical: knots, tonnes, metres
inline constexpr Seconds farthest_time{946'080'000};  ///< from the horizon's start, either way: 30 years

/// How times of the file are understood.
struct TimeReading {
  Seconds zone{0};               ///< of times without a zone
  std::optional<Instant> start;  ///< times must lie within 30 years of it
};

void read_text(const Member& member, std::string& target);
/// A text that is not empty.
void read_name(const Member& member, std::string& target);
void read_flag(const Member& member, bool& target);
void read_number(const Member& member, double& target, double minimum, double maximum = most_number);
void read_number(const Member& member, std::optional<double>& target, double minimum, double maximum = most_number);
void read_positive(const Member& member, double& target, double maximum = most_number);
void read_positive(const Member& member, std::optional<double>& target, double maximum = most_number);
void read_integer(const Member& member, int& target, int minimum, int maximum);
void read_integer(const Member& member, std::optional<int>& target, int minimum, int maximum);
/// A whole number of 64 bits, more than read_integer() takes.
void read_seed(const Member& member, std::uint64_t& target);
/// `nominal` or `sampled`.
void read_world(const Member& member, std::string& target);
void read_hours(const Member& member, Seconds& target);
void read_days(const Member& member, Seconds& target);
void read_usd(const Member& member, Cents& target);
void read_amount(const Member& member, Amount& target);
/// ISO 8601; `bad-time` otherwise.
void read_time(const Member& member, const TimeReading& times, Instant& target);
void read_time(const Member& member, const TimeReading& times, std::optional<Instant>& target);
/// `07:30`.
void read_time_of_day(const Member& member, Tick& target);

template <class Enum, std::size_t count>
void read_choice(const Member& member, const std::array<std::string_view, count>& words, Enum& target) {
  if (!member) return;
  if (const auto at = member->choice(words)) target = static_cast<Enum>(*at);
}

/// Letters, digits, `_`, `-` and `.`, at most 64: ids stand in CSV files, paths and `order/activity`.
[[nodiscard]] bool is_id(std::string_view text);
/// Reads an id; `bad-id` if it is none.
void read_id(const Member& member, std::string& target);

/// Elements of an optional list member.
[[nodiscard]] std::vector<JsonCursor> elements_of(const Member& member);

}  // namespace fairlead
