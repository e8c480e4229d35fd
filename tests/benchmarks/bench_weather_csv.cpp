// SPDX-License-Identifier: MIT
// Reading five years of hourly weather with three columns.
#include <benchmark/benchmark.h>

#include "core/base/time.hpp"
#include "core/io/weather_csv.hpp"

namespace {

using namespace fairlead;

std::string five_years() {
  std::string text = "time,hs_m,tp_s,wind_ms\n";
  Instant hour = std::chrono::sys_days{std::chrono::year{2019} / 1 / 1};
  for (int k = 0; k < 43'824; ++k, hour += std::chrono::hours{1})
    text += format_instant(hour, Seconds{0}).substr(0, 16) + "Z,1.2" + std::to_string(k % 10) + ",8.30,7.73\n";
  return text;
}

void read_five_years(benchmark::State& state) {
  const std::string text = five_years();
  for (auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(read_weather_csv(text, {"sea", "sea.csv", Seconds{0}}, problems));
  }
}

BENCHMARK(read_five_years)->Unit(benchmark::kMillisecond);

}  // namespace
