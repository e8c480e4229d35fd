// SPDX-License-Identifier: MIT
// Planner: from a scenario to a feasible plan, the best of many generated ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

struct PlannerOptions {
  std::uint64_t seed = 0;
  int schedules = 500;  ///< generated schedules, priority rules included
  double seconds = 0;   ///< above 0: as many schedules as this time allows, instead
  int threads = 1;      ///< a number of schedules gives the same plan whatever they are
  OrderId pinned{};     ///< an order that must be taken like a mandatory one, for what-if questions
  /// Says of each order left out what it would displace and have to pay, and which mandatory ones cannot go together.
  bool reasons = false;
};

/// How good a plan is: its value by the scenario's objective, and what no plan can better.
struct PlanQuality {
  double value = 0;  ///< profit in USD, lateness in days, or makespan in hours
  double bound = 0;
  std::optional<double> gap_pct{};  ///< of the bound; none if that is 0 and the value is not
};

struct MadePlan {
  Plan plan;
  /// Sentences: mandatory orders that no way can serve, or not even alone, and smallest sets found that cannot go
  /// together. Empty: none known.
  std::vector<std::string> conflicts;
};

[[nodiscard]] PlanQuality quality_of(const Scenario& scenario, const WindowIndex& windows, const Plan& plan);

/// As make_plan, with what else was found out.
[[nodiscard]] MadePlan find_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
                                 const StopToken* stop = nullptr, Progress* progress = nullptr);

/// The best plan found by the scenario's objective, executed in the nominal world: its times are those of execution.
[[nodiscard]] Plan make_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
                             const StopToken* stop = nullptr, Progress* progress = nullptr);

}  // namespace fairlead
