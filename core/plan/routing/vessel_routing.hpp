// SPDX-License-Identifier: MIT
// VesselRoutingProblem: a mixed fleet picks cargoes up and delivers them within time windows, or pays for refusing
// them; and its solution, the order in which each vessel calls.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/progress.hpp"

namespace fairlead {

/// Times count in any one unit (seconds, hours), money in any one unit, loads in any one unit.
struct TimeWindow {
  std::int32_t from = 0;
  std::int32_t until = 0;  ///< binds the start of service; a vessel that is early waits
};

struct RoutedVessel {
  std::int32_t place = 0;  ///< where it lies at first
  std::int32_t free_from = 0;
  std::int32_t capacity = 0;
};

struct Cargo {
  std::int32_t pickup_place = 0;
  std::int32_t delivery_place = 0;
  std::int32_t size = 0;
  TimeWindow pickup{};
  TimeWindow delivery{};
  std::int64_t refusal_cost = 0;  ///< paid if no vessel takes it: a spot charter, a penalty
};

struct Leg {
  std::int32_t time = 0;
  std::int32_t cost = 0;
};

/// What a cargo costs one vessel in port.
struct CargoService {
  bool possible = false;  ///< this vessel may take this cargo
  Leg pickup{};
  Leg delivery{};
};

/// A vessel ends where its last call is. Times lie between 0 and 2^29; all costs are >= 0.
struct VesselRoutingProblem {
  std::int32_t places = 0;
  std::vector<RoutedVessel> vessels{};
  std::vector<Cargo> cargoes{};
  std::vector<Leg> legs{};               ///< of a vessel from a place to a place, in this order of importance
  std::vector<CargoService> services{};  ///< of a vessel with a cargo, vessel after vessel

  [[nodiscard]] const Leg& leg(std::size_t vessel, std::int32_t from, std::int32_t to) const {
    const auto side = static_cast<std::size_t>(places);
    return legs[(vessel * side + static_cast<std::size_t>(from)) * side + static_cast<std::size_t>(to)];
  }
  [[nodiscard]] const CargoService& service(std::size_t vessel, std::size_t cargo) const {
    return services[vessel * cargoes.size() + cargo];
  }
};

/// A call for one cargo: the first of a cargo's two picks it up, the second delivers it.
struct VesselCall {
  std::int32_t cargo = 0;
  bool delivers = false;

  friend bool operator==(const VesselCall&, const VesselCall&) = default;
};

struct VesselRouting {
  std::vector<std::vector<VesselCall>> routes{};  ///< of each vessel
  std::vector<std::int32_t> refused{};            ///< cargoes, ascending
  std::int64_t cost = 0;                          ///< of legs, services and refusals
  std::int64_t schedules = 0;                     ///< complete solutions that were made
};

/// Either a number of schedules, for which the result depends on the seed alone, or a time.
struct VesselRoutingOptions {
  std::uint64_t seed = 0;
  std::int64_t schedules = 100'000;
  double seconds = 0;  ///< elapsed; 0: `schedules` counts
  int threads = 1;
  const StopToken* stop = nullptr;  ///< the best found until it is asked to stop is what is returned
};

/// Adaptive large neighbourhood search on a fixed number of islands. docs/scheduling.md; docs/sources.md
/// [Ropke-Pisinger-2006], [Hemmati-2014]
[[nodiscard]] VesselRouting route_vessels(const VesselRoutingProblem& problem, const VesselRoutingOptions& options);

}  // namespace fairlead
