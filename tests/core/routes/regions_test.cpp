// SPDX-License-Identifier: MIT
#include "core/routes/regions.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "core/routes/coast_distances.hpp"

using namespace fairlead;

namespace {

Region box(double south, double west, double north, double east) {
  Region region;
  region.polygon = {{south, west}, {south, east}, {north, east}, {north, west}};
  return region;
}

/// West, middle and east, with open water between middle and east.
const std::vector<Region> three{box(-2, 95, 2, 98), box(-2, 98, 2, 100), box(-2, 103, 2, 105)};

Route straight(Position from, Position to) {
  Route route;
  route.track = {from, to};
  return route;
}

std::vector<int> numbers(const std::vector<RegionId>& regions) {
  std::vector<int> all;
  for (const RegionId region : regions) all.push_back(region.value);
  return all;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("a position belongs to the region that contains it or else to the nearest") {
  CHECK(region_at({0, 96}, three) == RegionId{0});
  CHECK(region_at({0, 99}, three) == RegionId{1});
  CHECK(region_at({0, 101}, three) == RegionId{1});
  CHECK(region_at({0, 102}, three) == RegionId{2});
  CHECK(region_at({60, 104}, three) == RegionId{2});
  CHECK_FALSE(region_at({0, 96}, {}).valid());
}

TEST_CASE("the first region wins where polygons overlap") {
  CHECK(region_at({0, 96}, {box(-1, 95, 1, 99), box(-2, 90, 2, 100)}) == RegionId{0});
}

TEST_CASE("a track crosses every region on its way and has a point in each") {
  Route route = straight({0, 96}, {0, 104});
  add_regions(route, {}, {}, three);
  CHECK(numbers(route.regions) == Numbers{0, 1, 2});
  REQUIRE(route.track.size() == route.track_regions.size());
  CHECK(numbers(route.track_regions) == Numbers{0, 1, 2, 2});
  CHECK(route.track[1].lon_deg == Approx(98).margin(0.02));
  CHECK(route.track[2].lon_deg == Approx(101.5).margin(0.02));
}

TEST_CASE("the ends of a track lie in the regions that their places name") {
  Route route = straight({0, 96}, {0, 97});
  add_regions(route, RegionId{1}, RegionId{2}, three);
  CHECK(numbers(route.regions) == Numbers{0, 1, 2});
  CHECK(numbers(route.track_regions) == Numbers{1, 0, 2});
}

TEST_CASE("without regions nothing is filled") {
  Route route = straight({0, 96}, {0, 97});
  add_regions(route, {}, {}, {});
  CHECK(route.regions.empty());
  CHECK(route.track_regions.empty());
  CHECK(route.track.size() == 2);
}

TEST_CASE("a table's regions are those of its tracks both ways") {
  const Coast open{{-10, 90}, {10, 110}, {}};
  std::vector<Place> places(3);
  places[0].position = {0, 96};
  places[1].position = {0, 99};
  places[2].position = {0, 104};
  Problems problems;
  const DistanceTable table = coast_distances(open, places, three, "", problems);
  CHECK(numbers(table.route(PlaceId{0}, PlaceId{1}).regions) == Numbers{0, 1});
  CHECK(numbers(table.route(PlaceId{2}, PlaceId{1}).track_regions) == Numbers{2, 2, 1});
  CHECK(numbers(table.route(PlaceId{2}, PlaceId{2}).regions) == Numbers{2});
}
