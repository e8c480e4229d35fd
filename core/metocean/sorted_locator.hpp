// SPDX-License-Identifier: MIT
// SortedLocator: finds the first of many ascending ticks above a value in constant time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

/// About two equal buckets a key, each knowing the first key above its beginning; a short scan does the rest.
class SortedLocator {
 public:
  SortedLocator() = default;
  /// Keys ascend and are not negative.
  explicit SortedLocator(std::vector<Tick> keys);

  /// Position of the first key > value; size() if there is none. Invariant: value >= 0.
  [[nodiscard]] std::size_t first_above(Tick value) const;
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  std::vector<Tick> keys_;
  int shift_ = 0;
  std::vector<std::uint32_t> first_in_bucket_;
};

}  // namespace fairlead
