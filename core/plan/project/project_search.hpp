// SPDX-License-Identifier: MIT
// Project search: the shortest schedule of a packed project found within a budget. docs/scheduling.md
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.hpp"
#include "core/plan/project/packed_project.hpp"

namespace fairlead {

struct ProjectSearchOptions {
  std::uint64_t seed = 0;
  std::int64_t schedules = 5000;  ///< each forward or backward pass counts; at least one is made
  double seconds = 0;             ///< instead of `schedules`, if positive
};

struct ProjectAnswer {
  bool feasible = false;            ///< the modes found keep within the stocks
  int makespan = 0;                 ///< units
  int bound = 0;                    ///< no schedule is shorter
  std::int64_t schedules = 0;       ///< generated
  std::vector<int> start;           ///< by job
  std::vector<std::uint8_t> modes;  ///< by job
};

/// Equal projects, seeds and numbers of schedules give equal answers.
[[nodiscard]] ProjectAnswer search_project(const PackedProject& project, const ProjectSearchOptions& options,
                                           const StopToken* stop = nullptr, Progress* progress = nullptr);

}  // namespace fairlead
