// SPDX-License-Identifier: MIT
#include "visualizer/scene/track_line.hpp"

#include <catch2/catch.hpp>

#include "core/routes/geodesy.hpp"

namespace fairlead::view {
namespace {

const std::vector<Position> around_the_cape{{10.4, 107.1}, {10.2, 107.1}, {10.2, 107.5}, {9.8, 108.0}};

TEST_CASE("a track begins and ends at its ends") {
  CHECK(point_along(around_the_cape, 0).position == around_the_cape.front());
  CHECK(point_along(around_the_cape, 1).position == around_the_cape.back());
  CHECK(point_along(around_the_cape, 7).position == around_the_cape.back());
}

TEST_CASE("shares of a track are shares of its length") {
  double whole = 0;
  for (std::size_t k = 1; k < around_the_cape.size(); ++k)
    whole += great_circle_nm(around_the_cape[k - 1], around_the_cape[k]);
  const auto part = stretch_of(around_the_cape, 0.1, 0.75);
  double length = 0;
  for (std::size_t k = 1; k < part.size(); ++k) length += great_circle_nm(part[k - 1], part[k]);
  CHECK(length == Approx(0.65 * whole).epsilon(1e-3));
  CHECK(part.front() == point_along(around_the_cape, 0.1).position);
  CHECK(part.back() == point_along(around_the_cape, 0.75).position);
}

TEST_CASE("the heading is the course of the leg sailed") {
  CHECK(point_along(around_the_cape, 0.05).heading_deg == Approx(180));
  CHECK(point_along(around_the_cape, 0.3).heading_deg == Approx(90).margin(0.01));
  CHECK(course_deg({10, 107}, {11, 107}) == Approx(0));
  CHECK(course_deg({10, 107}, {10, 106}) == Approx(270));
}

TEST_CASE("a track of one point leads nowhere") {
  const std::vector<Position> quay{{10.4, 107.1}};
  CHECK(point_along(quay, 0.5).position == quay.front());
  CHECK(stretch_of(quay, 0, 1).empty());
  CHECK(stretch_of(around_the_cape, 0.4, 0.4).empty());
}

}  // namespace
}  // namespace fairlead::view
