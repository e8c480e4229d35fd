// SPDX-License-Identifier: MIT
#include "core/plan/other_weather.hpp"

#include <numeric>

#include "core/metocean/resampled_weather.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

constexpr std::size_t world_count = 4;
constexpr double share_of_others = 0.5;

Scenario with_weather(Scenario scenario, std::vector<WeatherSeries> series) {
  scenario.series = std::move(series);
  return scenario;
}

}  // namespace

struct OtherWeather::World {
  Scenario scenario;
  WindowIndex windows;
  World(const Scenario& planned, std::size_t number)
      : scenario(with_weather(planned, resampled_weather(planned, number))), windows(scenario, scenario.series) {}
};

OtherWeather::OtherWeather(const Scenario& scenario) {
  for (std::size_t number = 0; number < world_count; ++number)
    worlds_.push_back(std::make_unique<World>(scenario, number));
}

OtherWeather::~OtherWeather() = default;

double OtherWeather::value(std::size_t world, const Plan& plan) const {
  const World& other = *worlds_[world];
  return executed_score(other.scenario, plan, simulate(other.scenario, plan, other.windows, {})).value;
}

double OtherWeather::blended(double planned, std::span<const double> others) {
  const double mean = std::accumulate(others.begin(), others.end(), 0.0) / static_cast<double>(others.size());
  return planned + share_of_others * (mean - planned);
}

double OtherWeather::blended(const Score& planned, const Plan& plan) const {
  std::vector<double> others;
  for (std::size_t world = 0; world < worlds_.size(); ++world) others.push_back(value(world, plan));
  return blended(planned.value, others) + worth_of_a_day * planned.tie_break;
}

}  // namespace fairlead
