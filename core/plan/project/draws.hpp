// SPDX-License-Identifier: MIT
// Draws: random numbers of the search of packed projects.
#pragma once

#include <cstdint>

#include "core/base/random.hpp"

namespace fairlead {

/// Draws for inner loops: whole numbers without division (bias below 2^-32).
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : stream_(seed) {}
  [[nodiscard]] int below(int bound) { return static_cast<int>(below(static_cast<std::int64_t>(bound))); }
  [[nodiscard]] std::int64_t below(std::int64_t bound) {
    return static_cast<std::int64_t>(((stream_.next() >> 32) * static_cast<std::uint64_t>(bound)) >> 32);
  }
  [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
  [[nodiscard]] bool per_mille(int share) { return below(1000) < share; }

 private:
  RandomStream stream_;
};

}  // namespace fairlead
