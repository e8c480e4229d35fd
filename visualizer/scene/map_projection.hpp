// SPDX-License-Identifier: MIT
// MapProjection: Mercator around a centre, degrees to pixels of the map's box and back; zoom, drag and fit of a
// MapView.
#pragma once

#include <span>

#include "core/model/place.hpp"
#include "visualizer/scene/geometry.hpp"
#include "visualizer/scene/view.hpp"

namespace fairlead::view {

/// Latitude on a Mercator map, in degrees of longitude from the equator: docs/sources.md [Mercator].
[[nodiscard]] double mercator_deg(double lat_deg);
[[nodiscard]] double latitude_of_mercator(double mercator);

/// Angles are kept, so that headings and hulls are true.
class MapProjection {
 public:
  /// The view's centre lies in the box's centre; `view.pixels_per_degree` is positive.
  MapProjection(const Box& box, const MapView& view);

  [[nodiscard]] Point at(Position position) const {
    return at_mercator(position.lon_deg, mercator_deg(position.lat_deg));
  }
  /// Of a point whose latitude has been through mercator_deg already.
  [[nodiscard]] Point at_mercator(double lon_deg, double mercator) const;
  [[nodiscard]] Position position(Point at) const;
  [[nodiscard]] const Box& box() const { return box_; }
  [[nodiscard]] double pixels_per_degree() const { return pixels_per_degree_; }
  /// Pixels of a nautical mile at the latitude.
  [[nodiscard]] double pixels_per_nm(double lat_deg) const;
  [[nodiscard]] Position south_west() const { return position({box_.x, box_.bottom()}); }
  [[nodiscard]] Position north_east() const { return position({box_.right(), box_.y}); }

 private:
  Box box_{};
  double pixels_per_degree_ = 1;
  double centre_lon_ = 0;
  double centre_mercator_ = 0;
};

inline constexpr double least_pixels_per_degree = 6;
inline constexpr double most_pixels_per_degree = 60000;

/// All positions in the box with `margin` pixels around them; a single one at a district's scale. Without any: the
/// view as it is.
[[nodiscard]] MapView fitted(const Box& box, MapView view, std::span<const Position> positions, float margin);
/// Nearer by `factor`; what lies under `at` stays there, within the limits above.
[[nodiscard]] MapView zoomed(const Box& box, MapView view, Point at, double factor);
/// What lay under `from` lies under `to`.
[[nodiscard]] MapView dragged(const Box& box, MapView view, Point from, Point to);

}  // namespace fairlead::view
