// SPDX-License-Identifier: MIT
// Lower bounds on the makespan of a packed project, in units.
#pragma once

#include <vector>

#include "core/plan/project/packed_project.hpp"

namespace fairlead {

/// Least time from the project's beginning to each job's start (tails: from its end to the project's end), every job
/// in its shortest mode, pools left out.
[[nodiscard]] std::vector<int> least_heads(const PackedProject& project);
[[nodiscard]] std::vector<int> least_tails(const PackedProject& project);

/// Longest path in the shortest modes.
[[nodiscard]] int critical_path(const PackedProject& project);

/// The larger of the critical path and, over all pools and all sets of jobs with heads >= h and tails >= t,
/// h + t + least work of the set / capacity.
[[nodiscard]] int lower_bound(const PackedProject& project);

}  // namespace fairlead
