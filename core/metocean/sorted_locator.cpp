// SPDX-License-Identifier: MIT
#include "core/metocean/sorted_locator.hpp"

#include <algorithm>

namespace fairlead {

namespace {

int bucket_shift(Tick last, std::size_t keys) {
  int shift = 0;
  while ((static_cast<std::size_t>(last) >> shift) > 2 * keys) ++shift;
  return shift;
}

}  // namespace

SortedLocator::SortedLocator(std::vector<Tick> keys) : keys_(std::move(keys)) {
  if (keys_.empty()) return;
  last_ = keys_.back();
  shift_ = bucket_shift(keys_.back(), keys_.size());
  const std::size_t buckets = (static_cast<std::size_t>(keys_.back()) >> shift_) + 1;
  first_in_bucket_.reserve(buckets + 1);
  std::uint32_t key = 0;
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    while (static_cast<std::size_t>(keys_[key]) < (bucket << shift_)) ++key;
    first_in_bucket_.push_back(key);
  }
  first_in_bucket_.push_back(static_cast<std::uint32_t>(keys_.size()));
}

std::size_t SortedLocator::first_in_crowd(std::size_t begin, std::size_t end, Tick value) const {
  const auto first = keys_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = keys_.begin() + static_cast<std::ptrdiff_t>(end);
  return static_cast<std::size_t>(std::upper_bound(first, last, value) - keys_.begin());
}

}  // namespace fairlead
