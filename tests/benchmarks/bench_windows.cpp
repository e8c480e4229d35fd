// SPDX-License-Identifier: MIT
// Window queries over thirty years of hourly weather, and the cost of building an index.
#include <cmath>
#include <numbers>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/metocean/condition_runs.hpp"
#include "core/metocean/work_windows.hpp"

namespace {

using namespace fairlead;

constexpr std::size_t thirty_years_h = 30 * 8766;
constexpr Tick hour = seconds_per_hour;

/// Log-normal wave heights with a season and a memory of two days.
WeatherSeries rough_sea(std::size_t hours) {
  RandomStream random(42);
  WeatherSeries series;
  series.columns = {{"hs_m", {}}};
  double state = 0;
  for (std::size_t k = 0; k < hours; ++k) {
    state = 0.98 * state + std::sqrt(1 - 0.98 * 0.98) * random.normal();
    const double season = 0.4 * std::cos(2 * std::numbers::pi * static_cast<double>(k) / 8766);
    series.columns[0].values.push_back(1.3 * std::exp(0.5 * state + season));
  }
  return series;
}

WorkWindows windows_below(double hs_m) {
  static const WeatherSeries sea = rough_sea(thirty_years_h);
  const Tick limit = static_cast<Tick>(sea.hours()) * hour;
  return {runs_within({.column = "hs_m", .maximum = hs_m}, sea, TimeBase{}, limit), limit};
}

std::vector<Tick> ready_times() {
  RandomStream random(7);
  std::vector<Tick> times(4096);
  for (Tick& time : times) time = static_cast<Tick>(random.below(25 * 8766)) * hour + 1234;
  return times;
}

/// Arguments: limit in decimetres, work in hours.
template <class Query>
void over_thirty_years(benchmark::State& state, Query query) {
  const WorkWindows windows = windows_below(static_cast<double>(state.range(0)) / 10);
  const Tick work = static_cast<Tick>(state.range(1)) * hour;
  const std::vector<Tick> times = ready_times();
  std::size_t k = 0;
  for (auto _ : state) benchmark::DoNotOptimize(query(windows, times[k++ % times.size()], work));
}

void continuous(benchmark::State& state) {
  over_thirty_years(state, [](const WorkWindows& w, Tick ready, Tick work) { return w.continuous(ready, work); });
}

void suspendable(benchmark::State& state) {
  over_thirty_years(state, [](const WorkWindows& w, Tick ready, Tick work) { return w.suspendable(ready, work, {}); });
}

void suspendable_with_restart(benchmark::State& state) {
  over_thirty_years(state, [](const WorkWindows& w, Tick ready, Tick work) {
    return w.suspendable(ready, work, {.restart = 2 * hour, .abandon = 3 * hour, .minimum_chunk = 6 * hour});
  });
}

void latest_ready(benchmark::State& state) {
  over_thirty_years(state, [](const WorkWindows& w, Tick ready, Tick work) {
    return w.latest_ready(ready, work, ready + 40 * work);
  });
}

void build(benchmark::State& state) {
  const WeatherSeries sea = rough_sea(27'000);
  const Tick limit = static_cast<Tick>(sea.hours()) * hour;
  for (auto _ : state) {
    const WorkWindows windows{runs_within({.column = "hs_m", .maximum = 1.5}, sea, TimeBase{}, limit), limit};
    benchmark::DoNotOptimize(windows.good().intervals().data());
  }
}

void cases(benchmark::internal::Benchmark* of) {
  of->Args({25, 6})->Args({15, 12})->Args({15, 48})->Args({10, 72});
}

BENCHMARK(continuous)->Apply(cases);
BENCHMARK(suspendable)->Apply(cases)->Args({10, 1000});
BENCHMARK(suspendable_with_restart)->Apply(cases)->Args({10, 1000});
BENCHMARK(latest_ready)->Apply(cases);
BENCHMARK(build)->Unit(benchmark::kMicrosecond);

}  // namespace
