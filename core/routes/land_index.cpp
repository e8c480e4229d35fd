// SPDX-License-Identifier: MIT
#include "core/routes/land_index.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/routes/geodesy.hpp"

namespace fairlead {

namespace {

constexpr double most_cells_a_side = 80;

bool cross(Position a, Position b, Position c, Position d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

/// Nearest point of the edge in a plane true at `at`, a little apart from its ends, where a bay may be too narrow.
Position nearest_on(Position from, Position to, Position at) {
  const double shrink = std::cos(at.lat_deg * std::numbers::pi / 180.0);
  const double x = (to.lon_deg - from.lon_deg) * shrink;
  const double y = to.lat_deg - from.lat_deg;
  const double along = (at.lon_deg - from.lon_deg) * shrink * x + (at.lat_deg - from.lat_deg) * y;
  const double apart = std::min(0.5, 20 * offing_deg / std::hypot(x, y));
  const double share = std::clamp(along / (x * x + y * y), apart, 1 - apart);
  return {from.lat_deg + share * y, from.lon_deg + share * (to.lon_deg - from.lon_deg)};
}

Position off_shore(Position from, Position to, Position shore) {
  const double x = to.lon_deg - from.lon_deg;
  const double y = to.lat_deg - from.lat_deg;
  const double length = std::hypot(x, y);
  return {shore.lat_deg - offing_deg * x / length, shore.lon_deg + offing_deg * y / length};
}

}  // namespace

LandIndex::LandIndex(const Coast& coast) : coast_(&coast) {
  const double height = coast.north_east.lat_deg - coast.south_west.lat_deg;
  const double width = coast.north_east.lon_deg - coast.south_west.lon_deg;
  cell_deg_ = std::max(height, width) / most_cells_a_side;
  rows_ = static_cast<int>(height / cell_deg_) + 1;
  columns_ = static_cast<int>(width / cell_deg_) + 1;
  for (const std::vector<Position>& ring : coast.land)
    for (std::size_t k = 0; k < ring.size(); ++k) edges_.push_back({ring[k], ring[(k + 1) % ring.size()]});

  std::vector<std::vector<std::uint32_t>> cells(static_cast<std::size_t>(rows_ * columns_));
  for (std::uint32_t k = 0; k < edges_.size(); ++k)
    visit_cells(edges_[k], [&](int row, int column) {
      cells[static_cast<std::size_t>(row * columns_ + column)].push_back(k);
      return false;
    });
  for (const std::vector<std::uint32_t>& cell : cells) {
    first_in_cell_.push_back(static_cast<std::uint32_t>(edges_in_cells_.size()));
    edges_in_cells_.insert(edges_in_cells_.end(), cell.begin(), cell.end());
  }
  first_in_cell_.push_back(static_cast<std::uint32_t>(edges_in_cells_.size()));
}

int LandIndex::column(double lon_deg) const {
  return std::clamp(static_cast<int>((lon_deg - coast_->south_west.lon_deg) / cell_deg_), 0, columns_ - 1);
}

int LandIndex::row(double lat_deg) const {
  return std::clamp(static_cast<int>((lat_deg - coast_->south_west.lat_deg) / cell_deg_), 0, rows_ - 1);
}

/// Calls visit(row, column) for the cells that the edge may touch until it answers true.
template <class Visit>
void LandIndex::visit_cells(const Edge& edge, Visit&& visit) const {
  const Position low = edge.from.lat_deg <= edge.to.lat_deg ? edge.from : edge.to;
  const Position high = edge.from.lat_deg <= edge.to.lat_deg ? edge.to : edge.from;
  const double rise = high.lat_deg - low.lat_deg;
  const double slope = rise > 0 ? (high.lon_deg - low.lon_deg) / rise : 0;
  constexpr double margin_deg = 1e-9;
  for (int r = row(low.lat_deg); r <= row(high.lat_deg); ++r) {
    const double bottom = std::clamp(coast_->south_west.lat_deg + r * cell_deg_, low.lat_deg, high.lat_deg);
    const double top = std::clamp(coast_->south_west.lat_deg + (r + 1) * cell_deg_, low.lat_deg, high.lat_deg);
    const double a = rise > 0 ? low.lon_deg + (bottom - low.lat_deg) * slope : low.lon_deg;
    const double b = rise > 0 ? low.lon_deg + (top - low.lat_deg) * slope : high.lon_deg;
    const int last = column(std::max(a, b) + margin_deg);
    for (int c = column(std::min(a, b) - margin_deg); c <= last; ++c)
      if (visit(r, c)) return;
  }
}

bool LandIndex::cell_crosses(int row, int column, const Edge& line) const {
  const auto cell = static_cast<std::size_t>(row * columns_ + column);
  for (std::uint32_t k = first_in_cell_[cell]; k < first_in_cell_[cell + 1]; ++k) {
    const Edge& edge = edges_[edges_in_cells_[k]];
    if (cross(line.from, line.to, edge.from, edge.to)) return true;
  }
  return false;
}

bool LandIndex::crosses(Position a, Position b) const {
  const Edge line{a, b};
  // Most lines that meet land do so near one of their ends, and the walk begins at the southern one.
  const Position north = a.lat_deg < b.lat_deg ? b : a;
  bool found = cell_crosses(row(north.lat_deg), column(north.lon_deg), line);
  if (found) return true;
  visit_cells(line, [&](int row, int column) { return found = cell_crosses(row, column, line); });
  return found;
}

bool LandIndex::on_land(Position at) const {
  bool inside = false;
  for (const Edge& edge : edges_) {
    if ((edge.from.lat_deg > at.lat_deg) == (edge.to.lat_deg > at.lat_deg)) continue;
    const bool upwards = edge.to.lat_deg > edge.from.lat_deg;
    if ((turn(edge.from, edge.to, at) > 0) == upwards) inside = !inside;
  }
  return inside;
}

std::optional<Position> LandIndex::nearest_sea(Position at, double most_nm) const {
  struct Shore {
    double nm = 0;
    Position off;
  };
  std::vector<Shore> shores;
  for (const Edge& edge : edges_) {
    const Position shore = nearest_on(edge.from, edge.to, at);
    const double nm = great_circle_nm(at, shore);
    if (nm <= most_nm) shores.push_back({nm, off_shore(edge.from, edge.to, shore)});
  }
  std::sort(shores.begin(), shores.end(), [](const Shore& a, const Shore& b) { return a.nm < b.nm; });
  for (const Shore& shore : shores)
    if (coast_->in_box(shore.off) && !on_land(shore.off)) return shore.off;
  return std::nullopt;
}

}  // namespace fairlead
