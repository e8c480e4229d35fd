// SPDX-License-Identifier: MIT
#include "core/metocean/resampled_weather.hpp"

#include <cstdlib>
#include <numeric>

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr int known_hours = 120 * 24;

/// Two seas whose values are their hours' numbers, so that each tells where it comes from; `horizon_days` of them
/// belong to the horizon.
Scenario numbered(int horizon_days) {
  Scenario scenario = empty_scenario();
  std::vector<double> numbers(known_hours);
  std::iota(numbers.begin(), numbers.end(), 0.0);
  add_weather(scenario, "hs_m", numbers);
  numbers.resize(known_hours - 100);
  add_weather(scenario, "wind_ms", numbers);
  scenario.end = scenario.series.front().start + std::chrono::hours{24 * horizon_days};
  return scenario;
}

const std::vector<double>& values_of(const std::vector<WeatherSeries>& series, std::size_t number) {
  return series[number].columns.front().values;
}

}  // namespace

TEST_CASE("resampled weather is that of the same hour of a day of about the same season") {
  constexpr int horizon_days = 90;
  const Scenario scenario = numbered(horizon_days);
  for (std::uint64_t number = 0; number < 6; ++number) {
    INFO("world " << number);
    const auto series = resampled_weather(scenario, number);
    const std::vector<double>& hs = values_of(series, 0);
    REQUIRE(hs.size() == known_hours);
    int moved = 0;
    for (int h = 0; h < known_hours; ++h) {
      const int from = static_cast<int>(hs[static_cast<std::size_t>(h)]);
      REQUIRE((from - h) % 24 == 0);
      REQUIRE(std::abs(from - h) <= 30 * 24);
      if (h < horizon_days * 24) REQUIRE(from < horizon_days * 24);
      moved += from != h ? 1 : 0;
    }
    CHECK(moved > known_hours / 2);
  }
}

TEST_CASE("resampled seas are of one day and worlds differ by their number alone") {
  const Scenario scenario = numbered(60);
  const auto series = resampled_weather(scenario, 3);
  const std::vector<double>& hs = values_of(series, 0);
  const std::vector<double>& wind = values_of(series, 1);
  for (std::size_t h = 0; h < 60 * 24; ++h) REQUIRE(hs[h] == wind[h]);
  CHECK(hs == values_of(resampled_weather(scenario, 3), 0));
  CHECK(hs != values_of(resampled_weather(scenario, 4), 0));
}

TEST_CASE("resampled seas are of one day though their series begin at different times") {
  Scenario scenario = numbered(90);
  constexpr int late = 5 * 24 + 7;
  WeatherSeries& wind = scenario.series[1];
  wind.start += std::chrono::hours{late};
  for (double& value : wind.columns.front().values) value += late;
  const auto series = resampled_weather(scenario, 2);
  constexpr std::size_t reach = 31 * 24;  // from the ends a block may come from the other side
  for (std::size_t h = reach; h + reach < 90 * 24; ++h)
    REQUIRE(values_of(series, 0)[h] == values_of(series, 1)[h - late]);
}

TEST_CASE("weather of less than a day stays as it is") {
  Scenario scenario = empty_scenario();
  add_weather(scenario, "hs_m", {1, 2, 3});
  CHECK(values_of(resampled_weather(scenario, 1), 0) == std::vector<double>{1, 2, 3});
}
