// SPDX-License-Identifier: MIT
#include "core/metocean/daylight.hpp"

#include <cmath>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/metocean/sun_table.hpp"

using namespace fairlead;

namespace {

constexpr double horizon_deg = -0.833;
constexpr Position vung_tau{10.35, 107.07};

bool is_light(Position at, const TimeBase& base, Tick tick) {
  return sun_elevation_deg(at, base.instant(tick)) > horizon_deg;
}

/// Brute force: steps of ten minutes, then seconds around each change.
IntervalSet daylight_by_steps(Position at, const TimeBase& base, Tick end) {
  constexpr Tick step = 600;
  std::vector<TickInterval> light;
  for (Tick tick = 0; tick < end; tick += step) {
    const Tick to = std::min(tick + step, end);
    if (is_light(at, base, tick) && is_light(at, base, to)) {
      light.push_back({tick, to});
    } else if (is_light(at, base, tick) || is_light(at, base, to)) {
      for (Tick second = tick; second < to; ++second)
        if (is_light(at, base, second) && is_light(at, base, second + 1)) light.push_back({second, second + 1});
    }
  }
  return IntervalSet{light};
}

TimeBase base_at(const char* start) {
  return {*parse_instant(start, Seconds{0})};
}

}  // namespace

TEST_CASE("daylight is where the sun stands above -0.833 degrees to the second") {
  RandomStream random(5);
  const TimeBase base = base_at("2021-01-01T00:00Z");
  for (int k = 0; k < 6; ++k) {
    const Position at{random.uniform() * 116 - 58, random.uniform() * 360 - 180};
    const TimeBase from{base.origin + std::chrono::days{random.below(3000)}};
    INFO("lat " << at.lat_deg << ", lon " << at.lon_deg);
    CHECK(fairlead::daylight(at, from, 0, 20 * seconds_per_day) == daylight_by_steps(at, from, 20 * seconds_per_day));
  }
}

// docs/sources.md [Meeus-1998]: examples 25.a and 28.a, 13 October 1992, 0 h.
TEST_CASE("the sun stands where the textbook has it") {
  const Instant when = *parse_instant("1992-10-13T00:00Z", Seconds{0});
  const SunPosition sun = sun_position(static_cast<double>(when.time_since_epoch().count()));
  CHECK(sun.declination_deg == Approx(-7.785).margin(0.005));
  CHECK(sun.equation_of_time_min == Approx(13 + 42.6 / 60).margin(0.05));
}

// docs/sources.md [NREL-SPA]: the worked example, 17 October 2003 of universal time, 39.742476 N, 105.1786 W, zone -7:
// sunset at 17:20:19 (of the 16th, local), sunrise at 06:12:43.
TEST_CASE("sunrise and sunset are those of a published example within a quarter of a minute") {
  const Position golden{39.742476, -105.1786};
  const Instant half_past_noon = *parse_instant("2003-10-17T12:30:30-07:00", Seconds{0});
  CHECK(sun_elevation_deg(golden, half_past_noon) == Approx(39.87).margin(0.02));
  const IntervalSet days = fairlead::daylight(golden, base_at("2003-10-16T12:00-07:00"), 0, seconds_per_day);
  REQUIRE(days.intervals().size() == 2);
  CHECK(std::abs(days.intervals()[0].end - (5 * 3600 + 20 * 60 + 19)) <= 15);
  CHECK(std::abs(days.intervals()[1].begin - (18 * 3600 + 12 * 60 + 43)) <= 15);
}

TEST_CASE("no day is lost over thirty years") {
  const TimeBase base = base_at("2000-01-01T00:00+07:00");
  const Tick end = 10'958 * seconds_per_day;
  const IntervalSet days = fairlead::daylight(vung_tau, base, 0, end);
  CHECK(days.intervals().size() == 10'958);
  for (const TickInterval& day : days.intervals()) {
    if (day.length() < 11.4 * seconds_per_hour || day.length() > 12.8 * seconds_per_hour) FAIL(day.begin);
    if (!is_light(vung_tau, base, day.begin) || is_light(vung_tau, base, day.begin - 1)) FAIL(day.begin);
    if (!is_light(vung_tau, base, day.end) || is_light(vung_tau, base, day.end + 1)) FAIL(day.end);
  }
}

TEST_CASE("daylight is clipped to what is asked for") {
  const TimeBase base = base_at("2021-06-01T12:00+07:00");
  const IntervalSet days = fairlead::daylight(vung_tau, base, 100, seconds_per_day);
  REQUIRE(days.intervals().size() == 2);
  CHECK(days.intervals().front().begin == 100);
  CHECK(days.intervals().back().end == seconds_per_day);
  CHECK(fairlead::daylight(vung_tau, base, 100, 100).empty());
}

TEST_CASE("beyond the polar circle days and nights may last for weeks") {
  const Position north_cape{71.17, 25.78};
  const Tick ten_days = 10 * seconds_per_day;
  CHECK(fairlead::daylight(north_cape, base_at("2021-06-15T00:00Z"), 0, ten_days) == IntervalSet{{{0, ten_days}}});
  CHECK(fairlead::daylight(north_cape, base_at("2021-12-15T00:00Z"), 0, ten_days).empty());
}
