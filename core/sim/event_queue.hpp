// SPDX-License-Identifier: MIT
// EventQueue: plain event records ordered by (time, insertion number), in a bottom-up binary heap of 128-bit keys and,
// for what is known from the beginning, a sorted list beside it, which keeps the heap small.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/time.hpp"

namespace fairlead {

/// What happens, to which job or asset, and the version of that thing the event was meant for: an event whose
/// version is past has been overtaken and is dropped by its receiver.
struct Event {
  Tick time = 0;
  std::uint8_t kind = 0;
  std::uint32_t index = 0;    ///< below 2^20
  std::uint32_t version = 0;  ///< counts modulo 2^20
};

class EventQueue {
 public:
  static constexpr std::uint32_t version_mask = (1U << 20) - 1;

  [[nodiscard]] bool empty() const { return heap_.empty() && sorted_.empty(); }
  [[nodiscard]] std::size_t size() const { return heap_.size() + sorted_.size(); }
  /// Invariant of both: not empty.
  [[nodiscard]] Tick next_time() const {
    return static_cast<Tick>((next_is_sorted() ? sorted_.back() : heap_.front()) >> 96);
  }
  Event pop();

  void push(const Event& event);
  void reserve(std::size_t events) { heap_.reserve(events); }
  /// Moves all that is pending to the sorted list: the order stays, and popping it costs next to nothing.
  void sort_pending();

 private:
  // time (32 bits) | insertion number (48) | kind (8) | index (20) | version (20): comparing keys compares
  // (time, insertion number). Times are not negative.
  __extension__ typedef unsigned __int128 Key;

  [[nodiscard]] bool next_is_sorted() const {
    return !sorted_.empty() && (heap_.empty() || sorted_.back() < heap_.front());
  }
  Key pop_heap();
  static Event event_of(Key key) {
    return {static_cast<Tick>(key >> 96), static_cast<std::uint8_t>(key >> 40),
            static_cast<std::uint32_t>(key >> 20) & version_mask, static_cast<std::uint32_t>(key) & version_mask};
  }

  std::vector<Key> heap_;
  std::vector<Key> sorted_;  // latest first
  std::uint64_t inserted_ = 0;
};

inline void EventQueue::sort_pending() {
  sorted_.insert(sorted_.end(), heap_.begin(), heap_.end());
  heap_.clear();
  std::sort(sorted_.begin(), sorted_.end(), std::greater<>{});
}

inline Event EventQueue::pop() {
  if (!next_is_sorted()) return event_of(pop_heap());
  const Key top = sorted_.back();
  sorted_.pop_back();
  return event_of(top);
}

inline void EventQueue::push(const Event& event) {
  const Key key = (static_cast<Key>(static_cast<std::uint32_t>(event.time)) << 96) |
                  (static_cast<Key>(inserted_++) << 48) | (static_cast<Key>(event.kind) << 40) |
                  (static_cast<Key>(event.index) << 20) | (event.version & version_mask);
  std::size_t hole = heap_.size();
  heap_.push_back(key);
  while (hole > 0) {
    const std::size_t parent = (hole - 1) / 2;
    if (heap_[parent] <= key) break;
    heap_[hole] = heap_[parent];
    hole = parent;
  }
  heap_[hole] = key;
}

inline EventQueue::Key EventQueue::pop_heap() {
  const Key top = heap_.front();
  const Key last = heap_.back();
  heap_.pop_back();
  const std::size_t size = heap_.size();
  if (size > 0) {
    // Bottom-up: follow the smaller child to a leaf, then let the last key rise from there.
    std::size_t hole = 0;
    std::size_t child = 1;
    Key* const heap = heap_.data();
    while (child + 1 < size) {
      child += static_cast<std::size_t>(heap[child + 1] < heap[child]);  // no branch to guess wrong
      heap[hole] = heap[child];
      hole = child;
      child = 2 * hole + 1;
    }
    if (child < size) {
      heap_[hole] = heap_[child];
      hole = child;
    }
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 2;
      if (heap_[parent] <= last) break;
      heap_[hole] = heap_[parent];
      hole = parent;
    }
    heap_[hole] = last;
  }
  return top;
}

}  // namespace fairlead
