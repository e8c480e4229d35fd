// SPDX-License-Identifier: MIT
// ConditionRuns: when a combination of limits, daylight and shifts holds; each single condition is worked out once.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "core/base/interval_set.hpp"
#include "core/model/conditions.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// When the samples of a column lie within the limit, in [0, limit_tick). Invariant: the series has the column.
[[nodiscard]] IntervalSet runs_within(const WeatherLimit& limit, const WeatherSeries& series, const TimeBase& base,
                                      Tick limit_tick);

/// What must hold, free of who asks: equal needs share their windows.
struct ConditionKey {
  std::vector<WeatherLimit> limits;  ///< sorted by column
  std::vector<SeriesId> series;      ///< each limit holds in every one; sorted, no repeats
  PlaceId daylight;                  ///< none: day and night
  std::vector<CalendarId> shifts;    ///< all at once; sorted, no repeats
};
[[nodiscard]] bool operator<(const ConditionKey& a, const ConditionKey& b);

class ConditionRuns {
 public:
  /// Both outlive this.
  ConditionRuns(const Scenario& scenario, const std::vector<WeatherSeries>& series, Tick limit_tick);
  [[nodiscard]] IntervalSet holding(const ConditionKey& key);

 private:
  const IntervalSet& within(const WeatherLimit& limit, SeriesId series);
  const IntervalSet& daylight_at(PlaceId place);
  const IntervalSet& in_shift(CalendarId calendar);

  const Scenario* scenario_;
  const std::vector<WeatherSeries>* series_;
  Tick limit_tick_;
  std::map<std::tuple<SeriesId, std::string, double, double>, IntervalSet> within_;
  std::map<PlaceId, IntervalSet> daylight_;
  std::map<CalendarId, IntervalSet> shifts_;
};

}  // namespace fairlead
