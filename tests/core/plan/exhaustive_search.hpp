// SPDX-License-Identifier: MIT
// The shortest makespan of a small instance by trying everything; shares no code with planner and simulator.
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/scenario.hpp"

namespace fairlead::test {

struct BestSchedule {
  std::optional<int> makespan_h;  ///< empty: no schedule serves every order
  std::uint64_t schedules = 0;    ///< tried to their end
};

/// Every way, mode, assignment and order of activities; each activity as early as its predecessors, assets and
/// resources let it. Instances as small_instance() makes them, in whole hours.
[[nodiscard]] BestSchedule exhaustive_search(const Scenario& scenario);

}  // namespace fairlead::test
