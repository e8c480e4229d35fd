// SPDX-License-Identifier: MIT
// Hardening: changes a plan so that it stands weather that it was not planned with.
#pragma once

#include <cstdint>

#include "core/plan/other_weather.hpp"
#include "core/plan/search/budget.hpp"
#include "core/plan/search/solution.hpp"

namespace fairlead {

/// `from` after every change that OtherWeather::blended() finds no worse, while the budget lasts. Of what it is worth
/// as planned no more than a tenth is given up, and nothing more is left unserved. Each execution in other weather
/// spends ten schedules.
[[nodiscard]] Candidate hardened(const PlanningModel& model, const OtherWeather& other, const Candidate& from,
                                 std::uint64_t seed, Budget& budget, Progress* progress = nullptr);

}  // namespace fairlead
