// SPDX-License-Identifier: MIT
// Budget: how much longer a search may go on: a number of schedules, or seconds, or until it is asked to stop.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>

#include "core/base/progress.hpp"

namespace fairlead {

class Budget {
 public:
  using Clock = std::chrono::steady_clock;

  Budget(std::int64_t schedules, const StopToken* stop) : schedules_(schedules), stop_(stop) {}
  Budget(std::int64_t schedules, Clock::time_point from, Clock::time_point until, const StopToken* stop)
      : schedules_(schedules), timed_(true), from_(from), until_(until), stop_(stop) {}

  /// So many schedules, as long as this one is not over.
  [[nodiscard]] Budget part(std::int64_t schedules) const {
    Budget part = *this;
    part.schedules_ = schedules;
    part.spent_ = 0;
    return part;
  }

  void spend(std::int64_t schedules = 1) { spent_ += schedules; }
  [[nodiscard]] const StopToken* stop() const { return stop_; }
  [[nodiscard]] std::int64_t spent() const { return spent_; }
  /// Asked before each schedule: looks at the clock only where time counts.
  [[nodiscard]] bool over() const {
    if (spent_ >= schedules_ || (stop_ != nullptr && stop_->stop_requested())) return true;
    return timed_ && Clock::now() >= until_;
  }
  /// Share of it that is used up, 0 to 1.
  [[nodiscard]] double share() const {
    if (!timed_) return schedules_ > 0 ? static_cast<double>(spent_) / static_cast<double>(schedules_) : 1.0;
    const std::chrono::duration<double> gone = Clock::now() - from_;
    const std::chrono::duration<double> whole = until_ - from_;
    return whole.count() > 0 ? gone.count() / whole.count() : 1.0;
  }

 private:
  std::int64_t schedules_;
  std::int64_t spent_ = 0;
  bool timed_ = false;
  Clock::time_point from_;
  Clock::time_point until_;
  const StopToken* stop_;
};

inline constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

}  // namespace fairlead
