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

  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::size_t size() const { return heap_.size() - (gap_ ? 1 : 0) + sorted_.size(); }
  /// Invariant of both: not empty.
  [[nodiscard]] Tick next_time();
  Event pop();

  void push(const Event& event);
  void reserve(std::size_t events) { heap_.reserve(events); }
  /// Moves all that is pending to the sorted list: the order stays, and popping it costs next to nothing.
  void sort_pending();

 private:
  // time (32 bits) | insertion number (48) | kind (8) | index (20) | version (20): comparing keys compares
  // (time, insertion number). Times are not negative.
  __extension__ typedef unsigned __int128 Key;

  static Key key_of(const Event& event, std::uint64_t number) {
    return (static_cast<Key>(static_cast<std::uint32_t>(event.time)) << 96) | (static_cast<Key>(number) << 48) |
           (static_cast<Key>(event.kind) << 40) | (static_cast<Key>(event.index) << 20) |
           (event.version & version_mask);
  }
  static Event event_of(Key key) {
    return {static_cast<Tick>(key >> 96), static_cast<std::uint8_t>(key >> 40),
            static_cast<std::uint32_t>(key >> 20) & version_mask, static_cast<std::uint32_t>(key) & version_mask};
  }
  [[nodiscard]] bool next_is_sorted() const {
    return !sorted_.empty() && (heap_.empty() || sorted_.back() < heap_.front());
  }
  void close_gap();
  void sink(Key key);
  void sink_to_leaf(Key key);
  void rise(Key key, std::size_t hole);

  std::vector<Key> heap_;
  bool gap_ = false;         // the heap's front has been popped: what is pushed next takes its place
  std::vector<Key> sorted_;  // latest first
  std::uint64_t inserted_ = 0;
};

inline void EventQueue::rise(Key key, std::size_t hole) {
  Key* const heap = heap_.data();
  while (hole > 0) {
    const std::size_t parent = (hole - 1) / 2;
    if (heap[parent] <= key) break;
    heap[hole] = heap[parent];
    hole = parent;
  }
  heap[hole] = key;
}

/// From the front down to its place: near for an event that follows soon.
inline void EventQueue::sink(Key key) {
  const std::size_t size = heap_.size();
  Key* const heap = heap_.data();
  std::size_t hole = 0;
  for (std::size_t child = 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size) child += static_cast<std::size_t>(heap[child + 1] < heap[child]);
    if (key <= heap[child]) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = key;
}

/// Bottom-up: follows the smaller child to a leaf, then lets the key, one of the last, rise from there.
inline void EventQueue::sink_to_leaf(Key key) {
  const std::size_t size = heap_.size();
  Key* const heap = heap_.data();
  std::size_t hole = 0;
  std::size_t child = 1;
  while (child + 1 < size) {
    child += static_cast<std::size_t>(heap[child + 1] < heap[child]);  // no branch to guess wrong
    heap[hole] = heap[child];
    hole = child;
    child = 2 * hole + 1;
  }
  if (child < size) {
    heap[hole] = heap[child];
    hole = child;
  }
  rise(key, hole);
}

/// What is handled mostly pushes what comes after it; only if it did not, the last key fills the front.
inline void EventQueue::close_gap() {
  if (!gap_) return;
  gap_ = false;
  const Key last = heap_.back();
  heap_.pop_back();
  if (!heap_.empty()) sink_to_leaf(last);
}

inline void EventQueue::push(const Event& event) {
  const Key key = key_of(event, inserted_++);
  if (gap_) {
    gap_ = false;
    sink(key);
    return;
  }
  heap_.push_back(key);
  rise(key, heap_.size() - 1);
}

inline Tick EventQueue::next_time() {
  close_gap();
  return static_cast<Tick>((next_is_sorted() ? sorted_.back() : heap_.front()) >> 96);
}

inline Event EventQueue::pop() {
  close_gap();
  if (!next_is_sorted()) {
    gap_ = true;
    return event_of(heap_.front());
  }
  const Key first = sorted_.back();
  sorted_.pop_back();
  return event_of(first);
}

inline void EventQueue::sort_pending() {
  close_gap();
  sorted_.insert(sorted_.end(), heap_.begin(), heap_.end());
  heap_.clear();
  std::sort(sorted_.begin(), sorted_.end(), std::greater<>{});
}

}  // namespace fairlead
