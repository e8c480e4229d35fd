// SPDX-License-Identifier: MIT
#include "core/plan/routing/fleet_route.hpp"

#include <catch2/catch.hpp>

#include "tests/core/plan/routing/small_fleets.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Every position of pick-up and delivery tried by sailing the whole route; empty if none is possible.
std::optional<std::int64_t> least_with(const VesselRoutingProblem& problem, const FleetRoute& route,
                                       std::int32_t cargo) {
  std::vector<VesselCall> calls;
  for (std::size_t at = 0; at < route.calls(); ++at)
    calls.push_back({route.stop_at(at) / 2, route.stop_at(at) % 2 == 1});
  VesselRoutingProblem free = problem;
  for (Cargo& other : free.cargoes) other.refusal_cost = 0;
  std::optional<std::int64_t> least;
  for (std::size_t pickup = 0; pickup <= calls.size(); ++pickup)
    for (std::size_t delivery = pickup; delivery <= calls.size(); ++delivery) {
      auto tried = calls;
      tried.insert(tried.begin() + static_cast<std::ptrdiff_t>(delivery), VesselCall{cargo, true});
      tried.insert(tried.begin() + static_cast<std::ptrdiff_t>(pickup), VesselCall{cargo, false});
      const auto cost = cost_sailed(free, {tried});
      if (cost && (!least || *cost < *least)) least = cost;
    }
  return least;
}

}  // namespace

TEST_CASE("an insertion costs what sailing the longer route costs more") {
  RandomStream random{31};
  for (int repetition = 0; repetition < 200; ++repetition) {
    const VesselRoutingProblem problem =
        random_fleet_problem(random, {.vessels = 1, .cargoes = 6, .detours_pay = repetition % 2 == 1});
    const RoutingTables tables{problem};
    FleetRoute route{tables, 0};
    for (std::int32_t cargo = 0; cargo < 6; ++cargo) {
      const auto least = least_with(problem, route, cargo);
      const Insertion best = route.best_insertion(tables, cargo);
      REQUIRE((best.cost < no_cost) == least.has_value());
      if (!least) continue;
      CHECK(route.cost() + best.cost == *least);
      route.insert(tables, cargo, best);
      CHECK(route.cost() == *least);
    }
  }
}

TEST_CASE("a cargo's removal saves what was said it would") {
  RandomStream random{32};
  for (int repetition = 0; repetition < 100; ++repetition) {
    const VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 1, .cargoes = 5});
    const RoutingTables tables{problem};
    FleetRoute route{tables, 0};
    for (std::int32_t cargo = 0; cargo < 5; ++cargo)
      if (const Insertion best = route.best_insertion(tables, cargo); best.cost < no_cost)
        route.insert(tables, cargo, best);
    while (route.calls() > 0) {
      const std::int32_t cargo = route.stop_at(random.below(route.calls())) / 2;
      const std::int64_t left = route.cost() - route.saving(tables, cargo);
      CHECK(route.remove(tables, cargo));
      CHECK(route.cost() == left);
    }
    CHECK(route.cost() == 0);
  }
}
