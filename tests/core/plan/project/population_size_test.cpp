// SPDX-License-Identifier: MIT
#include "core/plan/project/population_size.hpp"

#include <catch2/catch.hpp>

using namespace fairlead;

TEST_CASE("a population shrinks evenly while its budget is spent") {
  CHECK(size_after(5000, 0) == 160);
  CHECK(size_after(5000, 2500) == 88);
  CHECK(size_after(5000, 5000) == 15);
  CHECK(size_after(5000, 50000) == 15);
}

TEST_CASE("a larger budget has a larger population and none has fewer than six members") {
  int last = 6;
  for (std::int64_t schedules = 1; schedules < 100'000'000; schedules *= 3) {
    CAPTURE(schedules);
    CHECK(size_after(schedules, 0) >= last);
    CHECK(size_after(schedules, schedules) >= 6);
    last = size_after(schedules, 0);
  }
  CHECK(size_after(50'000, 0) > 4 * size_after(5000, 0));
  CHECK(size_after(50'000, 0) < 6 * size_after(5000, 0));
}
