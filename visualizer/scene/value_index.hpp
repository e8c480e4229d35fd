// SPDX-License-Identifier: MIT
// ValueIndex: least and greatest of any range of a list of values without reading all of them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace fairlead::view {

struct ValueRange {
  double least = 0;
  double greatest = 0;
};

/// The values must outlive it.
class ValueIndex {
 public:
  ValueIndex() = default;
  explicit ValueIndex(std::span<const double> values);

  [[nodiscard]] std::span<const double> values() const { return values_; }
  /// Of values [first, last), at least one.
  [[nodiscard]] ValueRange range(std::size_t first, std::size_t last) const;
  [[nodiscard]] double greatest() const { return greatest_; }

 private:
  std::span<const double> values_{};
  std::vector<ValueRange> blocks_{};
  double greatest_ = 0;
};

}  // namespace fairlead::view
