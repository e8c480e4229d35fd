// SPDX-License-Identifier: MIT
#include "core/plan/project/project_proof.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/plan/project/packing.hpp"
#include "core/plan/project/project_bounds.hpp"
#include "core/plan/project/project_search.hpp"
#include "tests/core/plan/exhaustive_search.hpp"
#include "tests/core/plan/project/random_projects.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

PackedProject packed(const Scenario& scenario) {
  const WindowIndex windows{scenario, scenario.series};
  return pack_project(PlanningModel(scenario, windows)).value();
}

ProofAnswer proof_of(const PackedProject& project, int makespan, std::int64_t most_nodes = 100'000) {
  return find_schedule_by(project, makespan, [most_nodes](std::int64_t nodes) { return nodes < most_nodes; });
}

bool keeps_links(const PackedProject& project, const std::vector<int>& start) {
  for (int job = 0; job < project.jobs; ++job)
    for (const PackedLink* link = project.before.begin(job); link != project.before.end(job); ++link) {
      const int ready = start[static_cast<std::size_t>(link->job)] + project.mode(link->job, 0).duration + link->lag;
      if (start[static_cast<std::size_t>(job)] < ready) return false;
    }
  return true;
}

bool keeps_capacities(const PackedProject& project, const std::vector<int>& start, int makespan) {
  for (int t = 0; t < makespan; ++t)
    for (int pool = 0; pool < project.pools; ++pool) {
      int used = 0;
      for (int job = 0; job < project.jobs; ++job) {
        const int begin = start[static_cast<std::size_t>(job)];
        if (begin <= t && t < begin + project.mode(job, 0).duration) used += of_lane(project.mode(job, 0).demand, pool);
      }
      if (used > of_lane(project.capacity, pool)) return false;
    }
  return true;
}

constexpr ProjectShape tiny{
    .most_orders = 2, .most_activities = 3, .stocks = false, .modes = false, .whole_amounts = true, .hours = 1};
constexpr ProjectShape small{.most_orders = 2, .most_activities = 9, .stocks = false, .modes = false};

}  // namespace

TEST_CASE("a makespan is refuted exactly where an exhaustive search finds none as short") {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = random_project(seed, tiny);
    const PackedProject project = packed(scenario);
    const auto best = exhaustive_search(scenario).makespan_h;
    REQUIRE(best);
    const auto units = static_cast<int>(*best * 3600 / static_cast<double>(project.unit));
    CHECK(proof_of(project, units).proof == Proof::Found);
    CHECK(proof_of(project, units - 1).proof == Proof::Refuted);
  }
}

TEST_CASE("a schedule that is found ends in time and keeps links and capacities") {
  int not_first = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    const PackedProject project = packed(random_project(seed, small));
    int makespan = lower_bound(project);
    ProofAnswer answer = proof_of(project, makespan);
    for (; answer.proof == Proof::Refuted; answer = proof_of(project, makespan)) ++makespan;
    REQUIRE(answer.proof == Proof::Found);
    int end = 0;
    for (int job = 0; job < project.jobs; ++job)
      end = std::max(end, answer.start[static_cast<std::size_t>(job)] + project.mode(job, 0).duration);
    CHECK(end <= makespan);
    CHECK(keeps_links(project, answer.start));
    CHECK(keeps_capacities(project, answer.start, makespan));
    CHECK(search_project(project, {.seed = seed, .schedules = 2000}).makespan == makespan);
    not_first += makespan > lower_bound(project) ? 1 : 0;
  }
  CHECK(not_first > 20);
}

TEST_CASE("without nodes left a proof is given up") {
  const PackedProject project = packed(random_project(1, small));
  const ProofAnswer answer = proof_of(project, lower_bound(project) - 1, 0);
  CHECK(answer.proof == Proof::GivenUp);
  CHECK(answer.nodes == 0);
}

TEST_CASE("the search of a small project proves its answer within its budget") {
  int proven = 0;
  constexpr std::uint64_t projects = 100;
  constexpr int schedules = 1000;
  for (std::uint64_t seed = 0; seed < projects; ++seed) {
    INFO("seed " << seed);
    const PackedProject project = packed(random_project(seed, small));
    const ProjectAnswer answer = search_project(project, {.seed = seed, .schedules = schedules});
    CHECK(answer.schedules <= schedules);
    CHECK(answer.bound <= answer.makespan);
    proven += answer.bound == answer.makespan ? 1 : 0;
  }
  CHECK(proven > 95);
}
