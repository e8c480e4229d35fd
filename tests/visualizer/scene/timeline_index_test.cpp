// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_index.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;
using namespace fairlead::view;

namespace {

Bar bar(Tick start, Tick end, Look look) {
  return {.start = start, .end = end, .look = look};
}

std::vector<FoldedBar> folded(const Lane& lane, Tick from, Tick to, double cell) {
  std::vector<FoldedBar> out;
  fold(lane, from, to, cell, out);
  return out;
}

std::vector<Bar> random_bars(int count, int longest, int gaps) {
  RandomStream random(7);
  std::vector<Bar> bars;
  Tick at = 0;
  for (int k = 0; k < count; ++k) {
    at += static_cast<Tick>(random.below(static_cast<std::uint64_t>(gaps) + 1));
    const Tick end = at + 1 + static_cast<Tick>(random.below(static_cast<std::uint64_t>(longest)));
    bars.push_back(bar(at, end, static_cast<Look>(random.below(look_count))));
    at = end;
  }
  return bars;
}

LookTicks added_up(const Lane& lane, std::size_t first, std::size_t last) {
  LookTicks sum{};
  for (const Bar& each : lane.bars().subspan(first, last - first))
    sum[static_cast<std::size_t>(each.look)] += each.end - each.start;
  return sum;
}

}  // namespace

TEST_CASE("bars wider than a cell stay themselves") {
  const Lane lane({bar(0, 100, Look::Working), bar(100, 250, Look::Sailing), bar(300, 400, Look::Working)});
  const auto found = folded(lane, 0, 1000, 50);
  REQUIRE(found.size() == 3);
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(found[k].count == 1);
    CHECK(found[k].start == lane.bars()[k].start);
    CHECK(found[k].end == lane.bars()[k].end);
    CHECK(found[k].look == lane.bars()[k].look);
  }
}

TEST_CASE("narrow bars fold into the look that takes most of their time") {
  const Lane lane({bar(0, 10, Look::Working), bar(10, 40, Look::WaitWeather), bar(40, 60, Look::Working)});
  const auto found = folded(lane, 0, 1000, 100);
  REQUIRE(found.size() == 1);
  CHECK(found[0].count == 3);
  CHECK(found[0].start == 0);
  CHECK(found[0].end == 60);
  CHECK(found[0].look == Look::Working);
}

TEST_CASE("of looks that take equal time the first is shown") {
  const Lane lane({bar(0, 10, Look::Idle), bar(10, 20, Look::Sailing), bar(20, 30, Look::WaitPool)});
  CHECK(folded(lane, 0, 1000, 100).at(0).look == Look::Sailing);
}

TEST_CASE("a wide bar that begins in a cell of narrow ones stays itself") {
  const Lane lane({bar(0, 10, Look::Working), bar(10, 20, Look::Idle), bar(20, 500, Look::Sailing)});
  const auto found = folded(lane, 0, 1000, 100);
  REQUIRE(found.size() == 2);
  CHECK(found[0].count == 2);
  CHECK(found[1].count == 1);
  CHECK(found[1].look == Look::Sailing);
}

TEST_CASE("touching folds of one look are one and those across a gap are not") {
  std::vector<Bar> bars;
  for (Tick at = 0; at < 400; at += 10) bars.push_back(bar(at, at + 10, at % 20 == 0 ? Look::Working : Look::Working));
  CHECK(folded(Lane(bars), 0, 400, 100).size() == 1);
  bars.erase(bars.begin() + 19, bars.begin() + 21);
  CHECK(folded(Lane(bars), 0, 400, 100).size() == 2);
}

TEST_CASE("what is folded covers what the bars cover and no more than each cell twice") {
  const Lane lane(random_bars(20'000, 40, 10));
  const Tick end = lane.bars().back().end;
  for (const double cell : {5.0, 60.0, 977.0}) {
    const auto found = folded(lane, 0, end, cell);
    std::size_t next = 0;
    for (const FoldedBar& each : found) {
      CHECK(each.first == next);
      next += each.count;
      CHECK(each.start == lane.bars()[each.first].start);
      CHECK(each.end == lane.bars()[next - 1].end);
    }
    CHECK(next == lane.bars().size());
    CHECK(static_cast<double>(found.size()) <= 2 * (end / cell + 1));
  }
}

TEST_CASE("panning changes no fold inside the view") {
  const Lane lane(random_bars(5'000, 40, 5));
  const auto whole = folded(lane, 0, lane.bars().back().end, 300);
  for (const Tick from : {1'003, 5'000, 33'333})
    for (const FoldedBar& each : folded(lane, from, from + 9'000, 300)) {
      if (each.start < from || each.end > from + 8'000 || each.count == 1) continue;
      const bool known = std::any_of(whole.begin(), whole.end(), [&](const FoldedBar& other) {
        return other.start <= each.start && each.end <= other.end && other.look == each.look;
      });
      CHECK(known);
    }
}

TEST_CASE("seconds by look are those of the bars between two positions") {
  const Lane lane(random_bars(500, 40, 5));
  for (const std::size_t first : {0, 3, 8, 16, 100, 499})
    for (const std::size_t last : {0, 9, 31, 64, 128, 499, 500})
      if (first <= last) CHECK(lane.seconds(first, last) == added_up(lane, first, last));
}

TEST_CASE("the bar at a time is found and none in a gap") {
  const Lane lane({bar(10, 20, Look::Working), bar(30, 40, Look::Sailing)});
  CHECK(lane.at(9) == nullptr);
  CHECK(lane.at(10)->look == Look::Working);
  CHECK(lane.at(19)->look == Look::Working);
  CHECK(lane.at(20) == nullptr);
  CHECK(lane.at(30)->look == Look::Sailing);
  CHECK(lane.at(40) == nullptr);
}

TEST_CASE("bars of a damaged run are put in order and what overlaps is cut off") {
  const Lane lane({bar(50, 90, Look::Sailing), bar(-20, 60, Look::Working), bar(55, 58, Look::Idle)});
  REQUIRE(lane.bars().size() == 2);
  CHECK(lane.bars()[0].start == 0);
  CHECK(lane.bars()[0].end == 60);
  CHECK(lane.bars()[1].start == 60);
  CHECK(lane.bars()[1].end == 90);
}

TEST_CASE("a lane without bars is folded into nothing") {
  CHECK(folded(Lane{}, 0, 1000, 10).empty());
}
