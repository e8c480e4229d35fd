// SPDX-License-Identifier: MIT
#include "core/routes/sea_graph.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/routes/geodesy.hpp"
#include "tests/core/routes/all_corners.hpp"

using namespace fairlead;

namespace {

Coast coast_of(std::vector<std::vector<Position>> land) {
  return {{-10, 90}, {10, 110}, std::move(land)};
}

std::vector<Position> rectangle(double south, double west, double north, double east) {
  return {{south, west}, {south, east}, {north, east}, {north, west}};
}

std::vector<Position> disc(Position centre, double radius_deg, int corners) {
  std::vector<Position> ring;
  for (int k = 0; k < corners; ++k) {
    const double angle = 2 * std::numbers::pi * k / corners;
    ring.push_back({centre.lat_deg + radius_deg * std::sin(angle), centre.lon_deg + radius_deg * std::cos(angle)});
  }
  return ring;
}

SeaTrack track_in(const Coast& coast, Position from, Position to) {
  const LandIndex land(coast);
  return SeaGraph(land).tracks_between({from, to})[0][0];
}

double legs_nm(const std::vector<Position>& points) {
  double nm = 0;
  for (std::size_t k = 1; k < points.size(); ++k) nm += great_circle_nm(points[k - 1], points[k]);
  return nm;
}

/// A ragged island: corners at random distances in all directions.
std::vector<Position> ragged_island(RandomStream& random, Position centre, double radius_deg) {
  std::vector<Position> ring;
  const int corners = 5 + static_cast<int>(random.below(12));
  for (int k = 0; k < corners; ++k) {
    const double angle = 2 * std::numbers::pi * k / corners;
    const double radius = radius_deg * (0.25 + 0.7 * random.uniform());
    ring.push_back({centre.lat_deg + radius * std::sin(angle), centre.lon_deg + radius * std::cos(angle)});
  }
  return ring;
}

std::vector<Position> sampled(const std::vector<Position>& track) {
  std::vector<Position> samples;
  for (std::size_t k = 1; k < track.size(); ++k)
    for (double share = 0; share < 1; share += 0.05)
      samples.push_back({track[k - 1].lat_deg + share * (track[k].lat_deg - track[k - 1].lat_deg),
                         track[k - 1].lon_deg + share * (track[k].lon_deg - track[k - 1].lon_deg)});
  return samples;
}

Position anywhere(RandomStream& random, double half) {
  return {(2 * random.uniform() - 1) * half, 100 + (2 * random.uniform() - 1) * half};
}

}  // namespace

TEST_CASE("a degree of a great circle is sixty nautical miles and a bit") {
  CHECK(great_circle_nm({0, 100}, {1, 100}) == Approx(60.0405).epsilon(1e-5));
  CHECK(great_circle_nm({60, 100}, {60, 101}) == Approx(30.0196).epsilon(1e-4));
  CHECK(great_circle_nm({10, 107}, {10, 107}) == 0);
  CHECK(great_circle_nm({0, 0}, {0, 180}) == Approx(180 * 60.0405).epsilon(1e-5));
}

TEST_CASE("in open water the track is a straight leg") {
  const SeaTrack track = track_in(coast_of({}), {-5, 95}, {5, 105});
  CHECK(track.found);
  CHECK(track.points == std::vector<Position>{{-5, 95}, {5, 105}});
  CHECK(track.nm == great_circle_nm({-5, 95}, {5, 105}));
}

TEST_CASE("round a square island the track turns at its corners") {
  const Coast coast = coast_of({rectangle(-1, 99, 2, 101)});
  const SeaTrack track = track_in(coast, {0, 97}, {0, 103});
  const double expected = 2 * great_circle_nm({0, 97}, {-1, 99}) + great_circle_nm({-1, 99}, {-1, 101});
  REQUIRE(track.points.size() == 4);
  CHECK(track.nm == Approx(expected).epsilon(1e-4));
  CHECK(track.nm == Approx(legs_nm(track.points)));
}

TEST_CASE("round a circle the track is two tangents and an arc") {
  const Coast coast = coast_of({disc({0, 100}, 2, 180)});
  const SeaTrack track = track_in(coast, {0, 95}, {0, 105});
  const double half_arc_deg = 90 - std::acos(2.0 / 5) * 180 / std::numbers::pi;
  const double expected_deg = 2 * std::sqrt(25.0 - 4) + 2 * 2 * half_arc_deg * std::numbers::pi / 180;
  CHECK(track.nm == Approx(expected_deg * great_circle_nm({0, 99.5}, {0, 100.5})).epsilon(0.001));
}

