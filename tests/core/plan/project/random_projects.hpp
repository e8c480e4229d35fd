// SPDX-License-Identifier: MIT
// Random scenarios where only pools matter, and random lists and modes for them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.hpp"
#include "core/model/scenario.hpp"
#include "core/plan/project/packed_project.hpp"

namespace fairlead::test {

struct ProjectShape {
  int most_orders = 3;
  int most_activities = 10;  ///< of each order
  int most_pools = 4;
  bool stocks = true;
  bool modes = true;
  bool lags = true;
  bool whole_amounts = false;
  double hours = 0.5;  ///< every length is a multiple of it
};

/// Mandatory orders of one way each, finish-start links, objective makespan; the first mode of every activity together
/// keep within the stocks.
[[nodiscard]] Scenario random_project(std::uint64_t seed, const ProjectShape& shape = {});

/// The same, packed.
[[nodiscard]] PackedProject packed_random_project(std::uint64_t seed);

/// Every job after its predecessors, or, backward, after its successors.
[[nodiscard]] std::vector<JobIndex> random_list(const PackedProject& project, bool backward, RandomStream& random);

/// Modes that keep within the stocks.
[[nodiscard]] std::vector<std::uint8_t> random_modes(const PackedProject& project, RandomStream& random);

}  // namespace fairlead::test
