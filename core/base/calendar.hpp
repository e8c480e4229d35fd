// SPDX-License-Identifier: MIT
// ShiftPattern: the hours of a week in which people work, and dates on which they do not.
#pragma once

#include <array>
#include <vector>

#include "core/base/interval_set.hpp"
#include "core/base/time.hpp"

namespace fairlead {

struct ShiftPattern {
  struct DailySpan {
    Tick from = 0;  ///< seconds since local midnight, 0..86400
    Tick to = 0;    ///< not after `from` means: until that time on the next day
    friend bool operator==(DailySpan, DailySpan) = default;
  };
  struct Closure {
    Instant from{};
    Instant to{};
    friend bool operator==(const Closure&, const Closure&) = default;
  };

  std::vector<DailySpan> spans{};  ///< none: the whole day
  /// Monday first; a span belongs to the day on which it begins.
  std::array<bool, 7> weekdays{true, true, true, true, true, true, true};
  std::vector<Closure> closures{};

  friend bool operator==(const ShiftPattern&, const ShiftPattern&) = default;
};

/// The pattern's working time within [begin, end) of `base`, days being local at `offset` from UTC.
[[nodiscard]] IntervalSet working_time(const ShiftPattern& pattern, const TimeBase& base, Seconds offset, Tick begin,
                                       Tick end);

}  // namespace fairlead
