// SPDX-License-Identifier: MIT
#include "core/plan/other_weather.hpp"

#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

constexpr int earlier_by_days[] = {7, 14, 21};
constexpr double share_of_others = 0.5;

Scenario with_earlier_weather(Scenario scenario, int days) {
  for (WeatherSeries& series : scenario.series) series.start -= std::chrono::hours{24 * days};
  return scenario;
}

}  // namespace

struct OtherWeather::World {
  Scenario scenario;
  WindowIndex windows;
  World(const Scenario& planned, int days)
      : scenario(with_earlier_weather(planned, days)), windows(scenario, scenario.series) {}
};

OtherWeather::OtherWeather(const Scenario& scenario) {
  for (const int days : earlier_by_days) worlds_.push_back(std::make_unique<World>(scenario, days));
}

OtherWeather::~OtherWeather() = default;

double OtherWeather::blended(const Score& planned, const Plan& plan) const {
  double sum = 0;
  for (const auto& world : worlds_)
    sum += executed_score(world->scenario, plan, simulate(world->scenario, plan, world->windows, {})).value;
  const double mean = sum / static_cast<double>(worlds_.size());
  return planned.value + share_of_others * (mean - planned.value) + worth_of_a_day * planned.tie_break;
}

}  // namespace fairlead
