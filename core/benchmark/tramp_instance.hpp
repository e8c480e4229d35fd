// SPDX-License-Identifier: MIT
// TrampInstance: an instance of tramp shipping (pick-up and delivery by different ships, spot charters) as its file
// gives it; everything is counted from 1 there, from 0 here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/plan/routing/vessel_routing.hpp"

namespace fairlead {

struct TrampInstance {
  struct Vessel {
    int home = 0;
    int start = 0;
    int capacity = 0;
    std::vector<bool> may_take{};  ///< of each call
  };
  struct Call {
    int origin = 0;
    int destination = 0;
    int size = 0;
    std::int64_t penalty = 0;
    int pickup_from = 0;
    int pickup_until = 0;
    int delivery_from = 0;
    int delivery_until = 0;
  };
  struct Travel {
    int time = -1;  ///< -1: not given
    int cost = 0;
  };
  struct Port {
    int origin_time = -1;  ///< -1: the vessel may not take the call
    int origin_cost = 0;
    int destination_time = -1;
    int destination_cost = 0;
  };

  int nodes = 0;
  std::vector<Vessel> vessels{};
  std::vector<Call> calls{};
  std::vector<Travel> travels{};  ///< vessel, origin, destination
  std::vector<Port> ports{};      ///< vessel, call
};

/// InputError with file and line.
[[nodiscard]] TrampInstance read_tramp_instance(const std::filesystem::path& path);

[[nodiscard]] VesselRoutingProblem problem_of(const TrampInstance& instance);

}  // namespace fairlead
