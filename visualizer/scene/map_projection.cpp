// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fairlead::view {

namespace {

constexpr double radians = std::numbers::pi / 180;
constexpr double highest_latitude = 85;
constexpr double district_pixels_per_degree = 600;

MapView centred_on(MapView view, double lon_deg, double mercator) {
  const double highest = mercator_deg(highest_latitude);
  view.centre.lon_deg = std::clamp(lon_deg, -180.0, 180.0);
  view.centre.lat_deg = latitude_of_mercator(std::clamp(mercator, -highest, highest));
  return view;
}

double kept_in_limits(double pixels_per_degree) {
  return std::clamp(pixels_per_degree, least_pixels_per_degree, most_pixels_per_degree);
}

}  // namespace

double mercator_deg(double lat_deg) {
  const double lat = std::clamp(lat_deg, -highest_latitude, highest_latitude) * radians;
  return std::asinh(std::tan(lat)) / radians;
}

double latitude_of_mercator(double mercator) {
  return std::atan(std::sinh(mercator * radians)) / radians;
}

MapProjection::MapProjection(const Box& box, const MapView& view)
    : box_(box),
      pixels_per_degree_(view.pixels_per_degree),
      centre_lon_(view.centre.lon_deg),
      centre_mercator_(mercator_deg(view.centre.lat_deg)) {}

Point MapProjection::at_mercator(double lon_deg, double mercator) const {
  const Point centre = box_.centre();
  return {static_cast<float>(centre.x + ((lon_deg - centre_lon_) * pixels_per_degree_)),
          static_cast<float>(centre.y - ((mercator - centre_mercator_) * pixels_per_degree_))};
}

Position MapProjection::position(Point at) const {
  const Point centre = box_.centre();
  const double mercator = centre_mercator_ - ((at.y - centre.y) / pixels_per_degree_);
  return {latitude_of_mercator(mercator), centre_lon_ + ((at.x - centre.x) / pixels_per_degree_)};
}

double MapProjection::pixels_per_nm(double lat_deg) const {
  return pixels_per_degree_ / std::cos(lat_deg * radians) / 60;
}

MapView fitted(const Box& box, MapView view, std::span<const Position> positions, float margin) {
  if (positions.empty()) return view;
  double west = 180;
  double east = -180;
  double south = mercator_deg(highest_latitude);
  double north = -south;
  for (const Position& position : positions) {
    west = std::min(west, position.lon_deg);
    east = std::max(east, position.lon_deg);
    south = std::min(south, mercator_deg(position.lat_deg));
    north = std::max(north, mercator_deg(position.lat_deg));
  }
  const double width = std::max(1.0F, box.width - (2 * margin));
  const double height = std::max(1.0F, box.height - (2 * margin));
  double scale = district_pixels_per_degree;
  if (east > west) scale = std::min(scale, width / (east - west));
  if (north > south) scale = std::min(scale, height / (north - south));
  view.pixels_per_degree = kept_in_limits(scale);
  return centred_on(view, (west + east) / 2, (south + north) / 2);
}

MapView zoomed(const Box& box, MapView view, Point at, double factor) {
  const Position kept = MapProjection{box, view}.position(at);
  view.pixels_per_degree = kept_in_limits(view.pixels_per_degree * factor);
  const Point centre = box.centre();
  return centred_on(view, kept.lon_deg - ((at.x - centre.x) / view.pixels_per_degree),
                    mercator_deg(kept.lat_deg) + ((at.y - centre.y) / view.pixels_per_degree));
}

MapView dragged(const Box& box, MapView view, Point from, Point to) {
  const Point centre = box.centre();
  const Position moved = MapProjection{box, view}.position({centre.x + from.x - to.x, centre.y + from.y - to.y});
  return centred_on(view, moved.lon_deg, mercator_deg(moved.lat_deg));
}

}  // namespace fairlead::view
