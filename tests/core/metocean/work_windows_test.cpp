// SPDX-License-Identifier: MIT
#include "core/metocean/work_windows.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "tests/core/metocean/hour_by_hour.hpp"

using namespace fairlead;

namespace {

constexpr SuspendRule plain{};

naive::Mask random_mask(RandomStream& random) {
  naive::Mask mask(random.below(120));
  const double change = 0.02 + 0.5 * random.uniform();
  bool good = random.uniform() < 0.5;
  for (std::size_t k = 0; k < mask.size(); ++k) {
    mask[k] = good;
    if (random.uniform() < change) good = !good;
  }
  return mask;
}

WorkWindows windows_of(const naive::Mask& mask) {
  return {naive::runs(mask), static_cast<Tick>(mask.size())};
}

Tick tick_below(RandomStream& random, std::uint64_t bound) {
  return static_cast<Tick>(random.below(bound));
}

SuspendRule random_rule(RandomStream& random) {
  if (random.uniform() < 0.3) return plain;
  return {tick_below(random, 6), tick_below(random, 6), tick_below(random, 8)};
}

std::vector<Tick> ticks_of(const std::vector<TickInterval>& stretches) {
  std::vector<Tick> ticks;
  for (const TickInterval& stretch : stretches)
    for (Tick at = stretch.begin; at < stretch.end; ++at) ticks.push_back(at);
  return ticks;
}

bool ends_no_later(WorkSpan a, WorkSpan b) {
  return a.end <= b.end;
}

}  // namespace

TEST_CASE("windows answer as stepping through the mask does") {
  RandomStream random(1);
  for (int k = 0; k < 100'000; ++k) {
    const naive::Mask mask = random_mask(random);
    const WorkWindows windows = windows_of(mask);
    const Tick ready = tick_below(random, 130);
    const Tick work = tick_below(random, 40);
    const SuspendRule rule = random_rule(random);
    std::vector<Tick> worked;
    const WorkSpan expected = naive::suspendable(mask, ready, work, rule, &worked);
    std::vector<TickInterval> stretches;
    windows.accrual(ready, work, rule, stretches);
    const bool same = windows.continuous(ready, work) == naive::continuous(mask, ready, work) &&
                      windows.suspendable(ready, work, rule) == expected && ticks_of(stretches) == worked;
    INFO("case " << k << ": ready " << ready << ", work " << work << ", restart " << rule.restart << ", abandon "
                 << rule.abandon << ", chunk " << rule.minimum_chunk << ", ticks " << mask.size());
    if (!same) FAIL();
  }
}

TEST_CASE("work that is ready later never finishes earlier") {
  RandomStream random(2);
  for (int k = 0; k < 100'000; ++k) {
    const WorkWindows windows = windows_of(random_mask(random));
    const Tick early = tick_below(random, 130);
    const Tick late = early + 1 + tick_below(random, 20);
    const Tick work = tick_below(random, 40);
    const SuspendRule rule = random_rule(random);
    INFO("case " << k << ": ready " << early << " and " << late << ", work " << work << ", restart " << rule.restart
                 << ", abandon " << rule.abandon << ", chunk " << rule.minimum_chunk);
    if (!ends_no_later(windows.continuous(early, work), windows.continuous(late, work))) FAIL();
    if (!ends_no_later(windows.suspendable(early, work, rule), windows.suspendable(late, work, rule))) FAIL();
  }
}

