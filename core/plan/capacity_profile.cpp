// SPDX-License-Identifier: MIT
#include "core/plan/capacity_profile.hpp"

#include <algorithm>

namespace fairlead {

void CapacityProfile::take(const CapacityProfile& other) {
  count_ = other.count_;
  if (steps_.size() < count_) steps_.resize(count_);
  std::copy_n(other.steps_.begin(), count_, steps_.begin());
}

/// Room for `count` more steps before position `k`.
void CapacityProfile::open_gap(std::size_t k, std::size_t count) {
  count_ += count;
  if (count_ > steps_.size()) steps_.resize(2 * count_);
  StepAt* const steps = steps_.data();
  for (std::size_t to = count_; to-- > k + count;) steps[to] = steps[to - count];
}

void CapacityProfile::remove(std::size_t k) {
  --count_;
  StepAt* const steps = steps_.data();
  for (; k < count_; ++k) steps[k] = steps[k + 1];
}

/// Neighbours that become equal merge, so that undoing leaves nothing behind.
void CapacityProfile::add(Tick begin, Tick end, std::int64_t delta) {
  if (begin >= end || delta == 0) return;
  std::size_t first = covering(begin);
  std::size_t last = first;  // covers the end, or begins there
  while (last + 1 < count_ && steps_[last + 1].from <= end) ++last;
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
  const std::size_t stop = end >= never ? count_ : last;
  for (std::size_t k = first; k < stop; ++k) steps_[k].free += delta;
  if (ends_here && stop < count_ && steps_[stop].free == steps_[stop - 1].free) remove(stop);
  if (begins_here && first > 0 && steps_[first].free == steps_[first - 1].free) remove(first);
  near_ = 0;
}

}  // namespace fairlead
