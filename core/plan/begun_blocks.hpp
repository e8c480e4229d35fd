// SPDX-License-Identifier: MIT
// Which blocks begin with which job; a job may begin a hold without needing its role itself.
#pragma once

#include <vector>

#include "core/plan/planning_model.hpp"

namespace fairlead {

/// By job: positions in the model's blocks.
[[nodiscard]] inline std::vector<std::vector<int>> begun_blocks(const PlanningModel& model) {
  std::vector<std::vector<int>> begun(model.jobs.size());
  for (std::size_t b = 0; b < model.blocks.size(); ++b)
    begun[static_cast<std::size_t>(model.blocks[b].first)].push_back(static_cast<int>(b));
  return begun;
}

}  // namespace fairlead
