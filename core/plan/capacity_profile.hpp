// SPDX-License-Identifier: MIT
// CapacityProfile: free units of one resource over time, as a flat step function.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

class CapacityProfile {
 public:
  void reset(std::int64_t capacity);

  /// Adds `delta` to what is free over [begin, end); end may be never.
  void add(Tick begin, Tick end, std::int64_t delta);

  /// If `amount` is free all over [begin, end): -1. Else the first tick after the first shortage at which it is free
  /// again; never if it is not before the end of time.
  [[nodiscard]] Tick shortage_end(Tick begin, Tick end, std::int64_t amount) const;

 private:
  struct StepAt {
    Tick from = 0;
    std::int64_t free = 0;
  };
  [[nodiscard]] std::size_t covering(Tick at) const;
  [[nodiscard]] std::size_t covering_from(std::size_t first, Tick at) const;
  std::size_t split(Tick at, std::size_t k);

  std::vector<StepAt> steps_;  // the last one reaches to the end of time
};

}  // namespace fairlead
