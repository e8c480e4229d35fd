// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_projection.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace fairlead::view {
namespace {

constexpr Box box{20, 40, 800, 400};

MapView view_of(double lat, double lon, double scale) {
  return {.centre = {lat, lon}, .pixels_per_degree = scale};
}

TEST_CASE("a position comes back from its pixel") {
  const MapProjection projection{box, view_of(10.2, 107.3, 150)};
  for (double lat = 4; lat < 22; lat += 1.7)
    for (double lon = 100; lon < 115; lon += 2.3) {
      const Position back = projection.position(projection.at({lat, lon}));
      CHECK(back.lat_deg == Approx(lat).margin(1e-4));
      CHECK(back.lon_deg == Approx(lon).margin(1e-4));
    }
}

TEST_CASE("the centre of the view lies in the centre of the box and north is up") {
  const MapProjection projection{box, view_of(10, 107, 100)};
  CHECK(projection.at({10, 107}) == box.centre());
  CHECK(projection.at({11, 107}).y < box.centre().y);
  CHECK(projection.at({10, 108}).x == Approx(box.centre().x + 100));
}

TEST_CASE("a nautical mile is a sixtieth of a degree of latitude") {
  const MapProjection projection{box, view_of(10, 107, 100)};
  const float degree = projection.at({9.5, 107}).y - projection.at({10.5, 107}).y;
  CHECK(projection.pixels_per_nm(10) * 60 == Approx(degree).epsilon(1e-4));
}

TEST_CASE("fitting shows all places within the margin") {
  const std::vector<Position> places{{10.4, 107.1}, {7.2, 103.3}, {11.3, 108.8}, {8.0, 109.0}};
  const MapView view = fitted(box, {}, places, 30);
  const MapProjection projection{box, view};
  float least = 1000;
  for (const Position& place : places) {
    const Point at = projection.at(place);
    CHECK(box.inset(29.9F).contains(at));
    least = std::min({least, at.x - box.x, at.y - box.y});
  }
  CHECK(least == Approx(30).margin(0.1));
}

TEST_CASE("fitting a single place keeps a readable scale") {
  const std::vector<Position> place{{9.75, 107.98}};
  const MapView view = fitted(box, {}, place, 30);
  CHECK(view.centre.lon_deg == Approx(107.98));
  CHECK(view.pixels_per_degree > 100);
  CHECK(view.pixels_per_degree < 2000);
}

TEST_CASE("zooming keeps what lies under the pointer") {
  MapView view = view_of(9.5, 106.5, 90);
  const Point pointer{333, 222};
  const Position under = MapProjection{box, view}.position(pointer);
  for (const double factor : {1.25, 1.25, 0.5, 3.0, 0.9}) {
    view = zoomed(box, view, pointer, factor);
    const Point now = MapProjection{box, view}.at(under);
    CHECK(now.x == Approx(pointer.x).margin(0.01));
    CHECK(now.y == Approx(pointer.y).margin(0.01));
  }
}

TEST_CASE("zoom stays within its limits") {
  const MapView view = view_of(9.5, 106.5, 90);
  CHECK(zoomed(box, view, box.centre(), 1e9).pixels_per_degree == most_pixels_per_degree);
  CHECK(zoomed(box, view, box.centre(), 1e-9).pixels_per_degree == least_pixels_per_degree);
}

TEST_CASE("dragging takes the place under the pointer along") {
  const MapView view = view_of(9.5, 106.5, 90);
  const Point from{100, 100};
  const Point to{260, 350};
  const Position under = MapProjection{box, view}.position(from);
  const Point now = MapProjection{box, dragged(box, view, from, to)}.at(under);
  CHECK(now.x == Approx(to.x).margin(0.01));
  CHECK(now.y == Approx(to.y).margin(0.01));
}

}  // namespace
}  // namespace fairlead::view
