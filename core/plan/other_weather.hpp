// SPDX-License-Identifier: MIT
// OtherWeather: what a plan is worth if the weather comes earlier than it was planned with.
#pragma once

#include <memory>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/plan/objective.hpp"

namespace fairlead {

class OtherWeather {
 public:
  /// Of a scenario with weather.
  explicit OtherWeather(const Scenario& scenario);
  ~OtherWeather();

  /// Value of the plan, whose execution as planned scores `planned`, were half of all weather of other kinds, and
  /// each order's end a day earlier worth something.
  [[nodiscard]] double blended(const Score& planned, const Plan& plan) const;

 private:
  struct World;
  std::vector<std::unique_ptr<World>> worlds_;
};

}  // namespace fairlead
