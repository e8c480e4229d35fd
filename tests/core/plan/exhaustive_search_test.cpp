// SPDX-License-Identifier: MIT
#include "tests/core/plan/exhaustive_search.hpp"

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "tests/core/plan/small_instances.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

std::string shown(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& v : violations) text += v.rule + " | " + v.order + " | " + v.asset + " | " + v.what + "\n";
  return text;
}

}  // namespace

TEST_CASE("the best over all orders of small instances equals an exhaustive search") {
  constexpr std::uint64_t instances = 300;
  constexpr int most_schedules = 100'000;  // far more than a small instance has orders
  constexpr double second_h = 1.0 / 3600;
  std::uint64_t contested = 0;
  for (std::uint64_t seed = 0; seed < instances; ++seed) {
    const Scenario scenario = small_instance(seed);
    const BestSchedule best = exhaustive_search(scenario);
    INFO("seed " << seed);
    REQUIRE(best.makespan_h);
    Run run;
    for (int schedules = 400; schedules <= most_schedules; schedules *= 5) {
      run = run_of(scenario, {.seed = seed, .schedules = schedules});
      if (run.figures.makespan_h < *best.makespan_h + second_h) break;
    }
    CHECK(shown(check_run(run)) == "");
    CHECK(run.figures.orders_completed == run.figures.orders_total);
    CHECK(run.figures.makespan_h == Approx(*best.makespan_h).margin(second_h));
    contested += best.schedules > 1 ? 1 : 0;
  }
  CHECK(contested > instances / 4);
}
