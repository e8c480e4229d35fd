// SPDX-License-Identifier: MIT
#include "core/plan/capacity_profile.hpp"

#include <algorithm>

namespace fairlead {

/// Room for `count` more steps before position `k`.
void CapacityProfile::open_gap(std::size_t k, std::size_t count) {
  steps_.resize(steps_.size() + count);
  std::move_backward(steps_.begin() + static_cast<std::ptrdiff_t>(k), steps_.end() - static_cast<std::ptrdiff_t>(count),
                     steps_.end());
}

/// Neighbours that become equal merge, so that undoing leaves nothing behind.
void CapacityProfile::add(Tick begin, Tick end, std::int64_t delta) {
  if (begin >= end || delta == 0) return;
  std::size_t first = covering(begin);
  std::size_t last = first;  // covers the end, or begins there
  while (last + 1 < steps_.size() && steps_[last + 1].from <= end) ++last;
  const std::int64_t after = steps_[last].free;
  const bool begins_here = steps_[first].from == begin;
  const bool ends_here = end >= never || steps_[last].from == end;
  if (!begins_here && !ends_here && first == last) {
    open_gap(first + 1, 2);
    steps_[first + 1] = {begin, after + delta};
    steps_[first + 2] = {end, after};
    near_ = first + 1;
    return;
  }
  if (!ends_here) {
    open_gap(last + 1, 1);
    steps_[++last] = {end, after};
  }
  if (!begins_here) {
    open_gap(first + 1, 1);
    steps_[first + 1] = {begin, steps_[first].free};
    ++first;
    ++last;
  }
  const std::size_t stop = end >= never ? steps_.size() : last;
  for (std::size_t k = first; k < stop; ++k) steps_[k].free += delta;
  if (ends_here && stop < steps_.size() && steps_[stop].free == steps_[stop - 1].free)
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(stop));
  if (begins_here && first > 0 && steps_[first].free == steps_[first - 1].free)
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(first));
  near_ = 0;
}

}  // namespace fairlead
