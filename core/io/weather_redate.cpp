// SPDX-License-Identifier: MIT
#include "core/io/weather_csv.hpp"

namespace fairlead {

namespace {

using Hours = std::chrono::hours;
using std::chrono::days;
using std::chrono::year_month_day;

/// The day in another year; 29 February becomes the 28th where there is none.
std::chrono::sys_days moved(year_month_day day, std::chrono::years by) {
  const year_month_day same = day + by;
  return same.ok() ? std::chrono::sys_days{same} : std::chrono::sys_days{same.year() / same.month() / 28};
}

/// Which samples of the source stand for the hours from `first` on; from a day to its counterpart is one distance.
std::vector<std::size_t> samples_from(const WeatherSeries& source, Instant first, Seconds zone_offset,
                                      std::chrono::years by) {
  std::vector<std::size_t> samples;
  samples.reserve(source.hours());
  const Instant end = source.start + Hours{source.hours()};
  for (Instant hour = first;;) {
    const auto day = std::chrono::floor<days>(hour + zone_offset);
    const Seconds distance = moved(year_month_day{day}, by) - day;
    const Instant next_day = day + days{1} - zone_offset;
    for (; hour < next_day; hour += Hours{1}) {
      Instant from = hour + distance;
      if (from < source.start) from += days{1};
      if (from < source.start || from >= end) return samples;
      samples.push_back(static_cast<std::size_t>((from - source.start) / Hours{1}));
    }
  }
}

}  // namespace

std::optional<WeatherSeries> redate(const WeatherSeries& source, Instant start, Seconds zone_offset, int weather_year) {
  const year_month_day first_day{std::chrono::floor<days>(start + zone_offset)};
  const std::chrono::years by = std::chrono::year{weather_year} - first_day.year();
  const Instant first = std::chrono::floor<Hours>(start);
  const std::vector<std::size_t> samples = samples_from(source, first, zone_offset, by);
  if (samples.empty()) return std::nullopt;

  WeatherSeries redated{source.id, source.file, source.sha256, source.note, first, {}};
  for (const WeatherSeries::Column& column : source.columns) {
    std::vector<double>& values = redated.columns.emplace_back(WeatherSeries::Column{column.name, {}}).values;
    values.reserve(samples.size());
    for (const std::size_t sample : samples) values.push_back(column.values[sample]);
  }
  return redated;
}

}  // namespace fairlead
