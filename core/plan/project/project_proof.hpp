// SPDX-License-Identifier: MIT
// Exact search of a small project: is there a schedule that ends by a given time?
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/plan/project/packed_project.hpp"

namespace fairlead {

enum class Proof {
  Refuted,  ///< there is none
  Found,
  GivenUp  ///< the nodes did not suffice
};

struct ProofAnswer {
  Proof proof = Proof::GivenUp;
  std::int64_t nodes = 0;
  std::vector<int> start;  ///< by job, where found; units
};

/// By branch and bound: of the jobs that can start earliest one starts then, or not before something else has pushed
/// it back (Lepape-1994); windows are narrowed at each node. Goes on as long as `go_on` says so of the number of nodes.
/// Invariant: a project of single modes.
[[nodiscard]] ProofAnswer find_schedule_by(const PackedProject& project, int makespan,
                                           const std::function<bool(std::int64_t)>& go_on);

}  // namespace fairlead
