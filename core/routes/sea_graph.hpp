// SPDX-License-Identifier: MIT
// SeaGraph: shortest tracks around land over the visibility graph of the coast's corners.
#pragma once

#include <vector>

#include "core/routes/land_index.hpp"

namespace fairlead {

struct SeaTrack {
  bool found = false;
  double nm = 0;
  std::vector<Position> points;  ///< both ends included
};

/// Shortest tracks between points at sea, straight on the chart from turn to turn, lengths great-circle.
class SeaGraph {
 public:
  /// A leg to a corner of the land from another one, or from an end.
  struct Leg {
    std::size_t from = 0;
    std::size_t to = 0;
    double nm = 0;
    friend bool operator==(const Leg&, const Leg&) = default;
  };

  explicit SeaGraph(const LandIndex& land);

  /// All pairs: element [i][j - i - 1] joins ends[i] and ends[j], i < j. The ends lie at sea in the box.
  [[nodiscard]] std::vector<std::vector<SeaTrack>> tracks_between(const std::vector<Position>& ends) const;

  [[nodiscard]] bool sees(Position a, Position b) const { return !land_->crosses(a, b); }
  [[nodiscard]] std::size_t corners() const { return corners_.size(); }
  [[nodiscard]] Position corner(std::size_t corner) const { return corners_[corner].off; }
  /// To the corners that are seen from `at` and at which a shortest track may turn.
  [[nodiscard]] std::vector<Leg> legs_from(Position at, std::size_t vertex) const;
  [[nodiscard]] std::vector<Leg> legs_from_corner(std::size_t corner) const;

 private:
  /// Where a track may turn: a convex corner of the land.
  struct Corner {
    Position before;
    Position at;
    Position after;
    Position off;  ///< just off the shore: where tracks pass
  };

  static bool is_tangent(Position from, const Corner& corner);
  void add_corners(const std::vector<Position>& ring);

  const LandIndex* land_;
  std::vector<Corner> corners_;
};

}  // namespace fairlead
