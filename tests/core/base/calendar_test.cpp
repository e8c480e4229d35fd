// SPDX-License-Identifier: MIT
#include "core/base/calendar.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;
using std::chrono::sys_days;
using namespace std::chrono_literals;

namespace {

constexpr Seconds vietnam = 7h;
constexpr Tick hour = seconds_per_hour;
constexpr Tick day = seconds_per_day;
/// A Monday, 00:00 in Vietnam.
const TimeBase monday{sys_days{2021y / 3 / 1} - 7h};

/// Whether people work at an instant, from the definition alone.
bool works_at(const ShiftPattern& pattern, Instant at, Seconds offset) {
  for (const auto& closure : pattern.closures)
    if (closure.from <= at && at < closure.to) return false;
  if (pattern.spans.empty())
    return pattern
        .weekdays[std::chrono::weekday{std::chrono::floor<std::chrono::days>(at + offset)}.iso_encoding() - 1];
  for (int back = 0; back <= 1; ++back) {
    const auto date = std::chrono::floor<std::chrono::days>(at + offset) - std::chrono::days{back};
    if (!pattern.weekdays[std::chrono::weekday{date}.iso_encoding() - 1]) continue;
    for (const auto& span : pattern.spans) {
      const Instant from = date + Seconds{span.from} - offset;
      const Instant to = date + Seconds{span.to > span.from ? span.to : span.to + day} - offset;
      if (from <= at && at < to) return true;
    }
  }
  return false;
}

ShiftPattern random_pattern(RandomStream& random) {
  ShiftPattern pattern;
  pattern.spans.resize(random.below(3));
  for (auto& span : pattern.spans)
    span = {static_cast<Tick>(random.below(24)) * hour, static_cast<Tick>(random.below(25)) * hour};
  for (bool& works : pattern.weekdays) works = random.below(4) != 0;
  pattern.closures.resize(random.below(3));
  for (auto& closure : pattern.closures) {
    closure.from = monday.origin + std::chrono::hours{random.below(400)} - 100h;
    closure.to = closure.from + std::chrono::hours{random.below(60)};
  }
  return pattern;
}

}  // namespace

TEST_CASE("a day shift works its hours on every day of the week") {
  const ShiftPattern pattern{.spans = {{7 * hour, 19 * hour}}};
  const IntervalSet work = working_time(pattern, monday, vietnam, 0, 7 * day);
  CHECK(work.intervals().size() == 7);
  CHECK(work.intervals().front() == TickInterval{7 * hour, 19 * hour});
  CHECK(work.total() == 7 * 12 * hour);
}

TEST_CASE("a night shift belongs to the day on which it begins") {
  const ShiftPattern pattern{.spans = {{19 * hour, 7 * hour}},
                             .weekdays = {false, true, false, false, false, false, false}};
  const IntervalSet work = working_time(pattern, monday, vietnam, 0, 7 * day);
  CHECK(work.intervals() == std::vector<TickInterval>{{day + 19 * hour, 2 * day + 7 * hour}});
}

TEST_CASE("a night shift that began before the window reaches into it") {
  const ShiftPattern pattern{.spans = {{19 * hour, 7 * hour}}};
  CHECK(working_time(pattern, monday, vietnam, 0, day).intervals() ==
        std::vector<TickInterval>{{0, 7 * hour}, {19 * hour, day}});
}

TEST_CASE("a shift that ends when it begins lasts the whole day") {
  const ShiftPattern pattern{.spans = {{6 * hour, 6 * hour}}};
  CHECK(working_time(pattern, monday, vietnam, 0, 3 * day).intervals() == std::vector<TickInterval>{{0, 3 * day}});
}

TEST_CASE("a calendar without shifts works whole days") {
  const ShiftPattern pattern{.weekdays = {true, true, true, true, true, false, false}};
  CHECK(working_time(pattern, monday, vietnam, 0, 14 * day).intervals() ==
        std::vector<TickInterval>{{0, 5 * day}, {7 * day, 12 * day}});
}

TEST_CASE("nobody works in a closure even far outside the range of ticks") {
  const ShiftPattern pattern{
      .closures = {{sys_days{1900y / 1 / 1}, monday.origin + 2h}, {monday.origin + 10h, sys_days{2300y / 1 / 1}}}};
  CHECK(working_time(pattern, monday, vietnam, 0, day).intervals() == std::vector<TickInterval>{{2 * hour, 10 * hour}});
}

TEST_CASE("an empty window holds no working time") {
  CHECK(working_time({}, monday, vietnam, 5, 5).empty());
}

TEST_CASE("working time agrees with its definition at every half hour of random patterns") {
  RandomStream random{6};
  for (int round = 0; round < 200; ++round) {
    const ShiftPattern pattern = random_pattern(random);
    const Seconds offset{1800 * (static_cast<int>(random.below(49)) - 24)};
    const IntervalSet work = working_time(pattern, monday, offset, -day, 10 * day);
    CAPTURE(round, offset.count());
    for (Tick t = -day; t < 10 * day; t += hour / 2)
      REQUIRE(work.contains(t) == works_at(pattern, monday.instant(t), offset));
  }
}
