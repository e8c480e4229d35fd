// SPDX-License-Identifier: MIT
// What no fleet can do stays undone, with the reason and the asset that almost fits; what cannot go on side by side
// waits.
#include <catch2/catch.hpp>

#include "core/model/run.hpp"
#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const Run& limits() {
  static const Run run = run_of("tests/scenarios/limits_of_reality/scenario.json");
  return run;
}

bool says(const std::string& reason, const std::string& part) {
  INFO(reason);
  CHECK(reason.find(part) != std::string::npos);
  return reason.find(part) != std::string::npos;
}

/// Of an order that must be unserved.
std::string reason_of(const std::string& order) {
  const OrderOutcome& outcome = outcome_of(limits(), order);
  INFO(order);
  CHECK(outcome.status == OrderStatus::Unserved);
  return outcome.reason;
}

}  // namespace

TEST_CASE("a wind farm without a vessel of enough deck is unserved unless feeders bring the sets") {
  says(reason_of("farm-without-deck"), "Wind vessel has deck_t 1500, 1600 asked");
  CHECK(outcome_of(limits(), "farm").status == OrderStatus::Completed);
  CHECK(outcome_of(limits(), "farm-by-feeder").status == OrderStatus::Completed);
}

TEST_CASE("a vessel too deep for a nearshore site is named with its draft") {
  const std::string reason = reason_of("farm-too-shallow");
  says(reason, "Wind vessel has draft_m 5.5");
  says(reason, "is 5 m deep");
}

TEST_CASE("divers go no deeper than their technique and need a vessel that has it") {
  says(reason_of("dive-too-deep"), "divers would work in 160 m");
  says(reason_of("dive-by-saturation"), "Diving vessel has no sat_dive");
}

TEST_CASE("a jacket at 160 m and a lift above every crane are unserved") {
  says(reason_of("jacket-too-deep"), "160 m");
  says(reason_of("lift-too-heavy"), "Wind vessel has crane_t 1200, 2375 asked");
}

TEST_CASE("two jack-ups at a platform with one slot drill one after the other") {
  const OrderOutcome& first = outcome_of(limits(), "wells-1");
  const OrderOutcome& second = outcome_of(limits(), "wells-2");
  REQUIRE(first.status == OrderStatus::Completed);
  REQUIRE(second.status == OrderStatus::Completed);
  CHECK((first.end <= second.start || second.end <= first.start));
  CHECK(violations_of(limits()) == "");
}
