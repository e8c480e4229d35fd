// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/study/verification.hpp"
#include "core/study/verification_text.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr PlannerOptions few{.seed = 1, .schedules = 12};

void check_exact(const Run& run, const Explanation& explanation) {
  Instant at = run.scenario.start;
  Seconds charged_to_waiting{0};
  for (const ExplainedSegment& segment : explanation.segments) {
    REQUIRE(segment.start == at);
    REQUIRE(segment.end > segment.start);
    REQUIRE(segment.lateness <= segment.end - segment.start);
    charged_to_waiting += segment.lateness;
    at = segment.end;
  }
  REQUIRE(at == std::max(explanation.finish, run.scenario.start));
  Seconds charged{0};
  Seconds own_work{0};
  for (const LatenessShare& share : explanation.lateness) {
    charged += share.length;
    if (share.cause.kind == CauseKind::None) own_work += share.length;
  }
  REQUIRE(charged == explanation.late);
  REQUIRE(charged_to_waiting + own_work == explanation.late);
}

/// Of every completed order; how many there were.
int check_all(const Run& run) {
  int explained = 0;
  for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) {
    if (run.trace.orders[o].status != OrderStatus::Completed) continue;
    check_exact(run, explain_order(run, OrderId{o}));
    ++explained;
  }
  return explained;
}

}  // namespace

TEST_CASE("explanations of random scenarios tile exactly and charge lateness exactly in either world") {
  int explained = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    explained += check_all(run_of(random_scenario(seed), few));
    explained += check_all(run_of(random_scenario(seed), few, {.sampled = true, .seed = seed}));
  }
  CHECK(explained > 300);
}

TEST_CASE("random explanations are verified alike each time and never lose by taking a cause away") {
  int tried = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Run run = run_of(random_scenario(seed), few, {.sampled = seed % 2 == 1, .seed = seed});
    for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) {
      CAPTURE(seed, o);
      const VerificationOptions options{.seed = 1, .schedules = static_cast<int>(seed % 3)};
      const Verification verification = verify(run, OrderId{o}, options);
      REQUIRE(verification_json(run, verification) == verification_json(run, verify(run, OrderId{o}, options)));
      if (!verification.why_not.empty()) continue;
      ++tried;
      for (const RelaxedCause& cause : verification.causes) REQUIRE(cause.gain >= Seconds{0});
      if (run.manifest.world == "nominal") REQUIRE(verification.before.finish == run.trace.orders[o].delivered);
    }
  }
  CHECK(tried > 40);
}
