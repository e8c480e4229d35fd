// SPDX-License-Identifier: MIT
// Progress and StopToken: how long work reports and how it is asked to end early.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

namespace fairlead {

/// Receives reports from long work; implemented by the programs, since libraries never print.
class Progress {
 public:
  virtual ~Progress() = default;
  /// `done` of `total` steps of `phase`; may be called from any thread, often.
  virtual void report(std::string_view phase, std::uint64_t done, std::uint64_t total) = 0;
  /// The best result so far, shown with the reports that follow.
  virtual void best(std::string_view) {}
};

/// Set from a signal handler or another thread; long work looks at it and returns its best result so far.
class StopToken {
 public:
  void request_stop() { stopped_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool stop_requested() const { return stopped_.load(std::memory_order_relaxed); }

 private:
  std::atomic<bool> stopped_{false};
};

}  // namespace fairlead
