// SPDX-License-Identifier: MIT
#include "core/routes/distances.hpp"

#include <catch2/catch.hpp>

#include "core/routes/coast_distances.hpp"
#include "core/routes/geodesy.hpp"

using namespace fairlead;

namespace {

/// One square island of two degrees in the middle of a box.
const Coast island{{-10, 90}, {10, 110}, {{{-1, 99}, {-1, 101}, {1, 101}, {1, 99}}}};

Place place_at(Position at) {
  Place place;
  place.position = at;
  return place;
}

Place behind_gate(Position at, std::size_t gate) {
  Place place = place_at(at);
  place.gate = PlaceId{gate};
  return place;
}

struct Table {
  DistanceTable distances;
  Problems problems;
};

Table table_of(const std::vector<Place>& places, const std::vector<Region>& regions = {}) {
  Table table;
  table.distances = coast_distances(island, places, regions, "scenario.json", table.problems);
  return table;
}

const Route& route(const Table& table, std::size_t from, std::size_t to) {
  return table.distances.route(PlaceId{from}, PlaceId{to});
}

}  // namespace

TEST_CASE("a route and its way back have the same length and points") {
  const Table table = table_of({place_at({0, 97}), place_at({0.2, 103})});
  CHECK(table.problems.empty());
  const Route& out = route(table, 0, 1);
  CHECK(out.reachable);
  CHECK(out.nm == route(table, 1, 0).nm);
  CHECK(out.track == std::vector<Position>(route(table, 1, 0).track.rbegin(), route(table, 1, 0).track.rend()));
  CHECK(out.track.front() == Position{0, 97});
  CHECK(out.track.back() == Position{0.2, 103});
  CHECK(out.track.size() == 4);
}

TEST_CASE("from a place to itself is no way") {
  const Table table = table_of({place_at({0, 97}), place_at({0, 100}), place_at({50, 0})});
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(route(table, k, k).nm == 0);
    CHECK(route(table, k, k).reachable);
    CHECK(route(table, k, k).track.size() == 1);
  }
}

TEST_CASE("a place on land joins the nearest sea within five miles") {
  const Table table = table_of({place_at({0, 99.05}), place_at({0, 97})});
  CHECK(table.problems.empty());
  const Route& out = route(table, 0, 1);
  CHECK(out.nm == Approx(great_circle_nm({0, 99.05}, {0, 97})).epsilon(1e-4));
  REQUIRE(out.track.size() == 3);
  CHECK(out.track[1].lon_deg == Approx(99).margin(0.001));
}

TEST_CASE("a place far from the sea is reported with its pointer and reaches nothing") {
  const Table table = table_of({place_at({0, 97}), place_at({0, 100})});
  REQUIRE(table.problems.size() == 1);
  CHECK(table.problems[0].code == "place-on-land");
  CHECK(table.problems[0].pointer == "/places/1");
  CHECK(table.problems[0].file == "scenario.json");
  CHECK_FALSE(route(table, 0, 1).reachable);
}

TEST_CASE("a place behind a gate is reached through it") {
  const Table table = table_of({behind_gate({0, 100}, 1), place_at({-1.5, 100}), place_at({-1.5, 97})});
  CHECK(table.problems.empty());
  const Route& out = route(table, 0, 2);
  CHECK(out.track == std::vector<Position>{{0, 100}, {-1.5, 100}, {-1.5, 97}});
  CHECK(out.nm == Approx(great_circle_nm({0, 100}, {-1.5, 100}) + great_circle_nm({-1.5, 100}, {-1.5, 97})));
  CHECK(route(table, 0, 1).track == std::vector<Position>{{0, 100}, {-1.5, 100}});
}

TEST_CASE("a gate may itself lie behind a gate") {
  const Table table =
      table_of({behind_gate({0, 100}, 1), behind_gate({-0.5, 100}, 2), place_at({-1.5, 100}), place_at({-1.5, 97})});
  CHECK(route(table, 3, 0).track == std::vector<Position>{{-1.5, 97}, {-1.5, 100}, {-0.5, 100}, {0, 100}});
  CHECK(route(table, 0, 1).track == std::vector<Position>{{0, 100}, {-0.5, 100}});
}

TEST_CASE("between places behind one gate nobody goes out and in") {
  const Table table = table_of({behind_gate({0, 100}, 2), behind_gate({0.1, 100}, 2), place_at({-1.5, 100})});
  CHECK(route(table, 0, 1).track == std::vector<Position>{{0, 100}, {0.1, 100}});
}

TEST_CASE("gates in a circle do not hang") {
  const Table table = table_of({behind_gate({0, 97}, 1), behind_gate({0, 98}, 0), place_at({0, 103})});
  CHECK_FALSE(route(table, 0, 2).reachable);
}

TEST_CASE("places beyond the known coast are unreachable without a problem") {
  const Table table = table_of({place_at({0, 97}), place_at({0, 50}), place_at({0, 51})});
  CHECK(table.problems.empty());
  CHECK_FALSE(route(table, 0, 1).reachable);
  CHECK_FALSE(route(table, 1, 2).reachable);
}

TEST_CASE("two places at one spot are no distance apart") {
  const Table table = table_of({place_at({0, 97}), place_at({0, 97})});
  CHECK(route(table, 0, 1).reachable);
  CHECK(route(table, 0, 1).nm == 0);
}
