// SPDX-License-Identifier: MIT
#include "core/base/interval_set.hpp"

#include <bitset>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;

namespace {

constexpr Tick line_end = 60;
/// The same set as one bit a tick: slow, and too plain to be wrong.
using Line = std::bitset<static_cast<std::size_t>(line_end)>;

std::vector<TickInterval> random_intervals(RandomStream& random) {
  std::vector<TickInterval> intervals(random.below(9));
  for (TickInterval& i : intervals) {
    i.begin = static_cast<Tick>(random.below(line_end));
    i.end = static_cast<Tick>(random.below(line_end + 1));
  }
  return intervals;
}

Line line_of(const std::vector<TickInterval>& intervals) {
  Line line;
  for (const TickInterval& i : intervals)
    for (Tick t = i.begin; t < i.end; ++t) line.set(static_cast<std::size_t>(t));
  return line;
}

bool well_formed(const IntervalSet& set) {
  Tick last_end = -1;
  for (const TickInterval& i : set.intervals()) {
    if (i.begin <= last_end || i.end <= i.begin) return false;
    last_end = i.end;
  }
  return true;
}

}  // namespace

TEST_CASE("overlapping and touching intervals merge and empty ones vanish") {
  const IntervalSet set{{{8, 9}, {3, 5}, {1, 3}, {4, 6}, {7, 7}, {12, 10}}};
  CHECK(set.intervals() == std::vector<TickInterval>{{1, 6}, {8, 9}});
  CHECK(set.total() == 6);
}

TEST_CASE("an interval holds its begin but not its end") {
  const IntervalSet set{{{2, 4}}};
  CHECK_FALSE(set.contains(1));
  CHECK(set.contains(2));
  CHECK(set.contains(3));
  CHECK_FALSE(set.contains(4));
}

TEST_CASE("appending merges with the last interval where they touch") {
  IntervalSet set;
  set.append(0, 2);
  set.append(2, 5);
  set.append(5, 5);
  set.append(7, 8);
  CHECK(set.intervals() == std::vector<TickInterval>{{0, 5}, {7, 8}});
}

TEST_CASE("set operations agree with a line of single ticks on random sets") {
  RandomStream random{5};
  for (int round = 0; round < 3000; ++round) {
    const auto raw_a = random_intervals(random);
    const auto raw_b = random_intervals(random);
    const IntervalSet a{raw_a};
    const IntervalSet b{raw_b};
    const Line line_a = line_of(raw_a);
    const Line line_b = line_of(raw_b);
    CAPTURE(round);
    REQUIRE(well_formed(a));
    REQUIRE(line_of(a.intervals()) == line_a);
    REQUIRE(a.total() == static_cast<std::int64_t>(line_a.count()));
    REQUIRE(well_formed(a.intersected(b)));
    REQUIRE(line_of(a.intersected(b).intervals()) == (line_a & line_b));
    REQUIRE(a.intersected(b) == b.intersected(a));
    REQUIRE(well_formed(a.complement(0, line_end)));
    REQUIRE(line_of(a.complement(0, line_end).intervals()) == ~line_a);
    REQUIRE(a.complement(0, line_end).complement(0, line_end) == a);
    for (Tick t = 0; t < line_end; ++t) REQUIRE(a.contains(t) == line_a[static_cast<std::size_t>(t)]);
  }
}

TEST_CASE("a complement stays inside the asked window") {
  const IntervalSet set{{{0, 10}, {20, 30}}};
  CHECK(set.complement(5, 25).intervals() == std::vector<TickInterval>{{10, 20}});
  CHECK(set.complement(12, 15).intervals() == std::vector<TickInterval>{{12, 15}});
  CHECK(set.complement(22, 28).empty());
  CHECK(set.complement(5, 5).empty());
}
