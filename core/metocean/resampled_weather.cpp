// SPDX-License-Identifier: MIT
#include "core/metocean/resampled_weather.hpp"

#include <algorithm>

#include "core/base/random.hpp"

namespace fairlead {

namespace {

using HourCount = std::int64_t;

constexpr HourCount hours_per_day = 24;
constexpr HourCount block = 8 * hours_per_day;
constexpr HourCount most_days = 30;  // from where a block comes, either way

/// From how many hours later each block comes.
std::vector<HourCount> drawn_distances(HourCount hours, std::uint64_t number) {
  RandomStream random(StreamName{.seed = 0, .replication = number, .entity = "weather", .process = "blocks"});
  std::vector<HourCount> distances;
  for (HourCount begin = 0; begin < hours; begin += block)
    distances.push_back(hours_per_day * (static_cast<HourCount>(random.below(2 * most_days + 1)) - most_days));
  return distances;
}

/// Where the distance leads out of [0, end) the block comes from the other side, or stays.
HourCount source_of(HourCount hour, HourCount distance, HourCount end) {
  for (const HourCount way : {distance, -distance})
    if (hour + way >= 0 && hour + way < end) return hour + way;
  return hour;
}

}  // namespace

std::vector<WeatherSeries> resampled_weather(const Scenario& scenario, std::uint64_t number) {
  const auto hours_between = [](Instant from, Instant to) -> HourCount { return (to - from) / std::chrono::hours{1}; };
  Instant first = scenario.end;
  for (const WeatherSeries& series : scenario.series) first = std::min(first, series.start);
  HourCount longest = 0;
  for (const WeatherSeries& series : scenario.series)
    longest = std::max(longest, hours_between(first, series.start) + static_cast<HourCount>(series.hours()));
  const std::vector<HourCount> distances = drawn_distances(longest, number);

  std::vector<WeatherSeries> others = scenario.series;
  for (std::size_t s = 0; s < others.size(); ++s) {
    const auto hours = static_cast<HourCount>(others[s].hours());
    const HourCount horizon = std::clamp<HourCount>(hours_between(others[s].start, scenario.end), 0, hours);
    const HourCount late = hours_between(first, others[s].start);
    for (std::size_t c = 0; c < others[s].columns.size(); ++c) {
      const std::vector<double>& known = scenario.series[s].columns[c].values;
      for (HourCount h = 0; h < hours; ++h) {
        const HourCount from =
            source_of(h, distances[static_cast<std::size_t>((late + h) / block)], h < horizon ? horizon : hours);
        others[s].columns[c].values[static_cast<std::size_t>(h)] = known[static_cast<std::size_t>(from)];
      }
    }
  }
  return others;
}

}  // namespace fairlead
