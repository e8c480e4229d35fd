// SPDX-License-Identifier: MIT
// Properties of re-planning over random scenarios.
#include <set>

#include <catch2/catch.hpp>

#include "core/io/plan_json.hpp"
#include "tests/core/plan/replanning/season.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr std::uint64_t scenarios = 60;

ReplanOptions few_schedules(std::uint64_t seed) {
  return {.planner = {.seed = seed, .schedules = 40}, .move_price = 1000, .same_scenario = true};
}

/// Of those at which something changes, a few spread over the run; with the end.
std::vector<Instant> moments(const Trace& trace, std::size_t count) {
  std::set<Instant> all;
  for (const ActivityRecord& record : trace.activities)
    for (const Instant when : {record.start, record.end}) all.insert(when);
  std::vector<Instant> some;
  std::size_t k = 0;
  for (const Instant when : all)
    if (k++ % std::max<std::size_t>(1, all.size() / count) == 0) some.push_back(when);
  some.push_back(trace.end);
  return some;
}

/// What has begun may be lost to the weather; nothing else is taken without being served.
bool complete(const Season& season) {
  const Plan& plan = season.revised.plan;
  for (std::size_t o = 0; o < plan.orders.size(); ++o)
    if (plan.orders[o].taken && season.next.trace.orders[o].status != OrderStatus::Completed &&
        !season.revised.frozen.begun(OrderId{o}))
      return false;
  return true;
}

void must_hold(const Run& run, const Season& season, Instant at) {
  CHECK(first_violation(season.next) == "");
  CHECK(first_change(run, season.next, at) == "");
  CHECK(complete(season));
}

}  // namespace

TEST_CASE("where all goes as planned nothing moves") {
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const Run run = run_of(random_scenario(seed), {.seed = seed, .schedules = 10});
    for (const Instant at : moments(run.trace, 4)) {
      CAPTURE(seed, format_instant(at, {}));
      const Season season(run, run.scenario, at, few_schedules(seed));
      CHECK(rest_of(season.scenario, season.revised.plan) == rest_of(run.scenario, run.plan));
      CHECK(season.revised.kept.moves.empty());
      CHECK(first_violation(season.next) == "");
    }
  }
}

TEST_CASE("after a sampled season what has begun stays and the rest obeys every rule") {
  int moved = 0;
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const Run planned = run_of(random_scenario(seed), {.seed = seed, .schedules = 10});
    const Run run = run_under(planned.scenario, planned.plan, {.sampled = true, .seed = seed, .replication = 0});
    for (const Instant at : moments(run.trace, 3)) {
      CAPTURE(seed, format_instant(at, {}));
      const Season season(run, run.scenario, at, few_schedules(seed));
      moved += season.revised.outcome == ReplanOutcome::Moved ? 1 : 0;
      if (season.revised.outcome != ReplanOutcome::Stuck) must_hold(run, season, at);
    }
  }
  CHECK(moved > 5);
}

TEST_CASE("an outage that comes up on the way is planned round") {
  int moved = 0;
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const Run run = run_of(random_scenario(seed), {.seed = seed, .schedules = 10});
    for (const Instant at : moments(run.trace, 2)) {
      CAPTURE(seed, format_instant(at, {}));
      Scenario changed = run.scenario;
      Outage outage;
      outage.id = "gearbox";
      outage.asset = AssetId{seed % changed.assets.size()};
      outage.from = at + Seconds{7200};
      outage.length = Seconds{20 * seconds_per_day};
      changed.outages.push_back(outage);
      ReplanOptions options = few_schedules(seed);
      options.same_scenario = false;
      const Season season(run, changed, at, options);
      moved += season.revised.outcome == ReplanOutcome::Moved ? 1 : 0;
      if (season.revised.outcome != ReplanOutcome::Stuck) must_hold(run, season, at);
    }
  }
  CHECK(moved > 5);
}

TEST_CASE("orders that come up on the way are planned beside what has begun") {
  int added = 0;
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const Scenario whole = scenario_from(random_scenario(seed));
    Scenario before = whole;
    before.orders.pop_back();
    if (before.orders.empty()) continue;
    const Run run = run_of(before, {.seed = seed, .schedules = 10});
    const Instant at = moments(run.trace, 2).front();
    CAPTURE(seed, format_instant(at, {}));
    ReplanOptions options = few_schedules(seed);
    options.same_scenario = false;
    const Season season(run, whole, at, options);
    added += season.revised.plan.orders.back().taken ? 1 : 0;
    if (season.revised.outcome != ReplanOutcome::Stuck) must_hold(run, season, at);
  }
  CHECK(added > 10);
}

TEST_CASE("a plan made on the way can be carried out in part and planned anew") {
  int planned_twice = 0;
  for (std::uint64_t seed = 1; seed <= scenarios / 2; ++seed) {
    const Run planned = run_of(random_scenario(seed), {.seed = seed, .schedules = 10});
    const WorldOptions world{.sampled = true, .seed = seed, .replication = 0};
    const Run run = run_under(planned.scenario, planned.plan, world);
    const std::vector<Instant> all = moments(run.trace, 3);
    CAPTURE(seed);
    const Season first(run, run.scenario, all.front(), few_schedules(seed));
    if (first.revised.outcome == ReplanOutcome::Stuck) continue;
    const Run again = run_under(run.scenario, first.revised.plan, {.sampled = true, .seed = seed + 7});
    const std::vector<Instant> next = moments(again.trace, 2);
    if (next.size() < 2 || next[1] < all.front()) continue;
    const Instant later = next[1];
    ++planned_twice;
    const Season second(again, run.scenario, later, few_schedules(seed));
    CHECK(second.revised.plan.past.size() == 2);
    if (second.revised.outcome != ReplanOutcome::Stuck) must_hold(again, second, later);
  }
  CHECK(planned_twice > static_cast<int>(scenarios / 4));
}

TEST_CASE("a plan with a past reads back as it was written") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Run run = run_of(random_scenario(seed), {.seed = seed, .schedules = 10});
    const Season season(run, run.scenario, moments(run.trace, 2).front(), few_schedules(seed));
    const std::string written = plan_json(season.scenario, season.revised.plan);
    Problems problems;
    const JsonDocument document = JsonDocument::parse(written, "plan.json");
    const Plan read = read_plan(document, season.scenario, problems);
    CAPTURE(seed);
    REQUIRE(problems.empty());
    CHECK(plan_json(season.scenario, read) == written);
  }
}
