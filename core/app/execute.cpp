// SPDX-License-Identifier: MIT
#include "core/app/execute.hpp"

#include <cstdio>
#include <utility>

#include <fmt/format.h>

#include "core/base/file.hpp"
#include "core/base/sha256.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/io/plan_check.hpp"
#include "core/io/plan_json.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/planner.hpp"
#include "core/program/interrupt.hpp"
#include "core/program/progress_report.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/demand_sampling.hpp"
#include "core/sim/past.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

Plan plan_from(const std::string& path, const std::string& text, const Scenario& scenario, const WindowIndex& windows) {
  Problems problems;
  const JsonDocument document = JsonDocument::parse(text, path);
  Plan plan = read_plan(document, scenario, problems);
  if (problems.empty()) check_plan(scenario, plan, path, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  if (const std::string why = why_past_fails(scenario, plan, windows); !why.empty())
    problems.push_back({past_fails, path, "/past", why, "a past that this scenario allows", {}});
  if (!problems.empty()) throw InputError(std::move(problems));
  return plan;
}

/// What the plan decides stays; in the nominal world its times are those of execution, also if it was made for other
/// weather.
void retime(const std::string& path, const Trace& trace, Plan& plan) {
  const Plan given = plan;
  take_times(trace, plan);
  int moved = 0;
  for (std::size_t o = 0; o < plan.orders.size(); ++o)
    for (std::size_t a = 0; a < plan.orders[o].activities.size(); ++a) {
      const PlannedActivity& now = plan.orders[o].activities[a];
      const PlannedActivity& before = given.orders[o].activities[a];
      moved += now.start != before.start || now.end != before.end ? 1 : 0;
    }
  if (moved > 0)
    fmt::print(stderr,
               "fairlead: {}: {} activities have other times here than in this plan; the run's plan has these\n", path,
               moved);
  if (!trace.breaches.empty())
    fmt::print(stderr, "fairlead: {}: {} maximum lags are broken here\n", path, trace.breaches.size());
}

}  // namespace

PlannerOptions planner_options(const PlanningOptions& options) {
  return {.seed = options.seed,
          .schedules = options.schedules,
          .seconds = options.seconds,
          .threads = options.threads,
          .pinned = {},
          .reasons = true};
}

Plan planned(const Scenario& scenario, const WindowIndex& windows, const PlanningOptions& options) {
  const auto progress = make_progress(options.progress);
  MadePlan made = find_plan(scenario, windows, planner_options(options), &stop_token(), progress.get());
  for (const std::string& conflict : made.conflicts) fmt::print(stderr, "fairlead: {}\n", conflict);
  return std::move(made.plan);
}

bool takes_what_it_must(const Scenario& scenario, const Plan& plan) {
  for (std::size_t o = 0; o < scenario.orders.size(); ++o)
    if (scenario.orders[o].mandatory && !plan.orders[o].taken) return false;
  return true;
}

Run execute(LoadedScenario loaded, const std::vector<std::string>& settings, const PlanningOptions& planning,
            const WorldChoice& choice) {
  Run run;
  run.manifest.seed = planning.seed;
  run.manifest.world = choice.world;
  run.manifest.settings = settings;
  run.manifest.scenario_sha256 = loaded.sha256;
  run.scenario = std::move(loaded.scenario);
  run.scenario_json = std::move(loaded.json);

  const WindowIndex windows{run.scenario, run.scenario.series};
  if (choice.plan_file.empty()) {
    run.plan = planned(run.scenario, windows, planning);
  } else {
    const std::string text = read_file(choice.plan_file);
    run.plan = plan_from(choice.plan_file, text, run.scenario, windows);
    run.manifest.plan_sha256 = sha256_hex(text);
  }
  run.trace = simulate_with_demands(run.scenario, run.plan, windows,
                                    {.sampled = choice.world == "sampled", .seed = planning.seed});
  if (!choice.plan_file.empty() && choice.world == "nominal") retime(choice.plan_file, run.trace, run.plan);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  return run;
}

}  // namespace fairlead
