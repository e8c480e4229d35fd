// SPDX-License-Identifier: MIT
#include "core/plan/project/schedule_rank.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/core/plan/project/random_projects.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Three jobs of a pool of ten units: one takes ten of them for ten, one takes one for ten, one takes five for two, or
/// for five in its other mode.
PackedProject three_jobs() {
  PackedProject project;
  project.jobs = 3;
  project.first_mode = {0, 1, 2, 4};
  project.modes = {{10, in_lane(10, 0), 0}, {10, in_lane(1, 0), 0}, {2, in_lane(5, 0), 0}, {5, in_lane(5, 0), 1}};
  project.capacity = in_lane(10, 0);
  project.pools = 1;
  project.horizon = 25;
  return project;
}

}  // namespace

TEST_CASE("work is counted in thousandths of a pool") {
  const PackedProject project = three_jobs();
  const ScheduleRank rank(project);
  CHECK(rank.work(0, 0) == 10'000);
  CHECK(rank.work(1, 0) == 1'000);
  CHECK(rank.work(2, 0) == 1'000);
  CHECK(rank.work(2, 1) == 2'500);
}

TEST_CASE("of equally long schedules the one that leaves less work for its end is better") {
  const PackedProject project = three_jobs();
  const ScheduleRank rank(project);
  const std::vector<std::uint8_t> modes{0, 0, 0};
  const ProjectTimes heavy_first{{0, 12, 10}, {10, 22, 12}, 22};
  const ProjectTimes light_first{{12, 0, 10}, {22, 10, 12}, 22};
  const ProjectTimes shorter{{11, 0, 0}, {21, 10, 2}, 21};
  CHECK(rank.of(heavy_first, 22, modes) < rank.of(light_first, 22, modes));
  CHECK(rank.of(shorter, 21, modes) < rank.of(heavy_first, 22, modes));
  CHECK(rank.of(light_first, 22, modes) < rank.of(heavy_first, 23, modes));
}

TEST_CASE("a schedule ranks after every shorter one and before none that is like it but for a job done earlier") {
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const PackedProject project = packed_random_project(seed);
    const ScheduleRank rank(project);
    Draws draws(seed);
    std::vector<std::uint8_t> modes;
    ProjectTimes times{{}, {}, project.horizon};
    for (int job = 0; job < project.jobs; ++job) {
      modes.push_back(static_cast<std::uint8_t>(draws.below(project.mode_count(job))));
      times.finish.push_back(draws.between(1, project.horizon));
      times.start.push_back(0);
    }
    const std::int64_t before = rank.of(times, times.makespan, modes);
    for (int job = 0; job < project.jobs; ++job) {
      ProjectTimes earlier = times;
      int& finish = earlier.finish[static_cast<std::size_t>(job)];
      finish = draws.between(1, finish);
      const std::int64_t after = rank.of(earlier, earlier.makespan, modes);
      CHECK(after <= before);
      CHECK(after > rank.of(times, times.makespan - 1, modes));
      compared += after < before ? 1 : 0;
    }
  }
  CHECK(compared > 500);
}
