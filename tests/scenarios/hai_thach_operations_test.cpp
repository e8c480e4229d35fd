// SPDX-License-Identifier: MIT
// A year of operation: nothing fails in the nominal world; in sampled ones call-outs come and are served.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* year = "scenarios/hai-thach-operations/scenario.json";

double availability_of(const Run& run, const std::string& unit) {
  for (const AvailabilityFigures& units : run.figures.availability)
    if (units.unit == unit) return units.availability_pct;
  FAIL("no units " + unit);
  return 0;
}

}  // namespace

TEST_CASE("nothing fails in the nominal year of operation") {
  const Run run = run_of(year);
  CHECK(run.figures.demands.empty());
  for (const OrderOutcome& outcome : run.trace.orders) CHECK(outcome.status == OrderStatus::Completed);
}

TEST_CASE("the year of operation serves the call-outs of sampled worlds and breaks no rule") {
  const std::uint64_t seed = GENERATE(1U, 2U, 3U);
  INFO(seed);
  const Run run = sampled_run_of(year, seed);
  CHECK(violations_of(run) == "");
  int events = 0;
  int served = 0;
  for (const DemandFigures& demand : run.figures.demands) {
    events += demand.events;
    served += demand.served;
  }
  CHECK(events > 10);
  CHECK(served > events / 2);
  CHECK(availability_of(run, "well") > 95);
  CHECK(availability_of(run, "well") < 100);
  for (const char* planned : {"operate-hai-thach", "supply", "standby", "tankers", "inspection"})
    CHECK(outcome_of(run, planned).status == OrderStatus::Completed);
}
