// SPDX-License-Identifier: MIT
// OtherWeather: what a plan is worth in weather that it was not planned with.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/plan/objective.hpp"

namespace fairlead {

/// A few worlds with the weather of resampled_weather(). Can be asked from several threads at once.
class OtherWeather {
 public:
  /// Of a scenario with weather.
  explicit OtherWeather(const Scenario& scenario);
  ~OtherWeather();

  [[nodiscard]] std::size_t worlds() const { return worlds_.size(); }
  /// Score::value of the plan, executed in one of the worlds.
  [[nodiscard]] double value(std::size_t world, const Plan& plan) const;

  /// Value of a plan worth `planned` as planned and `others` in the worlds, were half of all weather of other kinds.
  [[nodiscard]] static double blended(double planned, std::span<const double> others);
  /// The same of a plan whose execution as planned scores `planned`, and each order's end a day earlier worth
  /// something.
  [[nodiscard]] double blended(const Score& planned, const Plan& plan) const;

 private:
  struct World;
  std::vector<std::unique_ptr<World>> worlds_;
};

}  // namespace fairlead
