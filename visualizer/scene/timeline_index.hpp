// SPDX-License-Identifier: MIT
// Lane: bars that follow each other without overlap, with sums by look, so that a picture of it costs its pixels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/time.hpp"
#include "visualizer/scene/look.hpp"

namespace fairlead::view {

/// A stretch of time on the timeline.
struct Bar {
  Tick start = 0;
  Tick end = 0;
  std::int32_t order = -1;     ///< concerned; -1: none
  std::int32_t activity = -1;  ///< of the order's way
  std::int32_t interval = -1;  ///< of Trace::intervals; -1: from an activity's record
  std::int16_t service = -1;
  Look look = Look::Idle;
  friend bool operator==(const Bar&, const Bar&) = default;
};

using LookTicks = std::array<std::int64_t, look_count>;

class Lane {
 public:
  Lane() = default;
  /// In any order; what is before tick 0 or overlaps an earlier bar is cut off.
  explicit Lane(std::vector<Bar> bars);

  [[nodiscard]] std::span<const Bar> bars() const { return bars_; }
  /// Position of the first bar that ends later than the time: O(log n).
  [[nodiscard]] std::size_t first_after(Tick at) const;
  /// The bar that holds at the time; null in a gap.
  [[nodiscard]] const Bar* at(Tick at) const;
  /// Seconds by look of bars [first, last): O(1).
  [[nodiscard]] LookTicks seconds(std::size_t first, std::size_t last) const;

 private:
  void separate();

  std::vector<Bar> bars_{};
  std::vector<std::array<Tick, look_count>> sums_{};  ///< before every eighth bar
};

/// One bar, or several that are too narrow to be told apart.
struct FoldedBar {
  Tick start = 0;
  Tick end = 0;
  std::size_t first = 0;  ///< of the lane's bars
  std::size_t count = 1;
  Look look = Look::Idle;  ///< of several: that which takes most time, the first of equals
};

/// The lane's bars that overlap [from, to), those narrower than `cell` ticks folded by cells counted from tick 0, so
/// that panning changes nothing. Touching folds of one look are one. Replaces `out`.
void fold(const Lane& lane, Tick from, Tick to, double cell, std::vector<FoldedBar>& out);

/// The look with most seconds, the first of equals.
[[nodiscard]] Look dominant(const LookTicks& seconds);

}  // namespace fairlead::view