TEST_CASE("the latest ready time is the last from which the work ends in time") {
  RandomStream random(3);
  int moved = 0;
  for (int k = 0; k < 100'000; ++k) {
    const naive::Mask mask = random_mask(random);
    const WorkWindows windows = windows_of(mask);
    const Tick earliest = tick_below(random, 60);
    const Tick work = tick_below(random, 30);
    const Tick deadline = earliest + tick_below(random, 90);
    Tick latest = earliest;
    for (Tick ready = deadline; ready > earliest && latest == earliest; --ready)
      if (naive::suspendable(mask, ready, work, plain).end <= deadline) latest = ready;
    INFO("case " << k << ": earliest " << earliest << ", work " << work << ", deadline " << deadline);
    if (windows.latest_ready(earliest, work, deadline) != latest) FAIL();
    moved += latest > earliest ? 1 : 0;
  }
  CHECK(moved > 10'000);
}

TEST_CASE("without any condition work goes on until nothing is known") {
  const WorkWindows windows(IntervalSet{{{0, 1000}}}, 1000);
  CHECK(windows.always());
  CHECK(windows.continuous(10, 990) == WorkSpan{10, 1000});
  CHECK_FALSE(windows.continuous(11, 990).found());
  CHECK_FALSE(windows.suspendable(2000, 1, plain).found());
  CHECK(windows.suspendable(2000, 0, plain) == WorkSpan{2000, 2000});
}

TEST_CASE("nothing is found where nothing is good") {
  const WorkWindows windows(IntervalSet{}, 1000);
  CHECK_FALSE(windows.always());
  CHECK_FALSE(windows.continuous(0, 1).found());
  CHECK_FALSE(windows.suspendable(0, 1, plain).found());
  CHECK_FALSE(windows.suspendable(0, 1, {1, 1, 1}).found());
  CHECK(windows.latest_ready(5, 1, 50) == 5);
}

TEST_CASE("restart and abandon hours bring no progress") {
  const WorkWindows windows(IntervalSet{{{0, 10}, {20, 30}, {40, 50}}}, 60);
  const SuspendRule rule{.restart = 2, .abandon = 3, .minimum_chunk = 1};
  // 7 in the first run (3 abandoned), 5 in the second, the last 4 after 2 of restart.
  CHECK(windows.suspendable(0, 16, rule) == WorkSpan{0, 46});
  std::vector<TickInterval> stretches;
  windows.accrual(0, 16, rule, stretches);
  CHECK(stretches == std::vector<TickInterval>{{0, 7}, {22, 27}, {42, 46}});
}

TEST_CASE("a run too short to be worth starting is left out even at the beginning") {
  const WorkWindows windows(IntervalSet{{{0, 10}, {20, 30}}}, 60);
  const SuspendRule rule{.restart = 2, .abandon = 3, .minimum_chunk = 4};
  CHECK(windows.suspendable(2, 9, rule) == WorkSpan{20, 29});
}

TEST_CASE("work may end in a run too short to count") {
  const WorkWindows windows(IntervalSet{{{0, 10}, {20, 23}, {40, 60}}}, 60);
  const SuspendRule rule{.restart = 1, .abandon = 4, .minimum_chunk = 4};
  CHECK(windows.suspendable(0, 8, rule) == WorkSpan{0, 8});
  CHECK(windows.suspendable(1, 9, rule) == WorkSpan{1, 10});
  CHECK(windows.suspendable(2, 9, rule) == WorkSpan{40, 49});
  CHECK(windows.suspendable(20, 3, rule) == WorkSpan{20, 23});
  // Of 11, the first run brings 6; the second has room for 2 after the restart, the third for the other 5.
  CHECK(windows.suspendable(0, 11, rule) == WorkSpan{0, 46});
}

TEST_CASE("the pictures of docs on weather hold") {
  const WorkWindows unbroken(IntervalSet{{{2, 5}, {7, 11}, {15, 23}}}, 26);
  CHECK(unbroken.continuous(3, 5) == WorkSpan{15, 20});
  const WorkWindows broken(IntervalSet{{{1, 6}, {9, 12}, {14, 20}}}, 22);
  const SuspendRule rule{.restart = 1, .abandon = 1, .minimum_chunk = 2};
  CHECK(broken.suspendable(1, 7, rule) == WorkSpan{1, 18});
  CHECK(broken.suspendable(1, 6, rule) == WorkSpan{1, 12});
}
