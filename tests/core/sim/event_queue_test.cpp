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
