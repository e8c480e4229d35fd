// SPDX-License-Identifier: MIT
// What no fleet can do stays undone, with the reason and the asset that almost fits; what cannot go on side by side
// waits.
#include <algorithm>

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

/// From the order's first claim on a slot to the end of its last.
ClaimRecord slot_of(const std::string& order) {
  const auto& orders = limits().scenario.orders;
  ClaimRecord whole;
  for (const ClaimRecord& claim : limits().trace.claims) {
    if (claim.resource.kind != ResourceKind::Slot || !claim.holder.activity.order.valid()) continue;
    if (orders[claim.holder.activity.order.index()].id != order) continue;
    const bool is_first = whole.start == whole.end;
    whole.resource = claim.resource;
    whole.start = is_first ? claim.start : std::min(whole.start, claim.start);
    whole.end = std::max(whole.end, claim.end);
  }
  REQUIRE(whole.start < whole.end);
  return whole;
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
  REQUIRE(outcome_of(limits(), "wells-1").status == OrderStatus::Completed);
  REQUIRE(outcome_of(limits(), "wells-2").status == OrderStatus::Completed);
  const ClaimRecord first = slot_of("wells-1");
  const ClaimRecord second = slot_of("wells-2");
  CHECK(first.resource.index == second.resource.index);
  CHECK((first.end <= second.start || second.end <= first.start));
}

TEST_CASE("what is done at the limits of reality breaks no rule") {
  CHECK(violations_of(limits()) == "");
}
