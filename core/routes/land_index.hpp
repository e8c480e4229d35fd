// SPDX-License-Identifier: MIT
// LandIndex: a grid over a coast's edges that answers what crosses land and where the nearest shore is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/routes/coast.hpp"

namespace fairlead {

class LandIndex {
 public:
  /// Keeps a reference to the coast.
  explicit LandIndex(const Coast& coast);

  [[nodiscard]] const Coast& coast() const { return *coast_; }
  /// Whether the straight line of the chart (in degrees) from a to b meets land; both in the box.
  [[nodiscard]] bool crosses(Position a, Position b) const;
  [[nodiscard]] bool on_land(Position at) const;
  /// The nearest point just off the shore, not further than `most_nm`.
  [[nodiscard]] std::optional<Position> nearest_sea(Position at, double most_nm) const;

 private:
  struct Edge {
    Position from;
    Position to;
  };

  [[nodiscard]] int column(double lon_deg) const;
  [[nodiscard]] int row(double lat_deg) const;
  [[nodiscard]] bool cell_crosses(int row, int column, const Edge& line) const;
  template <class Visit>
  void visit_cells(const Edge& edge, Visit&& visit) const;

  const Coast* coast_;
  double cell_deg_ = 0;
  int rows_ = 0;
  int columns_ = 0;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> first_in_cell_;
  std::vector<std::uint32_t> edges_in_cells_;
};

/// Twice the area of the triangle oab: positive if it turns left.
[[nodiscard]] inline double turn(Position o, Position a, Position b) {
  return (a.lon_deg - o.lon_deg) * (b.lat_deg - o.lat_deg) - (a.lat_deg - o.lat_deg) * (b.lon_deg - o.lon_deg);
}

/// How far off the shore, in degrees, a track passes: below the resolution of the coast.
inline constexpr double offing_deg = 5e-5;

}  // namespace fairlead
