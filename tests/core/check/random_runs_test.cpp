// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr PlannerOptions few{.seed = 1, .schedules = 12};

std::string shown(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& v : violations) text += v.rule + " | " + v.order + " | " + v.asset + " | " + v.what + "\n";
  return text;
}

void check_clean(std::uint64_t seed, const Run& run) {
  INFO("seed " << seed);
  CHECK(shown(check_run(run)) == "");
}

}  // namespace

TEST_CASE("every run of a random scenario is clean in the nominal world") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    check_clean(seed, run_of(random_scenario(seed), few));
  }
}

TEST_CASE("every run of a random scenario is clean in a sampled world") {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const WorldOptions world{.sampled = true, .seed = seed, .replication = 0};
    check_clean(seed, run_of(random_scenario(seed), few, world));
  }
}

TEST_CASE("a checked run whose trace has lost an asset is refused") {
  Run run = run_of(random_scenario(2), few);
  run.trace.intervals.clear();
  CHECK(!check_run(run).empty());
}
