// SPDX-License-Identifier: MIT
#include "core/base/time.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;
using std::chrono::sys_days;
using namespace std::chrono_literals;

namespace {

constexpr Seconds vietnam = 7h;
const Instant march_first = sys_days{2021y / 3 / 1};

}  // namespace

TEST_CASE("an instant is read in every accepted form of ISO 8601") {
  const Instant six_local = march_first - 1h;
  CHECK(parse_instant("2021-03-01T06:00+07:00", 0s) == six_local);
  CHECK(parse_instant("2021-03-01T06:00:00+07:00", 0s) == six_local);
  CHECK(parse_instant("2021-02-28T23:00Z", vietnam) == six_local);
  CHECK(parse_instant("2021-03-01T06:00", vietnam) == six_local);
  CHECK(parse_instant("2021-02-28T19:30-03:30", 0s) == six_local);
  CHECK(parse_instant("2021-03-01T06:00:59", vietnam) == six_local + 59s);
}

TEST_CASE("a date alone means midnight of the scenario's time zone") {
  CHECK(parse_instant("2021-03-01", vietnam) == march_first - 7h);
  CHECK(parse_instant("2021-03-01", 0s) == march_first);
}

TEST_CASE("twenty-four o'clock is the next day's midnight") {
  CHECK(parse_instant("2021-02-28T24:00", 0s) == march_first);
}

TEST_CASE("a malformed instant is refused") {
  const std::string text = GENERATE(
      "", "2021", "2021-3-1", "2021-02-29", "2021-13-01", "2021-00-10", "2021-03-01T", "2021-03-01 06:00",
      "2021-03-01T6:00", "2021-03-01T06", "2021-03-01T06:60", "2021-03-01T24:01", "2021-03-01T06:00:60",
      "2021-03-01T06:00:00.5", "2021-03-01T06:00+7:00", "2021-03-01T06:00+0700", "2021-03-01T06:00+15:00",
      "2021-03-01T06:00z", "2021-03-01T06:00Z ", "-021-03-01", "2021-03-01+07:00", "+2021-03-01", "2021-03-0 ");
  CAPTURE(text);
  CHECK_FALSE(parse_instant(text, 0s).has_value());
}

TEST_CASE("an instant is written in the asked zone and reads back") {
  CHECK(format_instant(march_first, vietnam) == "2021-03-01T07:00:00+07:00");
  CHECK(format_instant(march_first, 0s) == "2021-03-01T00:00:00Z");
  CHECK(format_instant(march_first, -(3h + 30min)) == "2021-02-28T20:30:00-03:30");
  CHECK(format_minute(march_first + 90s, vietnam) == "2021-03-01 07:01");
}

TEST_CASE("every written instant reads back whatever the zone of the reader") {
  RandomStream random{1};
  for (int k = 0; k < 2000; ++k) {
    const Instant at = sys_days{1990y / 1 / 1} + Seconds{random.below(2'000'000'000)};
    const Seconds offset{60 * (static_cast<int>(random.below(1681)) - 840)};
    CAPTURE(k, offset.count());
    CHECK(parse_instant(format_instant(at, offset), 5h) == at);
    CHECK(parse_offset(format_offset(offset)) == offset);
  }
}

TEST_CASE("offsets beyond fourteen hours and malformed ones are refused") {
  CHECK(parse_offset("Z") == 0s);
  CHECK(parse_offset("-14:00") == -14h);
  for (const char* text : {"", "z", "07:00", "+7", "+14:01", "+07:60", "+07:00:00", "UTC"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_offset(text).has_value());
  }
}

TEST_CASE("a time of the day is read from midnight to midnight") {
  CHECK(parse_time_of_day("00:00") == 0);
  CHECK(parse_time_of_day("07:30") == 27000);
  CHECK(parse_time_of_day("24:00") == seconds_per_day);
  for (const char* text : {"", "7:30", "24:01", "12:60", "12:00:00", "noon"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time_of_day(text).has_value());
  }
}

TEST_CASE("a length is rounded up to a second but not by a floating-point error") {
  CHECK(seconds_from_hours(0.1) == 360s);
  CHECK(seconds_from_hours(1.0 / 3.0) == 1200s);
  CHECK(seconds_from_hours(12.0) == 12h);
  CHECK(seconds_from_hours(0.0) == 0s);
  CHECK(seconds_from_hours(1.0001 / 3600) == 2s);
  CHECK(seconds_from_hours(1e-9) == 1s);
  for (int tenths = 0; tenths < 20000; ++tenths) REQUIRE(seconds_from_hours(tenths * 0.1) == Seconds{tenths * 360});
  CHECK(hours(90min) == 1.5);
}

TEST_CASE("ticks count seconds from the horizon's start and back") {
  const TimeBase base{march_first};
  CHECK(base.tick(march_first + 1h) == seconds_per_hour);
  CHECK(base.tick(march_first - 1h) == -seconds_per_hour);
  CHECK(base.instant(seconds_per_day) == march_first + 24h);
}
