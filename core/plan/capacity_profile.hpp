// SPDX-License-Identifier: MIT
// CapacityProfile: free units of one resource over time, as a flat step function.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

class CapacityProfile {
 public:
  CapacityProfile() : steps_(room_at_first) {}
  void reset(std::int64_t capacity) {
    count_ = 1;
    steps_.front() = {0, capacity};
  }
  /// What the other one says; keeps its own memory.
  void take(const CapacityProfile& other);

  /// Adds `delta` to what is free over [begin, end); end may be never.
  void add(Tick begin, Tick end, std::int64_t delta);

  /// If `amount` is free all over [begin, end): -1. Else the first tick after the first shortage at which it is free
  /// again; never if it is not before the end of time.
  [[nodiscard]] Tick shortage_end(Tick begin, Tick end, std::int64_t amount) const {
    return begin >= end ? -1 : shortage_end_from(covering(begin), end, amount);
  }

 private:
  struct StepAt {
    Tick from = 0;
    std::int64_t free = 0;
  };
  [[nodiscard]] std::size_t covering(Tick at) const;
  [[nodiscard]] Tick shortage_end_from(std::size_t k, Tick end, std::int64_t amount) const;
  void open_gap(std::size_t k, std::size_t count);
  void remove(std::size_t k);

  static constexpr std::size_t room_at_first = 16;
  std::vector<StepAt> steps_;  // the first count_ of them; the last of those reaches to the end of time
  std::size_t count_ = 1;
  mutable std::size_t near_ = 0;  // step found last: what was just asked for is added next
};

/// Position of the step that holds at `at`. Schedules grow towards the end, so that is looked at first.
inline std::size_t CapacityProfile::covering(Tick at) const {
  const StepAt* const steps = steps_.data();
  const std::size_t count = count_;
  if (steps[count - 1].from <= at) return near_ = count - 1;
  if (near_ + 1 < count && steps[near_].from <= at && at < steps[near_ + 1].from) return near_;
  std::size_t first = 0;
  for (std::size_t left = count - 1; left > 1;) {
    const std::size_t half = left / 2;
    first = steps[first + half].from <= at ? first + half : first;
    left -= half;
  }
  return near_ = first;
}

inline Tick CapacityProfile::shortage_end_from(std::size_t k, Tick end, std::int64_t amount) const {
  const StepAt* step = steps_.data() + k;
  const StepAt* const last = steps_.data() + count_;
  while (step->free >= amount)
    if (++step == last || step->from >= end) return -1;
  while (step->free < amount)
    if (++step == last) return never;
  return step->from;
}

}  // namespace fairlead
