// SPDX-License-Identifier: MIT
// SortedLocator: finds the first of many ascending ticks above a value in constant time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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
  [[nodiscard]] std::size_t first_above(Tick value) const {
    std::size_t key = scan_from(value);
    while (key < keys_.size() && keys_[key] <= value) ++key;
    return key;
  }
  /// A position at most a short scan before that one, for a caller who has the keys at hand. Invariant: value >= 0.
  [[nodiscard]] std::size_t scan_from(Tick value) const {
    if (value >= last_) return keys_.size();
    const std::size_t bucket = static_cast<std::size_t>(value) >> shift_;
    const std::size_t key = first_in_bucket_[bucket];
    const std::size_t end = first_in_bucket_[bucket + 1];
    return end - key > longest_scan ? first_in_crowd(key, end, value) : key;
  }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  static constexpr std::size_t longest_scan = 12;
  [[nodiscard]] std::size_t first_in_crowd(std::size_t begin, std::size_t end, Tick value) const;

  std::vector<Tick> keys_;
  Tick last_ = std::numeric_limits<Tick>::min();  // of the keys; nothing is below it if there are none
  int shift_ = 0;
  std::vector<std::uint32_t> first_in_bucket_;
};

}  // namespace fairlead
