// SPDX-License-Identifier: MIT
// Twelve nearshore turbines: how long the farm takes, by one crane barge and by two, against the farm that was built.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* farm = "scenarios/tra-vinh-wind/scenario.json";

/// First pile to last turbine, whichever crane sets it.
double days_of_building(const Run& run) {
  const Instant last = std::max(record_of(run, "turbines", "unit_11").end, record_of(run, "turbines", "unit_12").end);
  return hours(last - record_of(run, "turbines", "unit_1").start) / 24;
}

}  // namespace

TEST_CASE("twelve nearshore turbines take one crane barge somewhat longer than the 86 days of the real farm") {
  const Run run = run_of(farm);
  CHECK(outcome_of(run, "turbines").status == OrderStatus::Completed);
  CHECK(days_of_building(run) > 84);
  CHECK(days_of_building(run) < 100);
}

TEST_CASE("two crane barges build the nearshore farm in about half the time") {
  const Run run = run_of(farm, {"objective=makespan"});
  CHECK(violations_of(run) == "");
  CHECK(days_of_building(run) < 60);
}

TEST_CASE("the nearshore farm is built in sampled worlds too") {
  const Run run = sampled_run_of(farm, GENERATE(1U, 2U, 3U));
  CHECK(violations_of(run) == "");
  CHECK(outcome_of(run, "turbines").status == OrderStatus::Completed);
}
