// SPDX-License-Identifier: MIT
// IntervalSet: sorted, disjoint, non-touching half-open intervals [begin, end) of ticks.
#pragma once

#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

struct TickInterval {
  Tick begin = 0;
  Tick end = 0;

  [[nodiscard]] Tick length() const { return end - begin; }
  friend bool operator==(TickInterval, TickInterval) = default;
};

class IntervalSet {
 public:
  IntervalSet() = default;
  /// Takes intervals in any order, overlapping or touching; empty ones are dropped.
  explicit IntervalSet(std::vector<TickInterval> intervals);

  /// Appends [begin, end); invariant: begin is not before the last end. Touching intervals merge.
  void append(Tick begin, Tick end);

  [[nodiscard]] const std::vector<TickInterval>& intervals() const { return intervals_; }
  [[nodiscard]] bool empty() const { return intervals_.empty(); }
  [[nodiscard]] bool contains(Tick at) const;
  [[nodiscard]] std::int64_t total() const;  ///< seconds covered

  [[nodiscard]] IntervalSet intersected(const IntervalSet& other) const;
  /// What of [begin, end) this set does not cover.
  [[nodiscard]] IntervalSet complement(Tick begin, Tick end) const;

  friend bool operator==(const IntervalSet&, const IntervalSet&) = default;

 private:
  std::vector<TickInterval> intervals_;
};

}  // namespace fairlead
