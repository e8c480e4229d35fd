// SPDX-License-Identifier: MIT
// Schedules of requests that differ a little, generated one after the other, against those generated from nothing.
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/plan/schedule_generation.hpp"
#include "tests/core/plan/random_requests.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

bool same_steps(const AssetLine& a, const AssetLine& b) {
  return std::equal(a.steps().begin(), a.steps().end(), b.steps().begin(), b.steps().end(),
                    [](const LineStep& one, const LineStep& two) {
                      return one.job == two.job && one.need_by == two.need_by && one.end == two.end &&
                             one.in == two.in && one.out == two.out && one.block == two.block;
                    });
}

bool same_schedule(const PlanningModel& model, const ScheduleGenerator& a, const ScheduleGenerator& b) {
  for (int job = 0; job < static_cast<int>(model.jobs.size()); ++job) {
    const Placement& one = a.timetable().placement(job);
    const Placement& two = b.timetable().placement(job);
    if (one.placed != two.placed || one.mode != two.mode || one.granted != two.granted || one.start != two.start ||
        one.end != two.end)
      return false;
  }
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    const OrderFate& one = a.fates()[o];
    const OrderFate& two = b.fates()[o];
    if (one.taken != two.taken || one.cause != two.cause || one.job != two.job || one.bound != two.bound ||
        one.given_up != two.given_up)
      return false;
    if (one.taken && !std::ranges::equal(a.timetable().role_assets(OrderId{o}), b.timetable().role_assets(OrderId{o})))
      return false;
  }
  for (std::size_t k = 0; k < model.scenario.assets.size(); ++k)
    if (!same_steps(a.timetable().line(AssetId{k}), b.timetable().line(AssetId{k}))) return false;
  return true;
}

}  // namespace

TEST_CASE("a schedule that keeps what an earlier one began with is the one generated from nothing") {
  constexpr std::uint64_t scenarios = 150;
  std::size_t kept = 0;
  std::size_t taken_back = 0;
  int abandoned = 0;
  for (std::uint64_t seed = 0; seed < scenarios; ++seed) {
    const Scenario scenario = scenario_from(random_scenario(seed, {.most_orders = 10, .most_activities = 7}));
    const WindowIndex windows(scenario, scenario.series);
    const PlanningModel model(scenario, windows);
    RandomRequests changes(model, seed);
    GenerationRequest request = changes.first();
    ScheduleGenerator keeping(model);
    ScheduleGenerator forgetting(model);
    for (int round = 0; round < 40; ++round) {
      if (round % 3 == 1) {  // what is abandoned is begun with all the same
        GenerationRequest other = request;
        changes.change(other);
        keeping.generate(other, {.most_dropped = 0});
        abandoned += keeping.abandoned() ? 1 : 0;
        int dropped = 0;
        for (std::size_t o = 0; o < model.orders.size(); ++o)
          dropped += other.way[o] >= 0 && !keeping.fates()[o].taken && scenario.orders[o].mandatory ? 1 : 0;
        REQUIRE((dropped > 0) == keeping.abandoned());
      }
      keeping.generate(request);
      REQUIRE_FALSE(keeping.abandoned());
      forgetting.forget();
      forgetting.generate(request);
      INFO("seed " << seed << ", round " << round);
      REQUIRE(same_schedule(model, keeping, forgetting));
      REQUIRE(forgetting.kept() == 0);
      kept += keeping.kept();
      for (const OrderFate& fate : keeping.fates()) taken_back += fate.job >= 0 ? 1 : 0;
      changes.change(request);
    }
  }
  CHECK(abandoned > 100);
  CHECK(kept > 15'000);
  CHECK(taken_back > 500);
}
