// SPDX-License-Identifier: MIT
// LongestRuns: a tournament tree over lengths that finds the next one of at least a given length.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

class LongestRuns {
 public:
  LongestRuns() = default;
  explicit LongestRuns(const std::vector<Tick>& lengths);

  /// Position of the first length >= `length` at or after `from`; the number of lengths if there is none.
  /// Invariant: length > 0.
  [[nodiscard]] std::size_t next(std::size_t from, Tick length) const;

 private:
  std::size_t count_ = 0;
  std::size_t leaves_ = 0;  ///< a power of two; leaf k is node leaves_ + k, node n has children 2n and 2n + 1
  std::vector<Tick> longest_;
};

}  // namespace fairlead
