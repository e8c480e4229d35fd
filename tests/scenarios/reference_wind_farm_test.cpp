// SPDX-License-Identifier: MIT
// The reference farm of Dinwoodie et al. 2015 in sampled worlds: docs/validation.md.
#include <catch2/catch.hpp>

#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* scenario = "scenarios/reference-wind-farm/scenario.json";

double availability(std::uint64_t seed, const std::vector<std::string>& settings) {
  const Run run = sampled_run_of(scenario, seed, settings);
  INFO("seed " << seed);
  CHECK(violations_of(run) == "");
  REQUIRE(run.figures.availability.size() == 1);
  return run.figures.availability.front().availability_pct;
}

double mean_availability(const std::vector<std::string>& settings) {
  double sum = 0;
  for (std::uint64_t seed = 1; seed <= 2; ++seed) sum += availability(seed, settings);
  return sum / 2;
}

}  // namespace

TEST_CASE("without weather the reference farm is as available as four simulators say") {
  const double found = mean_availability({"weather=none"});
  CHECK(found > 95.13 - 0.5);  // the lowest and the highest of them
  CHECK(found < 95.95 + 0.5);
}

TEST_CASE("weather and short crews and more failures make the reference farm less available") {
  const double calm = mean_availability({"weather=none"});
  const double base = mean_availability({});
  CHECK(base < calm - 5);
  CHECK(mean_availability({"pools.technicians.capacity=10"}) < base - 2);
  CHECK(mean_availability({"pools.technicians.capacity=30"}) > base);
  CHECK(mean_availability({"orders.farm.params.failures.0.events_per_unit_year=15"}) < base);
}
