// SPDX-License-Identifier: MIT
#include "core/metocean/longest_runs.hpp"

#include <algorithm>
#include <bit>

namespace fairlead {

LongestRuns::LongestRuns(const std::vector<Tick>& lengths)
    : count_(lengths.size()), leaves_(std::bit_ceil(lengths.size())), longest_(2 * leaves_, 0) {
  std::copy(lengths.begin(), lengths.end(), longest_.begin() + static_cast<std::ptrdiff_t>(leaves_));
  for (std::size_t node = leaves_ - 1; node > 0; --node)
    longest_[node] = std::max(longest_[2 * node], longest_[2 * node + 1]);
}

std::size_t LongestRuns::next(std::size_t from, Tick length) const {
  if (from >= count_) return count_;
  std::size_t node = leaves_ + from;
  while (longest_[node] < length) {
    ++node;
    node >>= std::countr_zero(node);  // the largest block that begins here
    if (node == 1) return count_;
  }
  while (node < leaves_) {
    node *= 2;
    node += longest_[node] < length ? 1 : 0;
  }
  return node - leaves_;
}

}  // namespace fairlead
