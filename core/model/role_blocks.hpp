// SPDX-License-Identifier: MIT
// RoleBlock: a stretch of a way during which one role's asset is kept: a hold, or an activity that has none.
#pragma once

#include <vector>

#include "core/model/network.hpp"

namespace fairlead {

struct RoleBlock {
  int role = -1;
  int hold = -1;  ///< position in Way::holds; -1: an activity without a hold
  int first = -1;
  int last = -1;
  std::vector<int> activities;  ///< those that need the role in any mode, ascending
};

/// Activities on a path of links from `first` to `last`, both included, ascending.
[[nodiscard]] std::vector<int> activities_between(const Way& way, int first, int last);

/// True if any mode of the activity needs the role.
[[nodiscard]] bool needs_role(const Activity& activity, int role);

/// Every block of every role: holds in their order, then activities outside holds.
[[nodiscard]] std::vector<RoleBlock> role_blocks(const Way& way);

/// Activities in an order that respects all links, ties by position. Invariant: the links have no cycle.
[[nodiscard]] std::vector<int> topological_order(const Way& way);

}  // namespace fairlead
