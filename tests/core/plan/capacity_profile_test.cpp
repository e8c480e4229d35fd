// SPDX-License-Identifier: MIT
#include "core/plan/capacity_profile.hpp"

#include <array>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;

namespace {

constexpr int span = 60;

/// The same as an array of ticks; the last one stands for all time after.
struct TickByTick {
  std::array<int, span> free{};
  void add(int begin, int end, int delta) {
    for (int t = begin; t < std::min(end, span); ++t) free[static_cast<std::size_t>(t)] += delta;
  }
  [[nodiscard]] Tick shortage_end(int begin, int end, int amount) const {
    for (int t = begin; t < std::min(end, span); ++t) {
      if (free[static_cast<std::size_t>(t)] >= amount) continue;
      while (t < span && free[static_cast<std::size_t>(t)] < amount) ++t;
      return t == span ? never : t;
    }
    return -1;
  }
};

}  // namespace

TEST_CASE("a capacity profile answers like a count tick by tick") {
  RandomStream random(7);
  for (int round = 0; round < 300; ++round) {
    CapacityProfile profile;
    TickByTick ticks;
    profile.reset(5);
    ticks.add(0, span, 5);
    for (int step = 0; step < 40; ++step) {
      const int begin = static_cast<int>(random.below(span - 1));
      const bool open = random.below(5) == 0;
      const int end = open ? never : begin + static_cast<int>(random.below(static_cast<std::uint64_t>(span - begin)));
      const int amount = 1 + static_cast<int>(random.below(4));
      const Tick found = profile.shortage_end(begin, end, amount);
      CHECK(found == ticks.shortage_end(begin, end, amount));
      if (found >= 0) continue;
      profile.add(begin, end, -amount);
      ticks.add(begin, end, -amount);
      if (random.below(3) != 0) continue;
      profile.add(begin, end, amount);
      ticks.add(begin, end, amount);
    }
  }
}
