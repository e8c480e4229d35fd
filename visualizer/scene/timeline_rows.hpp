// SPDX-License-Identifier: MIT
// TimelineRows: the rows of the timeline by asset, order, place or service: lanes of bars, ghosts, markers.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "visualizer/scene/fleet_profile.hpp"
#include "visualizer/scene/pool_curve.hpp"
#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/timeline_index.hpp"
#include "visualizer/scene/value_index.hpp"
#include "visualizer/scene/view.hpp"

namespace fairlead::view {

enum class MarkerKind { Due, Deadline, Milestone, Delivery };

struct Marker {
  Tick at = 0;
  MarkerKind kind = MarkerKind::Due;
  OrderId order{};
  int activity = -1;  ///< of a milestone or delivery
};

/// Bars side by side with others of the row, and under them the planned ones or those of the run compared with.
struct RowLane {
  Lane bars{};
  Lane ghosts{};
};

struct TimelineRow {
  std::string label{};
  std::string note{};  ///< smaller, beside the label: kind of asset, client, ...
  Target target{};
  std::vector<RowLane> lanes{};   ///< at least one
  std::vector<Marker> markers{};  ///< by time
};

// Pixels at scale 1.
inline constexpr float row_padding = 2;
inline constexpr float bar_height = 16;
inline constexpr float ghost_height = 5;

/// From a lane's upper edge to the next one's.
[[nodiscard]] constexpr float lane_pitch(bool ghosts) {
  return bar_height + 2 + (ghosts ? ghost_height - 1 : 0);
}
[[nodiscard]] float row_height(std::size_t lanes, bool ghosts);

/// A row of the timeline by position, and a bar in it.
struct BarPlace {
  int row = -1;
  int lane = -1;
  int bar = -1;
};

class TimelineRows {
 public:
  /// The runs must outlive it. Rows of the other run are matched by id.
  TimelineRows(const RunView& run, const RunView* other, const RowChoice& choice);

  [[nodiscard]] std::span<const TimelineRow> rows() const { return rows_; }
  [[nodiscard]] const RowChoice& choice() const { return choice_; }
  /// Position of the row of that asset, order (also an activity's), place or service; -1: it has none now.
  [[nodiscard]] int row_of(const Target& target) const;
  /// Bars that concern the order, in the rows' order.
  [[nodiscard]] std::span<const BarPlace> bars_of(OrderId order) const;
  /// The bar of the interval, else the first of the activity or order, else (bar -1) the row; row -1: none.
  [[nodiscard]] BarPlace place_of(const Target& target) const;
  [[nodiscard]] const Bar& bar(const BarPlace& place) const;

  /// Pixels at scale 1 from the first row's upper edge; `row` may be one past the last.
  [[nodiscard]] float top(std::size_t row, bool ghosts) const { return tops_[ghosts ? 1 : 0][row]; }
  [[nodiscard]] float height(bool ghosts) const { return tops_[ghosts ? 1 : 0].back(); }
  /// Row at that many pixels below the first row's upper edge; -1: none.
  [[nodiscard]] int row_at(float y, bool ghosts) const;

  [[nodiscard]] std::span<const PoolCurve> pools() const { return pools_; }
  [[nodiscard]] const FleetProfile& fleet() const { return fleet_; }
  /// Of the series' column, for the weather strip.
  [[nodiscard]] const ValueIndex& weather(SeriesId series, int column) const {
    return weather_[series.index()][static_cast<std::size_t>(column)];
  }
  /// The place at which most work is done: whose weather is shown when nothing is chosen; may be none.
  [[nodiscard]] PlaceId busiest_place() const { return busiest_place_; }
  /// The pool with the greatest share of its capacity in use on average; none if nothing is claimed.
  [[nodiscard]] PoolId busiest_pool() const { return busiest_pool_; }

 private:
  void lay_out();
  void index_orders();
  void index_weather();

  const RunView* run_;
  RowChoice choice_{};
  std::vector<TimelineRow> rows_{};
  std::vector<int> row_by_index_{};  ///< by index of asset, order, place or service
  std::vector<float> tops_[2]{};     ///< without and with ghosts
  std::vector<std::size_t> first_of_order_{};
  std::vector<BarPlace> by_order_{};
  std::vector<PoolCurve> pools_{};
  std::vector<std::vector<ValueIndex>> weather_{};
  FleetProfile fleet_{};
  PlaceId busiest_place_{};
  PoolId busiest_pool_{};
};

}  // namespace fairlead::view
