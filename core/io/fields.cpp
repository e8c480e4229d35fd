// SPDX-License-Identifier: MIT
#include "core/io/fields.hpp"

#include <algorithm>
#include <charconv>

namespace fairlead {
namespace {

constexpr double hours_per_day = 24;

bool is_id_character(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

template <class Target>
void read_bounded(const Member& member, Target& target, double minimum, double maximum) {
  if (!member) return;
  if (const auto value = member->number(minimum, maximum)) target = *value;
}

template <class Target>
void read_above_zero(const Member& member, Target& target, double maximum) {
  if (!member) return;
  const auto value = member->number_above(0);
  if (value && *value > maximum)
    member->report("out-of-range", member->shown(), "a number of at most " + format_number(maximum));
  else if (value)
    target = *value;
}

template <class Target>
void read_whole(const Member& member, Target& target, int minimum, int maximum) {
  if (!member) return;
  if (const auto value = member->integer(minimum, maximum)) target = static_cast<int>(*value);
}

std::optional<Instant> parsed_time(const JsonCursor& cursor, const TimeReading& times) {
  const auto text = cursor.text();
  if (!text) return std::nullopt;
  const auto at = parse_instant(*text, times.zone);
  if (!at) {
    cursor.report("bad-time", cursor.shown(), "an ISO 8601 time such as \"2021-03-01T06:00+07:00\"");
    return std::nullopt;
  }
  const bool far = times.start && (*at > *times.start + farthest_time || *at < *times.start - farthest_time);
  if (!far) return at;
  cursor.report("out-of-range", cursor.shown(), "a time within 30 years of the horizon's start");
  return std::nullopt;
}

}  // namespace

void read_text(const Member& member, std::string& target) {
  if (!member) return;
  if (auto text = member->text()) target = std::move(*text);
}

void read_name(const Member& member, std::string& target) {
  read_text(member, target);
  if (member && member->is_text() && target.empty()) member->report("out-of-range", "\"\"", "a text that is not empty");
}

void read_flag(const Member& member, bool& target) {
  if (!member) return;
  if (const auto truth = member->boolean()) target = *truth;
}

void read_number(const Member& member, double& target, double minimum, double maximum) {
  read_bounded(member, target, minimum, maximum);
}
void read_number(const Member& member, std::optional<double>& target, double minimum, double maximum) {
  read_bounded(member, target, minimum, maximum);
}
void read_positive(const Member& member, double& target, double maximum) {
  read_above_zero(member, target, maximum);
}
void read_positive(const Member& member, std::optional<double>& target, double maximum) {
  read_above_zero(member, target, maximum);
}
void read_integer(const Member& member, int& target, int minimum, int maximum) {
  read_whole(member, target, minimum, maximum);
}
void read_integer(const Member& member, std::optional<int>& target, int minimum, int maximum) {
  read_whole(member, target, minimum, maximum);
}

// Seeds use all 64 bits, more than a JSON number read as int64 holds.
void read_seed(const Member& member, std::uint64_t& target) {
  if (!member) return;
  const std::string text = member->raw();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), target);
  if (error != std::errc{} || end != text.data() + text.size())
    member->report("wrong-type", member->shown(), "a whole number from 0 to 18446744073709551615");
}

// The checker asks more of a nominal run, so no other word may pass for one.
void read_world(const Member& member, std::string& target) {
  read_text(member, target);
  if (member && member->is_text() && target != "nominal" && target != "sampled")
    member->report("unknown-value", member->shown(), "one of \"nominal\", \"sampled\"");
}

void read_hours(const Member& member, Seconds& target) {
  if (!member) return;
  if (const auto value = member->number(0, most_hours)) target = seconds_from_hours(*value);
}

void read_days(const Member& member, Seconds& target) {
  if (!member) return;
  if (const auto value = member->number(0, most_hours / hours_per_day))
    target = seconds_from_hours(*value * hours_per_day);
}

void read_usd(const Member& member, Cents& target) {
  if (!member) return;
  if (const auto value = member->number(0, most_usd)) target = cents_from_usd(*value);
}

void read_amount(const Member& member, Amount& target) {
  if (!member) return;
  if (const auto value = member->number(0, most_units)) target = amount_from(*value);
}

void read_time(const Member& member, const TimeReading& times, Instant& target) {
  if (!member) return;
  if (const auto at = parsed_time(*member, times)) target = *at;
}

void read_time(const Member& member, const TimeReading& times, std::optional<Instant>& target) {
  if (!member) return;
  if (const auto at = parsed_time(*member, times)) target = at;
}

void read_time_of_day(const Member& member, Tick& target) {
  if (!member) return;
  const auto text = member->text();
  if (!text) return;
  if (const auto tick = parse_time_of_day(*text))
    target = *tick;
  else
    member->report("bad-time", member->shown(), "a time of the day such as \"07:30\"");
}

bool is_id(std::string_view text) {
  constexpr std::size_t longest_id = 64;
  return !text.empty() && text.size() <= longest_id && std::all_of(text.begin(), text.end(), is_id_character);
}

void read_id(const Member& member, std::string& target) {
  read_text(member, target);
  if (member && member->is_text() && !is_id(target))
    member->report("bad-id", member->shown(), "letters, digits, _, - and . alone, at most 64 of them");
}

std::vector<JsonCursor> elements_of(const Member& member) {
  return member ? member->elements() : std::vector<JsonCursor>{};
}

}  // namespace fairlead
