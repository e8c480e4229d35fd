// SPDX-License-Identifier: MIT
#include "core/plan/project/destructive_bound.hpp"

#include <catch2/catch.hpp>

#include "core/plan/planner.hpp"
#include "core/plan/project/packing.hpp"
#include "core/plan/project/project_bounds.hpp"
#include "core/plan/project/project_search.hpp"
#include "tests/core/plan/project/random_projects.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Task {
  double hours = 1;
  int crew = 0;  ///< of four
};

/// Chains of tasks side by side, with a crew of four for all of them.
PackedProject chains_of(const std::vector<std::vector<Task>>& chains) {
  Scenario scenario = empty_scenario();
  scenario.objective = Objective::Makespan;
  const PoolId crew = add_pool(scenario, "crew", 4);
  Way way = make_way();
  for (const auto& chain : chains) {
    int last = -1;
    for (const Task& task : chain) {
      const int index = add_activity(way, "a" + std::to_string(way.activities.size()), {}, task.hours);
      Activity& made = way.activities[static_cast<std::size_t>(index)];
      made.slots = 0;
      if (task.crew > 0) made.modes.front().pools = {{crew, Amount::whole(task.crew), ClaimAt::Start}};
      if (last >= 0) add_link(way, last, index);
      last = index;
    }
  }
  add_order(scenario, "order", {way});
  const WindowIndex windows{scenario, scenario.series};
  return pack_project(PlanningModel(scenario, windows)).value();
}

int bound_of_chains(const std::vector<std::vector<Task>>& chains) {
  const PackedProject project = chains_of(chains);
  return destructive_bound(project, lower_bound(project)) * static_cast<int>(project.unit / 3600);
}

}  // namespace

TEST_CASE("two tasks that cannot go together take as long as both") {
  const std::vector<std::vector<Task>> chains{{{5, 3}}, {{4, 2}}};
  CHECK(lower_bound(chains_of(chains)) == 6);  // by work: 23 hours of one
  CHECK(bound_of_chains(chains) == 9);
}

TEST_CASE("a task that fits neither before nor after another in time moves the bound to the optimum") {
  // Ten hours of three, beside two hours, four hours of two, two hours: whichever is first, 16 hours.
  CHECK(bound_of_chains({{{10, 3}}, {{2, 0}, {4, 2}, {2, 0}}}) == 16);
}

TEST_CASE("three tasks of which two go together take two turns") {
  CHECK(bound_of_chains({{{3, 2}}, {{3, 2}}, {{3, 2}}}) == 6);
}

TEST_CASE("a project without shortage is as long as its longest path") {
  CHECK(bound_of_chains({{{3, 1}, {4, 1}}, {{5, 1}}, {{2, 2}}}) == 7);
}

TEST_CASE("no schedule found is shorter than the refuted makespans and many bounds rise") {
  constexpr std::uint64_t projects = 300;
  int risen = 0;
  int met = 0;
  for (std::uint64_t seed = 0; seed < projects; ++seed) {
    INFO("seed " << seed);
    const PackedProject project = packed_random_project(seed);
    const int plain = lower_bound(project);
    const int bound = destructive_bound(project, plain);
    const ProjectAnswer found = search_project(project, {.seed = seed, .schedules = 1000});
    CHECK(found.bound == bound);
    if (found.feasible) CHECK(bound <= found.makespan);
    CHECK(bound >= plain);
    risen += bound > plain ? 1 : 0;
    met += bound == found.makespan ? 1 : 0;
  }
  CAPTURE(risen, met);
  CHECK(risen > 60);
  CHECK(met > 180);
}

TEST_CASE("a plan's gap is told from the bound by refutation where only pools matter") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = random_project(seed);
    const WindowIndex windows{scenario, scenario.series};
    const PackedProject project = pack_project(PlanningModel(scenario, windows)).value();
    const PlanQuality quality = quality_of(scenario, windows, make_plan(scenario, windows, {.schedules = 200}));
    const int units = destructive_bound(project, lower_bound(project));
    CHECK(quality.bound * 3600 >= static_cast<double>(units * project.unit));
    CHECK(quality.bound <= quality.value);
  }
}
