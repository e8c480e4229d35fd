// SPDX-License-Identifier: MIT
// TrackSearch: A* between ends over a sea graph whose legs are worked out when they are first needed.
#pragma once

#include <optional>
#include <vector>

#include "core/routes/sea_graph.hpp"

namespace fairlead {

/// Vertices are the corners, then the ends.
class TrackSearch {
 public:
  /// Both outlive this.
  TrackSearch(const SeaGraph& sea, const std::vector<Position>& ends);

  /// Fastest with equal `to` in a row.
  [[nodiscard]] SeaTrack track(std::size_t from, std::size_t to);

  [[nodiscard]] std::size_t vertices() const { return legs_.size(); }
  [[nodiscard]] const std::vector<SeaGraph::Leg>& legs(std::size_t vertex);
  /// Great-circle distance from the vertex to the end that is sought.
  [[nodiscard]] double at_least_nm(std::size_t vertex);
  /// Length of the leg from the vertex to the end that is sought; infinite if that is not seen from there.
  [[nodiscard]] double last_leg_nm(std::size_t vertex) const { return last_leg_nm_[vertex]; }

 private:
  [[nodiscard]] Position position(std::size_t vertex) const;
  void seek(std::size_t to);

  const SeaGraph& sea_;
  const std::vector<Position>& ends_;
  std::vector<std::optional<std::vector<SeaGraph::Leg>>> legs_;
  std::size_t sought_ = 0;
  std::vector<double> last_leg_nm_;
  std::vector<double> at_least_nm_;  ///< negative: not yet known
};

}  // namespace fairlead
