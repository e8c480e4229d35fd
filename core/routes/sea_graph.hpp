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
  explicit SeaGraph(const LandIndex& land);

  /// All pairs: element [i][j - i - 1] joins ends[i] and ends[j], i < j. The ends lie at sea in the box.
  [[nodiscard]] std::vector<std::vector<SeaTrack>> tracks_between(const std::vector<Position>& ends) const;

  [[nodiscard]] std::size_t corners() const { return corners_.size(); }
  [[nodiscard]] std::size_t legs() const { return legs_.size(); }

 private:
  /// Where a track may turn: a convex corner of the land.
  struct Corner {
    Position before;
    Position at;
    Position after;
    Position off;  ///< just off the shore: where tracks pass
  };
  struct Leg {
    std::size_t from = 0;
    std::size_t to = 0;
    double nm = 0;
  };
  class Search;

  static bool is_tangent(Position from, const Corner& corner);
  void add_corners(const std::vector<Position>& ring);
  [[nodiscard]] std::vector<Leg> legs_to_corners(Position from, std::size_t as_vertex) const;

  const LandIndex* land_;
  std::vector<Corner> corners_;
  std::vector<Leg> legs_;  ///< between corners, both ways
};

}  // namespace fairlead
