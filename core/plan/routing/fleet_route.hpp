// SPDX-License-Identifier: MIT
// FleetRoute: one vessel's calls with their times and loads, and where one cargo more fits best.
#pragma once

#include <limits>
#include <span>

#include "core/plan/routing/vessel_routing.hpp"

namespace fairlead {

/// A problem's numbers laid out for speed: stop 2c picks cargo c up, stop 2c + 1 delivers it.
class RoutingTables {
 public:
  explicit RoutingTables(const VesselRoutingProblem& problem);

  struct Stop {
    TimeWindow window{};
    std::int32_t place = 0;
    std::int32_t load = 0;  ///< added to what is aboard
  };

  [[nodiscard]] const VesselRoutingProblem& problem() const { return *problem_; }
  [[nodiscard]] const Stop& stop(std::int32_t stop) const { return stops_[static_cast<std::size_t>(stop)]; }
  [[nodiscard]] const Leg& service(std::size_t vessel, std::int32_t stop) const {
    return services_[vessel * stops_.size() + static_cast<std::size_t>(stop)];
  }
  [[nodiscard]] std::uint64_t mark(std::int32_t stop) const { return marks_[static_cast<std::size_t>(stop)]; }

 private:
  const VesselRoutingProblem* problem_ = nullptr;
  std::vector<Stop> stops_;
  std::vector<Leg> services_;
  std::vector<std::uint64_t> marks_;
};

inline constexpr std::int64_t no_cost = std::numeric_limits<std::int64_t>::max() / 4;

/// The pick-up follows the call at `pickup_after`, the delivery the one at `delivery_after`, both counted without the
/// new calls; 0 is where the vessel lies at first.
struct Insertion {
  std::int64_t cost = no_cost;
  std::int32_t pickup_after = 0;
  std::int32_t delivery_after = 0;
};

class FleetRoute {
 public:
  FleetRoute(const RoutingTables& tables, std::size_t vessel);

  [[nodiscard]] Insertion best_insertion(const RoutingTables& tables, std::int32_t cargo) const;
  void insert(const RoutingTables& tables, std::int32_t cargo, const Insertion& at);
  /// False if the later calls now come too late: a detour may be the quicker way.
  [[nodiscard]] bool remove(const RoutingTables& tables, std::int32_t cargo);
  /// What the route would cost less without the cargo.
  [[nodiscard]] std::int64_t saving(const RoutingTables& tables, std::int32_t cargo) const;
  void clear(const RoutingTables& tables);

  [[nodiscard]] std::size_t vessel() const { return vessel_; }
  [[nodiscard]] std::int64_t cost() const { return cost_; }
  [[nodiscard]] std::size_t calls() const { return visits_.size() - 1; }
  [[nodiscard]] std::int32_t stop_at(std::size_t index) const { return visits_[index + 1].stop; }
  /// Equal routes of a vessel have equal marks; others differ but for one in 2^64.
  [[nodiscard]] std::uint64_t mark() const { return mark_; }

 private:
  struct Visit {
    std::int32_t stop = -1;
    std::int32_t place = 0;
    std::int32_t leaves = 0;  ///< end of service
    std::int32_t latest = 0;  ///< start of service from which all later ones can still be met
    std::int32_t load = 0;    ///< on leaving
  };
  struct Trial;

  /// False if a call is too late.
  bool update(const RoutingTables& tables);
  void try_deliveries(const RoutingTables& tables, const Trial& trial, Insertion& best) const;
  [[nodiscard]] std::int64_t detour(const RoutingTables& tables, std::size_t after, std::int32_t place) const;

  std::size_t vessel_ = 0;
  std::vector<Visit> visits_;  // the first is where the vessel lies
  std::int64_t cost_ = 0;
  std::uint64_t mark_ = 0;
};

}  // namespace fairlead
