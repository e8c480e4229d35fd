// SPDX-License-Identifier: MIT
// From a planning model to a packed project and back, where only pools matter.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan/planning_model.hpp"
#include "core/plan/project/packed_project.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Empty where more than pools, stocks and finish-start links matters: assets, slots, holds, windows, outages, dates,
/// a choice of ways or orders, an objective other than makespan, more than four pools that can be short, or too many
/// units of time. Modes that no best schedule needs are left out.
[[nodiscard]] std::optional<PackedProject> pack_project(const PlanningModel& model);

/// What the general generator makes the same schedule from: jobs by their start, each in its mode.
[[nodiscard]] GenerationRequest unpacked(const PlanningModel& model, const PackedProject& project,
                                         const std::vector<int>& start, const std::vector<std::uint8_t>& modes);

}  // namespace fairlead
