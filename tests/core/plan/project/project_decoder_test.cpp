// SPDX-License-Identifier: MIT
#include "core/plan/project/project_decoder.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/plan/project/packing.hpp"
#include "tests/core/plan/project/random_projects.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

ProjectTimes empty_times(const PackedProject& project) {
  const auto jobs = static_cast<std::size_t>(project.jobs);
  return {std::vector<int>(jobs, 0), std::vector<int>(jobs, 0), 0};
}

/// The same list and modes for the general generator.
GenerationRequest general_request(const PlanningModel& model, const PackedProject& project,
                                  const std::vector<JobIndex>& list, const std::vector<std::uint8_t>& modes) {
  std::vector<int> position(list.size());
  for (std::size_t k = 0; k < list.size(); ++k) position[static_cast<std::size_t>(list[k])] = static_cast<int>(k);
  return unpacked(model, project, position, modes);
}

/// Links kept and no pool short, counted unit by unit.
bool is_sound(const PackedProject& project, Direction direction, const ProjectTimes& times,
              const std::vector<std::uint8_t>& modes) {
  std::vector<std::vector<int>> taken(static_cast<std::size_t>(project.pools),
                                      std::vector<int>(static_cast<std::size_t>(times.makespan), 0));
  const PackedLinks& links = direction == Direction::Forward ? project.before : project.after;
  for (int job = 0; job < project.jobs; ++job) {
    const auto j = static_cast<std::size_t>(job);
    const PackedMode& mode = project.mode(job, modes[j]);
    if (times.finish[j] != times.start[j] + mode.duration) return false;
    for (const PackedLink* link = links.begin(job); link != links.end(job); ++link)
      if (times.start[j] < times.finish[static_cast<std::size_t>(link->job)] + link->lag) return false;
    for (int pool = 0; pool < project.pools; ++pool)
      for (int t = times.start[j]; t < times.finish[j]; ++t)
        taken[static_cast<std::size_t>(pool)][static_cast<std::size_t>(t)] += of_lane(mode.demand, pool);
  }
  for (int pool = 0; pool < project.pools; ++pool)
    for (const int amount : taken[static_cast<std::size_t>(pool)])
      if (amount > of_lane(project.capacity, pool)) return false;
  return true;
}

}  // namespace

TEST_CASE("the packed decoder gives the general generator's schedules start by start") {
  int several_jobs = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = random_project(seed);
    const WindowIndex windows{scenario, scenario.series};
    const PlanningModel model(scenario, windows);
    const auto project = pack_project(model);
    REQUIRE(project);
    RandomStream random{seed};
    ScheduleGenerator generator(model);
    ProjectDecoder decoder(*project);
    ProjectTimes times = empty_times(*project);
    for (int k = 0; k < 5; ++k) {
      const std::vector<JobIndex> list = random_list(*project, false, random);
      const std::vector<std::uint8_t> modes = random_modes(*project, random);
      decoder.choose_modes(modes.data());
      decoder.decode(Direction::Forward, list.data(), times);
      generator.generate(general_request(model, *project, list, modes));
      for (int job = 0; job < project->jobs; ++job) {
        const Placement& placed = generator.timetable().placement(project->model_job[static_cast<std::size_t>(job)]);
        REQUIRE(placed.placed);
        REQUIRE(placed.start == times.start[static_cast<std::size_t>(job)] * project->unit);
        REQUIRE(placed.end == times.finish[static_cast<std::size_t>(job)] * project->unit);
      }
    }
    several_jobs += project->jobs > 5 ? 1 : 0;
  }
  CHECK(several_jobs > 200);
}

TEST_CASE("schedules decoded in either direction keep links and pools") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    INFO("seed " << seed);
    const PackedProject project = packed_random_project(seed);
    RandomStream random{seed};
    ProjectDecoder decoder(project);
    ProjectTimes times = empty_times(project);
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
      std::vector<std::uint8_t> modes = random_modes(project, random);
      const std::vector<JobIndex> list = random_list(project, direction == Direction::Backward, random);
      decoder.choose_modes(modes.data());
      decoder.decode(direction, list.data(), times);
      CHECK(is_sound(project, direction, times, modes));
      const std::vector<char> free(modes.size(), 1);
      decoder.choose_modes(modes.data());
      decoder.decode_choosing(direction, list.data(), free.data(), modes.data(), times);
      CHECK(is_sound(project, direction, times, modes));
    }
  }
}

TEST_CASE("a part that is packed keeps links and pools and leaves what comes before it as it was") {
  int differ = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    INFO("seed " << seed);
    const PackedProject project = packed_random_project(seed);
    RandomStream random{seed};
    Draws draws{seed};
    const PackingKeys keys(project);
    ProjectDecoder decoder(project);
    ProjectTimes in_turn = empty_times(project);
    ProjectTimes packed = empty_times(project);
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
      const std::vector<std::uint8_t> modes = random_modes(project, random);
      const std::vector<JobIndex> list = random_list(project, direction == Direction::Backward, random);
      decoder.choose_modes(modes.data());
      decoder.decode(direction, list.data(), in_turn);
      const int first = draws.below(project.jobs);
      const int last = draws.between(first, project.jobs);
      decoder.decode_packing(direction, list.data(), first, last, keys, draws, packed);
      CHECK(is_sound(project, direction, packed, modes));
      for (int k = 0; k < first; ++k) {
        const auto job = static_cast<std::size_t>(list[static_cast<std::size_t>(k)]);
        CHECK(packed.start[job] == in_turn.start[job]);
      }
      differ += packed.start != in_turn.start ? 1 : 0;
      decoder.decode_packing(direction, list.data(), first, first, keys, draws, packed);
      CHECK(packed.start == in_turn.start);
    }
  }
  CHECK(differ > 50);
}
