// SPDX-License-Identifier: MIT
#include "tests/core/plan/replanning/season.hpp"

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/io/plan_json.hpp"
#include "core/plan/replanning/plan_in_force.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/past.hpp"

namespace fairlead::test {

namespace {

std::string text_of(const Problems& problems) {
  return problems.empty() ? "" : format_problem(problems.front());
}

Plan in_force_at(const Run& run, const Scenario& scenario, Instant at) {
  Problems problems;
  Plan plan = plan_in_force(run, at, scenario, "run", problems);
  REQUIRE(text_of(problems) == "");
  return plan;
}

}  // namespace

Run run_under(const Scenario& scenario, Plan plan, const WorldOptions& world) {
  Run run;
  run.manifest.seed = world.seed;
  run.manifest.replication = world.replication;
  run.manifest.world = world.sampled ? "sampled" : "nominal";
  run.scenario = scenario;
  const WindowIndex windows{scenario, scenario.series};
  run.trace = simulate(run.scenario, plan, windows, world);
  run.plan = std::move(plan);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  return run;
}

Season::Season(const Run& run, Scenario changed, Instant at, const ReplanOptions& options)
    : scenario(std::move(changed)), windows(scenario, scenario.series), in_force(in_force_at(run, scenario, at)) {
  REQUIRE(why_past_fails(scenario, in_force, windows) == "");
  Problems problems;
  compare_pasts(run, begun_simulation(scenario, in_force, windows).trace(), at, scenario, "run", problems);
  REQUIRE(text_of(problems) == "");
  revised = replan(scenario, windows, in_force, options);
  REQUIRE(why_past_fails(scenario, revised.plan, windows) == "");
  next = run_under(scenario, revised.plan, {});
}

std::string first_violation(const Run& run) {
  const std::vector<Violation> violations = check_run(run);
  if (violations.empty()) return "";
  const Violation& first = violations.front();
  return first.rule + " " + first.order + " " + first.asset + ": " + first.what;
}

std::string first_change(const Run& before, const Run& after, Instant at) {
  Problems problems;
  compare_pasts(before, after.trace, at - Seconds{1}, after.scenario, "run", problems);
  return text_of(problems);
}

std::string rest_of(const Scenario& scenario, Plan plan) {
  plan.past.clear();
  return plan_json(scenario, plan);
}

}  // namespace fairlead::test
