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
    return flat_ ? static_cast<double>(end - begin) : until(end) - until(begin);
  }
  /// Of any time from then on.
  [[nodiscard]] double highest_from(Tick time) const;

 private:
  struct Month {
    Tick from = 0;
    double factor = 1;
    double before = 0;  // sum over all that lies before it
  };
  [[nodiscard]] const Month& month(Tick time) const;
  [[nodiscard]] double until(Tick time) const {
    const Month& in = month(time);
    return in.before + in.factor * static_cast<double>(time - in.from);
  }

  bool flat_ = true;
  std::vector<Month> months_;  // from the start of the horizon to the end of ticks or ten years, which comes first
};

}  // namespace fairlead
