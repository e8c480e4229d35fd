// SPDX-License-Identifier: MIT
// A lower bound on a packed project's makespan by refutation: a makespan for which no schedule can exist, and one.
#pragma once

#include "core/plan/project/packed_project.hpp"

namespace fairlead {

/// In units; no less than `bound`, which must be one. Each makespan tried gives every job a window of time; windows are
/// narrowed by links, by what is in use at a time whatever is done, by pairs of jobs that cannot go together, and
/// refuted by an interval in which more work must be done than the pools can give (Klein-1999). Modes are
/// relaxed to the shortest and least of each job. Projects of more jobs than are worth the time keep `bound`.
[[nodiscard]] int destructive_bound(const PackedProject& project, int bound);

}  // namespace fairlead