TEST_CASE("a narrow strait is sailed through and a closed one rounded") {
  const auto wall_with_gap = [](double gap_deg) {
    return coast_of({rectangle(-5, 99, 1, 100), rectangle(1 + gap_deg, 99, 5, 100)});
  };
  const Position west{1, 97};
  const Position east{1, 102};
  CHECK(track_in(wall_with_gap(0.002), west, east).nm < 1.001 * great_circle_nm(west, east));
  CHECK(track_in(wall_with_gap(0), west, east).nm > 1.5 * great_circle_nm(west, east));
}

TEST_CASE("a bay is left by its mouth") {
  const Coast coast =
      coast_of({{{-2, 98}, {-2, 103}, {2, 103}, {2, 98}, {1.5, 98}, {1.5, 102}, {-1.5, 102}, {-1.5, 98}}});
  const SeaTrack track = track_in(coast, {0, 101.5}, {0, 105});
  const double expected = great_circle_nm({0, 101.5}, {1.5, 98}) + great_circle_nm({1.5, 98}, {2, 98}) +
                          great_circle_nm({2, 98}, {2, 103}) + great_circle_nm({2, 103}, {0, 105});
  CHECK(track.nm == Approx(expected).epsilon(1e-3));
}

TEST_CASE("land from side to side of the box cannot be rounded") {
  const Coast coast = coast_of({rectangle(-1, 90, 1, 110)});
  CHECK_FALSE(track_in(coast, {-5, 100}, {5, 100}).found);
  CHECK(track_in(coast, {-5, 92}, {-5, 108}).found);
}

TEST_CASE("lengths equal those of trying every corner") {
  RandomStream random(11);
  int around = 0;
  for (int round = 0; round < 12; ++round) {
    Coast coast = coast_of({});
    for (const double lat : {-2.0, 0.0, 2.0})
      for (const double lon : {98.0, 100.0, 102.0}) coast.land.push_back(ragged_island(random, {lat, lon}, 0.99));
    const LandIndex land(coast);
    std::vector<Position> ends;
    while (ends.size() < 4)
      if (const Position at = anywhere(random, 3.5); !land.on_land(at)) ends.push_back(at);
    const auto tracks = SeaGraph(land).tracks_between(ends);
    for (std::size_t a = 0; a < ends.size(); ++a)
      for (std::size_t b = a + 1; b < ends.size(); ++b) {
        const SeaTrack& track = tracks[a][b - a - 1];
        const double expected = naive::shortest_nm(coast, ends[a], ends[b]);
        INFO("round " << round << ": " << track.nm << " nm, by brute force " << expected);
        if (!track.found || std::abs(track.nm / expected - 1) > 0.001) FAIL();
        around += track.points.size() > 2 ? 1 : 0;
      }
  }
  CHECK(around > 20);
}

TEST_CASE("no track crosses land") {
  RandomStream random(12);
  Coast coast = coast_of({});
  for (const double lat : {-4.0, -2.0, 0.0, 2.0, 4.0})
    for (const double lon : {96.0, 98.0, 100.0, 102.0, 104.0})
      coast.land.push_back(ragged_island(random, {lat, lon}, 0.99));
  const LandIndex land(coast);
  std::vector<Position> ends;
  while (ends.size() < 30)
    if (const Position at = anywhere(random, 5); !land.on_land(at)) ends.push_back(at);
  for (const std::vector<SeaTrack>& of_end : SeaGraph(land).tracks_between(ends))
    for (const SeaTrack& track : of_end)
      for (const Position at : sampled(track.points))
        if (land.on_land(at)) FAIL(at.lat_deg << ", " << at.lon_deg);
}

TEST_CASE("the grid finds the same crossings as all edges do") {
  RandomStream random(13);
  Coast coast = coast_of({ragged_island(random, {0, 100}, 5), ragged_island(random, {7, 107}, 2)});
  const LandIndex land(coast);
  int crossings = 0;
  for (int k = 0; k < 20'000; ++k) {
    const Position a = anywhere(random, 9);
    const Position b = k % 2 == 0 ? anywhere(random, 9) : Position{a.lat_deg, 100 + 18 * (random.uniform() - 0.5)};
    bool expected = false;
    for (const auto& ring : coast.land)
      for (std::size_t e = 0; e < ring.size(); ++e) {
        const Position c = ring[e];
        const Position d = ring[(e + 1) % ring.size()];
        expected = expected || (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0);
      }
    if (land.crosses(a, b) != expected)
      FAIL(a.lat_deg << ", " << a.lon_deg << " to " << b.lat_deg << ", " << b.lon_deg);
    crossings += expected ? 1 : 0;
  }
  CHECK(crossings > 4'000);
}
