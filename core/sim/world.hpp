// SPDX-License-Identifier: MIT
// WorldOptions: which future a simulation runs in; and what it draws from the world's named streams.
#pragma once

#include <cstdint>

#include "core/base/time.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

struct WorldOptions {
  bool sampled = false;  ///< false: the nominal world
  std::uint64_t seed = 0;
  std::uint64_t replication = 0;
  friend bool operator==(const WorldOptions&, const WorldOptions&) = default;
};

/// Hours of work as drawn for one attempt of an activity; of a rate: as planned, since the rate is given.
[[nodiscard]] Tick sampled_duration(const Duration& duration, Tick planned, const WorldOptions& world,
                                    const Order& order, int activity, int attempt);
/// Whether the attempt fails.
[[nodiscard]] bool sampled_failure(double probability, const WorldOptions& world, const Order& order, int activity,
                                   int attempt);
/// Working time until the asset's next breakdown, and the repair after it; `count` numbers its breakdowns.
[[nodiscard]] Tick sampled_time_to_failure(const Asset& asset, const WorldOptions& world, int count);
[[nodiscard]] Tick sampled_repair(const Asset& asset, const WorldOptions& world, int count);

}  // namespace fairlead
