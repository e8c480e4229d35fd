// SPDX-License-Identifier: MIT
#include "core/plan/capacity_profile.hpp"

#include <algorithm>

namespace fairlead {

void CapacityProfile::reset(std::int64_t capacity) {
  steps_.clear();
  steps_.push_back({0, capacity});
}

/// Schedules grow towards the end, so that is looked at first.
std::size_t CapacityProfile::covering(Tick at) const {
  if (steps_.back().from <= at) return steps_.size() - 1;
  const auto after =
      std::upper_bound(steps_.begin(), steps_.end(), at, [](Tick t, const StepAt& s) { return t < s.from; });
  return static_cast<std::size_t>(after - steps_.begin()) - 1;
}

/// The same from `first` on, which begins no later: claims are short, so it is near.
std::size_t CapacityProfile::covering_from(std::size_t first, Tick at) const {
  while (first + 1 < steps_.size() && steps_[first + 1].from <= at) ++first;
  return first;
}

/// Position of the step that begins at `at`, made if need be; `k` covers it.
std::size_t CapacityProfile::split(Tick at, std::size_t k) {
  if (steps_[k].from == at) return k;
  steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(k) + 1, {at, steps_[k].free});
  return k + 1;
}

void CapacityProfile::add(Tick begin, Tick end, std::int64_t delta) {
  if (begin >= end) return;
  const std::size_t first = split(begin, covering(begin));
  const std::size_t last = end >= never ? steps_.size() : split(end, covering_from(first, end));
  for (std::size_t k = first; k < last; ++k) steps_[k].free += delta;
  // Neighbours that became equal merge, so that undoing leaves nothing behind.
  if (last < steps_.size() && steps_[last].free == steps_[last - 1].free)
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(last));
  if (first > 0 && steps_[first].free == steps_[first - 1].free)
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(first));
}

Tick CapacityProfile::shortage_end(Tick begin, Tick end, std::int64_t amount) const {
  if (begin >= end) return -1;
  std::size_t k = covering(begin);
  while (k < steps_.size() && steps_[k].from < end && steps_[k].free >= amount) ++k;
  if (k == steps_.size() || steps_[k].from >= end) return -1;
  while (k < steps_.size() && steps_[k].free < amount) ++k;
  return k == steps_.size() ? never : steps_[k].from;
}

}  // namespace fairlead
