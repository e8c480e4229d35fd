// SPDX-License-Identifier: MIT
// SeasonClock: the scenario's season factors over ticks, at a time and summed over a span.
#pragma once

#include <vector>

#include "core/model/scenario.hpp"

namespace fairlead {

class SeasonClock {
 public:
  explicit SeasonClock(const Scenario& scenario);

  [[nodiscard]] double at(Tick time) const { return flat_ ? 1.0 : month(time).factor; }
  /// Of each second of [begin, end), added up.
  [[nodiscard]] double sum(Tick begin, Tick end) const {
    if (flat_) return static_cast<double>(end - begin);
    const Month& first = month(begin);
    return until(end, end >= first.from && end < first.to ? first : month(end)) - until(begin, first);
  }
  /// Of any time from then on.
  [[nodiscard]] double highest_from(Tick time) const;

 private:
  struct Month {
    Tick from = 0;
    Tick to = never;
    double factor = 1;
    double before = 0;  // sum over all that lies before it
  };
  [[nodiscard]] const Month& month(Tick time) const;
  [[nodiscard]] static double until(Tick time, const Month& in) {
    return in.before + in.factor * static_cast<double>(time - in.from);
  }

  bool flat_ = true;
  std::vector<Month> months_;  // from the start of the horizon to the end of ticks or ten years, which comes first
};

}  // namespace fairlead
