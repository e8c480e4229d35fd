// SPDX-License-Identifier: MIT
// AccrualCurve: a sum over time of amounts that accrue evenly or fall due at an instant, found at any time in O(log n).
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/memory.hpp"
#include "core/base/time.hpp"

namespace fairlead::view {

class AccrualCurve {
 public:
  /// Makes room for so many further amounts, where their number is known.
  void expect(std::size_t amounts) { reserve_many(changes_, changes_.size() + (2 * amounts)); }
  /// Accrues evenly over [start, end), or falls due at `start` if `end` is not after it.
  void add(Tick start, Tick end, std::int64_t amount);
  /// Call once after the last add().
  void finish();

  /// The sum up to and with the time.
  [[nodiscard]] double at(Tick time) const;
  /// Exact; what at() gives after the last change.
  [[nodiscard]] std::int64_t total() const { return total_; }
  [[nodiscard]] bool empty() const { return steps_.empty(); }

 private:
  /// From `from` on the sum is done + slope * (time - from) + accrued.
  struct Step {
    Tick from = 0;
    std::int64_t done = 0;  ///< of what began and ended
    double slope = 0;       ///< a second, of what goes on
    double accrued = 0;     ///< at `from`, of what goes on
  };
  /// While adding: a change at a time.
  struct Change {
    Tick at = 0;
    bool begins = false;
    std::int64_t due = 0;
    Tick length = 0;
  };

  std::vector<Change> changes_{};
  std::vector<Step> steps_{};
  std::int64_t total_ = 0;
};

}  // namespace fairlead::view
