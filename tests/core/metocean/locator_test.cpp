// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/metocean/longest_runs.hpp"
#include "core/metocean/sorted_locator.hpp"

using namespace fairlead;

namespace {

/// Ascending, with clusters and wide gaps.
std::vector<Tick> random_keys(RandomStream& random) {
  std::vector<Tick> keys(random.below(60));
  Tick key = 0;
  for (Tick& next : keys) next = key += static_cast<Tick>(1 + random.below(random.uniform() < 0.1 ? 900'000 : 8));
  return keys;
}

}  // namespace

TEST_CASE("the locator finds the first key above a value") {
  RandomStream random(7);
  for (int round = 0; round < 2'000; ++round) {
    const std::vector<Tick> keys = random_keys(random);
    const SortedLocator locator(keys);
    const auto span = static_cast<std::uint64_t>(keys.empty() ? 10 : keys.back() + 5);
    for (int k = 0; k < 40; ++k) {
      const bool at_key = !keys.empty() && k % 2 == 0;
      const Tick value = at_key ? keys[random.below(keys.size())] : static_cast<Tick>(random.below(span));
      const auto expected = std::upper_bound(keys.begin(), keys.end(), value) - keys.begin();
      if (locator.first_above(value) != static_cast<std::size_t>(expected)) FAIL("value " << value);
    }
  }
}

TEST_CASE("the tree finds the next length of at least a given one") {
  RandomStream random(8);
  for (int round = 0; round < 2'000; ++round) {
    std::vector<Tick> lengths(random.below(40));
    for (Tick& length : lengths) length = static_cast<Tick>(1 + random.below(20));
    const LongestRuns tree(lengths);
    for (std::size_t from = 0; from <= lengths.size() + 1; ++from) {
      const Tick length = static_cast<Tick>(1 + random.below(22));
      std::size_t expected = std::min(from, lengths.size());
      while (expected < lengths.size() && lengths[expected] < length) ++expected;
      if (tree.next(from, length) != expected) FAIL("from " << from << ", length " << length);
    }
  }
}
