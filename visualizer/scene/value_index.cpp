// SPDX-License-Identifier: MIT
#include "visualizer/scene/value_index.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr std::size_t block = 64;

void widen(ValueRange& range, const ValueRange& other) {
  range.least = std::min(range.least, other.least);
  range.greatest = std::max(range.greatest, other.greatest);
}

ValueRange read(std::span<const double> values) {
  const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
  return {*least, *greatest};
}

}  // namespace

ValueIndex::ValueIndex(std::span<const double> values) : values_(values) {
  for (std::size_t k = 0; k < values.size(); k += block)
    blocks_.push_back(read(values.subspan(k, std::min(block, values.size() - k))));
  for (const ValueRange& range : blocks_) greatest_ = std::max(greatest_, range.greatest);
}

ValueRange ValueIndex::range(std::size_t first, std::size_t last) const {
  const std::size_t begin = (first + block - 1) / block;
  const std::size_t end = last / block;
  if (begin >= end) return read(values_.subspan(first, last - first));
  ValueRange range = blocks_[begin];
  for (std::size_t k = begin + 1; k < end; ++k) widen(range, blocks_[k]);
  if (first < begin * block) widen(range, read(values_.subspan(first, (begin * block) - first)));
  if (end * block < last) widen(range, read(values_.subspan(end * block, last - (end * block))));
  return range;
}

}  // namespace fairlead::view
