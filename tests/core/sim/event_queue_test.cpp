// SPDX-License-Identifier: MIT
#include "core/sim/event_queue.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;

TEST_CASE("events come out by time and among equals in the order they went in") {
  RandomStream random(11);
  for (int round = 0; round < 50; ++round) {
    EventQueue queue;
    std::vector<Event> expected;
    for (std::uint32_t k = 0; k < 500; ++k) {
      const Event event{static_cast<Tick>(random.below(60)), static_cast<std::uint8_t>(random.below(8)), k, k * 3};
      queue.push(event);
      expected.push_back(event);
    }
    std::stable_sort(expected.begin(), expected.end(), [](const Event& a, const Event& b) { return a.time < b.time; });
    for (const Event& event : expected) {
      REQUIRE(queue.next_time() == event.time);
      const Event popped = queue.pop();
      CHECK(popped.index == event.index);
      CHECK(popped.kind == event.kind);
      CHECK(popped.version == event.version);
    }
    CHECK(queue.empty());
  }
}

TEST_CASE("pushing and popping may alternate") {
  RandomStream random(12);
  EventQueue queue;
  Tick now = 0;
  for (std::uint32_t k = 0; k < 1000; ++k) queue.push({static_cast<Tick>(random.below(1000)), 0, k, 0});
  for (std::uint32_t k = 0; k < 20000; ++k) {
    const Event event = queue.pop();
    REQUIRE(event.time >= now);
    now = event.time;
    queue.push({now + static_cast<Tick>(random.below(1000)), 1, k, 0});
  }
  CHECK(queue.size() == 1000);
}

TEST_CASE("the order is that of time and insertion whatever is pushed or popped or sorted when") {
  const auto later = [](const Event& a, const Event& b) { return a.time < b.time; };
  RandomStream random(13);
  for (int round = 0; round < 200; ++round) {
    EventQueue queue;
    std::vector<Event> pending;  // by time, then insertion
    for (std::uint32_t k = 0; k < 300; ++k) {
      const auto what = random.below(100);
      if (what < 55) {
        const Event event{static_cast<Tick>(random.below(40)), 1, k, 0};
        queue.push(event);
        pending.insert(std::upper_bound(pending.begin(), pending.end(), event, later), event);
      } else if (what < 97 && !pending.empty()) {
        if (what % 2 == 0) REQUIRE(queue.next_time() == pending.front().time);
        REQUIRE(queue.pop().index == pending.front().index);
        pending.erase(pending.begin());
      } else if (what >= 97) {
        queue.sort_pending();
      }
      REQUIRE(queue.size() == pending.size());
      REQUIRE(queue.empty() == pending.empty());
    }
  }
}
