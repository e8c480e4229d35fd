// SPDX-License-Identifier: MIT
#include "core/plan/hardening.hpp"

#include <catch2/catch.hpp>

#include "core/plan/draft.hpp"
#include "core/plan/search/general_search.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr std::int64_t schedules = 2000;

struct Season {
  explicit Season(std::uint64_t seed) : scenario(scenario_from(random_scenario(seed))) {
    scenario.objective = Objective::Profit;
  }
  Scenario scenario;
  WindowIndex windows{scenario, scenario.series};
  PlanningModel model{scenario, windows};
};

struct Worth {
  Score planned;
  double blended = 0;
};

Worth worth_of(const Season& season, const OtherWeather& other, const Candidate& candidate) {
  ScheduleGenerator generator(season.model);
  generator.generate(candidate.request);
  Worth worth{draft_score(season.model, generator, candidate.request.way), 0};
  const Plan plan = draft_plan(season.model, generator, candidate.request.way);
  std::vector<double> values;
  for (std::size_t world = 0; world < other.worlds(); ++world) values.push_back(other.value(world, plan));
  worth.blended = OtherWeather::blended(worth.planned.value, values);
  return worth;
}

}  // namespace

TEST_CASE("a hardened plan earns no less over all weather and keeps nine tenths of what was planned") {
  int better = 0;
  int seasons = 0;
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    INFO("seed " << seed);
    const Season season(seed);
    if (season.scenario.series.empty()) continue;
    ++seasons;
    const PlannerOptions options{.seed = seed, .schedules = 300};
    const Candidate found = search_schedules(season.model, options, {}, nullptr, nullptr).front();
    const OtherWeather other(season.scenario);
    Budget budget(schedules, nullptr);
    const Candidate hard = hardened(season.model, other, found, seed, budget);
    const Worth before = worth_of(season, other, found);
    const Worth after = worth_of(season, other, hard);
    const double cent = 0.01;
    CHECK(after.planned.unserved <= before.planned.unserved);
    CHECK(after.planned.value <= before.planned.value + 0.1 * std::abs(before.planned.value) + cent);
    CHECK(after.blended <= before.blended + cent);
    CHECK(budget.spent() <= schedules + 10 * static_cast<std::int64_t>(other.worlds()));
    better += after.blended < before.blended - 1 ? 1 : 0;
  }
  CHECK(seasons >= 8);
  CHECK(better >= 4);
}

TEST_CASE("equal budgets harden a plan equally") {
  for (const std::uint64_t seed : {2, 5}) {
    const Season season(seed);
    const PlannerOptions options{.seed = seed, .schedules = 300};
    const Candidate found = search_schedules(season.model, options, {}, nullptr, nullptr).front();
    const OtherWeather other(season.scenario);
    Budget one(schedules, nullptr);
    Budget two(schedules, nullptr);
    const Candidate first = hardened(season.model, other, found, seed, one);
    CHECK(first.request == hardened(season.model, other, found, seed, two).request);
    CHECK(one.spent() == two.spent());
  }
}
