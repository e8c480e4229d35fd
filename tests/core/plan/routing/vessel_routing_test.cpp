// SPDX-License-Identifier: MIT
#include "core/plan/routing/vessel_routing.hpp"

#include <catch2/catch.hpp>

#include "tests/core/plan/routing/small_fleets.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

void check_adds_up(const VesselRoutingProblem& problem, const VesselRouting& routing) {
  const auto cost = cost_sailed(problem, routing.routes);
  REQUIRE(cost);
  CHECK(*cost == routing.cost);
  std::size_t calls = 0;
  for (const auto& route : routing.routes) calls += route.size();
  CHECK(calls / 2 + routing.refused.size() == problem.cargoes.size());
}

}  // namespace

TEST_CASE("a fleet is routed for no more than the best of all routings costs") {
  RandomStream random{21};
  for (int repetition = 0; repetition < 40; ++repetition) {
    const VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 2, .cargoes = 4});
    const VesselRouting routing = route_vessels(problem, {.schedules = 2000});
    check_adds_up(problem, routing);
    CHECK(routing.cost == least_cost(problem));
  }
}

TEST_CASE("routes stay in time where the way round is shorter than the straight one") {
  RandomStream random{22};
  for (int repetition = 0; repetition < 40; ++repetition) {
    const VesselRoutingProblem problem =
        random_fleet_problem(random, {.vessels = 3, .cargoes = 5, .detours_pay = true});
    const VesselRouting routing = route_vessels(problem, {.schedules = 1000});
    check_adds_up(problem, routing);
    CHECK(routing.cost >= least_cost(problem));
  }
}

TEST_CASE("a number of schedules gives the same routes for any number of threads") {
  RandomStream random{23};
  const VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 5, .cargoes = 20});
  const VesselRouting one = route_vessels(problem, {.seed = 5, .schedules = 4000, .threads = 1});
  const VesselRouting two = route_vessels(problem, {.seed = 5, .schedules = 4000, .threads = 2});
  CHECK(one.routes == two.routes);
  CHECK(one.cost == two.cost);
  CHECK(one.schedules == 4000);
  check_adds_up(problem, one);
}

TEST_CASE("a cargo that no vessel may take is refused at its cost") {
  RandomStream random{24};
  VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 2, .cargoes = 3});
  for (CargoService& service : problem.services) service.possible = false;
  const VesselRouting routing = route_vessels(problem, {.schedules = 100});
  CHECK(routing.refused == std::vector<std::int32_t>{0, 1, 2});
  check_adds_up(problem, routing);
}

TEST_CASE("a fleet without cargoes stays where it is") {
  RandomStream random{25};
  const VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 2, .cargoes = 0});
  const VesselRouting routing = route_vessels(problem, {});
  CHECK(routing.cost == 0);
  CHECK(routing.routes.size() == 2);
}

TEST_CASE("cargoes without a fleet are refused") {
  RandomStream random{26};
  const VesselRoutingProblem problem = random_fleet_problem(random, {.vessels = 0, .cargoes = 3});
  CHECK(route_vessels(problem, {.schedules = 100}).refused.size() == 3);
}
