// SPDX-License-Identifier: MIT
#include "core/model/planning_hours.hpp"

#include <cmath>

#include <catch2/catch.hpp>

using namespace fairlead;

namespace {

const Duration fixed{.kind = DurationKind::Fixed, .a = 12};
const Duration triangular{.kind = DurationKind::Triangular, .a = 8, .b = 12, .c = 18};
const Duration pert{.kind = DurationKind::Pert, .a = 8, .b = 12, .c = 18};
const Duration lognormal{.kind = DurationKind::Lognormal, .a = 10, .b = 0.5};
const Duration weibull{.kind = DurationKind::Weibull, .a = 10, .b = 2};

}  // namespace

TEST_CASE("planning takes the mode of a distribution") {
  CHECK(planning_hours(fixed, {}) == 12);
  CHECK(planning_hours(triangular, {}) == 12);
  CHECK(planning_hours(pert, {}) == 12);
  CHECK(planning_hours(lognormal, {}) == Approx(10 * std::exp(-0.25)));
  CHECK(planning_hours(weibull, {}) == Approx(10 * std::sqrt(0.5)));
  CHECK(planning_hours({.kind = DurationKind::Weibull, .a = 10, .b = 0.8}, {}) == 0);
}

TEST_CASE("planning takes the percentile that the scenario asks for") {
  CHECK(planning_hours(fixed, 90) == 12);
  CHECK(planning_hours(triangular, 40) == Approx(12));
  CHECK(planning_hours(lognormal, 50) == Approx(10));
  CHECK(planning_hours(weibull, 50) == Approx(10 * std::sqrt(std::log(2))));
}

TEST_CASE("a higher percentile never plans fewer hours") {
  for (const Duration& duration : {fixed, triangular, pert, lognormal, weibull}) {
    double last = 0;
    for (double percentile = 1; percentile < 100; percentile += 1) {
      const double hours = planning_hours(duration, percentile);
      REQUIRE(hours >= last);
      last = hours;
    }
  }
}
