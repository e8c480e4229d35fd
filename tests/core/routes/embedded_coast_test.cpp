// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/routes/coast.hpp"
#include "core/routes/distances.hpp"
#include "core/routes/geodesy.hpp"
#include "core/routes/land_index.hpp"

using namespace fairlead;

namespace {

constexpr Position vung_tau{10.388, 107.08};
constexpr Position bach_ho{9.75621, 107.98323};
constexpr Position block_b{8.0, 103.0};

Route route_between(Position from, Position to) {
  std::vector<Place> places(2);
  places[0].position = from;
  places[1].position = to;
  Problems problems;
  const DistanceTable table = sea_distances(places, {}, "scenario.json", problems);
  CHECK(problems.empty());
  return table.route(PlaceId{0}, PlaceId{1});
}

/// Latitude at which the track crosses the meridian, first crossing.
double latitude_at(const Route& route, double lon_deg) {
  for (std::size_t k = 1; k < route.track.size(); ++k) {
    const Position a = route.track[k - 1];
    const Position b = route.track[k];
    if ((a.lon_deg > lon_deg) == (b.lon_deg > lon_deg)) continue;
    return a.lat_deg + (lon_deg - a.lon_deg) / (b.lon_deg - a.lon_deg) * (b.lat_deg - a.lat_deg);
  }
  return NAN;
}

}  // namespace

TEST_CASE("Vung Tau to Bach Ho is 66.9 miles within two per cent") {
  CHECK(route_between(vung_tau, bach_ho).nm == Approx(66.9).epsilon(0.02));
}

TEST_CASE("the way from Vung Tau to Block B rounds the cape of Ca Mau") {
  const Route route = route_between(vung_tau, block_b);
  CHECK(route.reachable);
  CHECK(latitude_at(route, 104.72) < 8.6);
  CHECK(route.nm == Approx(291).epsilon(0.01));
}

TEST_CASE("islands are rounded and harbours in them reached") {
  const Position ben_dam{8.655, 106.555};
  const Position east_of_con_dao{8.70, 106.75};
  const double round_con_dao = route_between(ben_dam, east_of_con_dao).nm;
  CHECK(round_con_dao > 1.01 * great_circle_nm(ben_dam, east_of_con_dao));
  CHECK(round_con_dao < 2.0 * great_circle_nm(ben_dam, east_of_con_dao));
  const Position west_of_phu_quoc{10.2, 103.7};
  const Position east_of_phu_quoc{10.2, 104.25};
  const double round_phu_quoc = route_between(west_of_phu_quoc, east_of_phu_quoc).nm;
  CHECK(round_phu_quoc > 1.2 * great_circle_nm(west_of_phu_quoc, east_of_phu_quoc));
  CHECK(round_phu_quoc < 60);
}

TEST_CASE("the strait of Hainan can be sailed") {
  CHECK(route_between({20.2, 109.5}, {20.2, 111.3}).nm < 110);
}

TEST_CASE("the other side of the Malay peninsula cannot be reached within the box") {
  std::vector<Place> places(2);
  places[0].position = vung_tau;
  places[1].position = {5.6, 99.5};
  Problems problems;
  CHECK_FALSE(sea_distances(places, {}, "", problems).route(PlaceId{0}, PlaceId{1}).reachable);
}

TEST_CASE("fields lie at sea and cities on land") {
  const LandIndex land(embedded_coast());
  for (const Position field : {bach_ho, block_b, Position{8.04, 108.93}, Position{7.15, 103.33}})
    CHECK_FALSE(land.on_land(field));
  for (const Position city : {Position{10.78, 106.7}, Position{13.75, 100.5}, Position{19.2, 109.7}})
    CHECK(land.on_land(city));
}

TEST_CASE("the land's polygons turn left and stay in the box") {
  const Coast& coast = embedded_coast();
  CHECK(coast.land.size() == 101);
  for (const std::vector<Position>& ring : coast.land) {
    double twice_area = 0;
    for (std::size_t k = 1; k + 1 < ring.size(); ++k) twice_area += turn(ring[0], ring[k], ring[k + 1]);
    CHECK(twice_area > 0);
    CHECK(std::all_of(ring.begin(), ring.end(), [&](Position p) {
      return p.lat_deg >= coast.south_west.lat_deg && p.lat_deg <= coast.north_east.lat_deg &&
             p.lon_deg >= coast.south_west.lon_deg && p.lon_deg <= coast.north_east.lon_deg;
    }));
  }
}

TEST_CASE("no detour is shorter than the way itself") {
  RandomStream random(21);
  const LandIndex land(embedded_coast());
  std::vector<Place> places;
  while (places.size() < 24) {
    Place place;
    place.position = {4 + 14 * random.uniform(), 101 + 12 * random.uniform()};
    if (!land.on_land(place.position)) places.push_back(place);
  }
  Problems problems;
  const DistanceTable table = sea_distances(places, {}, "", problems);
  const auto nm = [&](std::size_t a, std::size_t b) {
    const Route& route = table.route(PlaceId{a}, PlaceId{b});
    return route.reachable ? route.nm : 1e9;
  };
  for (std::size_t a = 0; a < places.size(); ++a)
    for (std::size_t b = 0; b < places.size(); ++b) {
      CHECK(nm(a, b) >= great_circle_nm(places[a].position, places[b].position) - 1e-9);
      for (std::size_t c = 0; c < places.size(); ++c)
        if (nm(a, b) > 1.001 * (nm(a, c) + nm(c, b))) FAIL(a << " " << b << " " << c);
    }
}
