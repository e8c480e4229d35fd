// SPDX-License-Identifier: MIT
#include "core/metocean/sorted_locator.hpp"

#include <algorithm>

namespace fairlead {

namespace {

constexpr std::uint32_t longest_scan = 12;

int bucket_shift(Tick last, std::size_t keys) {
  int shift = 0;
  while ((static_cast<std::size_t>(last) >> shift) > 2 * keys) ++shift;
  return shift;
}

}  // namespace

SortedLocator::SortedLocator(std::vector<Tick> keys) : keys_(std::move(keys)) {
  if (keys_.empty()) return;
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

std::size_t SortedLocator::first_above(Tick value) const {
  if (keys_.empty() || value >= keys_.back()) return keys_.size();
  const std::size_t bucket = static_cast<std::size_t>(value) >> shift_;
  const std::uint32_t begin = first_in_bucket_[bucket];
  const std::uint32_t end = first_in_bucket_[bucket + 1];
  if (end - begin > longest_scan)
    return static_cast<std::size_t>(std::upper_bound(keys_.begin() + begin, keys_.begin() + end, value) -
                                    keys_.begin());
  std::size_t key = begin;
  while (keys_[key] <= value) ++key;
  return key;
}

}  // namespace fairlead
