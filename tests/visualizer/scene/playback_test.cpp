// SPDX-License-Identifier: MIT
#include "visualizer/scene/playback.hpp"

#include <limits>

#include <catch2/catch.hpp>

using namespace fairlead::view;

TEST_CASE("a paused clock stands still") {
  Playback clock;
  CHECK(clock.advance(1000, 5, 1e6) == 1000);
}

TEST_CASE("the clock plays at its speed both ways and stops at the ends") {
  Playback clock{.playing = true, .speed = 3600};
  CHECK(clock.advance(1000, 2, 1e6) == 8200);
  clock.backwards = true;
  CHECK(clock.advance(8200, 2, 1e6) == 1000);
  CHECK(clock.playing);
  CHECK(clock.advance(1000, 2, 1e6) == 0);
  CHECK_FALSE(clock.playing);
  Playback late{.playing = true, .speed = 3600};
  CHECK(late.advance(999'000, 2, 1e6) == 1e6);
  CHECK_FALSE(late.playing);
}

TEST_CASE("a loop is played again from either end") {
  Playback clock{.playing = true, .speed = 100, .loop_s = std::pair{1000.0, 1500.0}};
  CHECK(clock.advance(1400, 2, 1e6) == Approx(1100));
  clock.backwards = true;
  CHECK(clock.advance(1100, 2, 1e6) == Approx(1400));
  CHECK(clock.playing);
}

TEST_CASE("speeds stay between a minute and thirty days a second") {
  Playback clock;
  clock.set_speed(1);
  CHECK(clock.speed == slowest_speed);
  clock.set_speed(1e12);
  CHECK(clock.speed == fastest_speed);
  clock.set_speed(std::numeric_limits<double>::quiet_NaN());
  CHECK(clock.speed == fastest_speed);
  clock.set_speed(3600);
  clock.faster();
  CHECK(clock.speed == 7200);
  clock.slower();
  clock.slower();
  CHECK(clock.speed == 1800);
}

TEST_CASE("a typed speed has a unit of time") {
  CHECK(parse_speed("6 h/s") == 6 * 3600.0);
  CHECK(parse_speed("2d") == 2 * 86400.0);
  CHECK(parse_speed("90 min") == 5400.0);
  CHECK(parse_speed("0.5") == 1800.0);
  for (const char* wrong : {"", "fast", "-3 h", "0 h", "3 weeks", "nan", "inf h"}) {
    INFO(wrong);
    CHECK_FALSE(parse_speed(wrong));
  }
}
