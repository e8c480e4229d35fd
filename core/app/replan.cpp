// SPDX-License-Identifier: MIT
#include "core/app/replan.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "core/app/execute.hpp"
#include "core/app/replan_text.hpp"
#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/io/plan_json.hpp"
#include "core/io/run_reader.hpp"
#include "core/plan/replanning/plan_in_force.hpp"
#include "core/plan/replanning/replan.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/interrupt.hpp"
#include "core/program/progress_report.hpp"
#include "core/sim/past.hpp"

namespace fairlead {

namespace {

void throw_if_any(Problems problems) {
  if (!problems.empty()) throw InputError(std::move(problems));
}

Instant time_of(const ReplanChoice& choice, const Run& run) {
  const auto at = parse_instant(choice.time, run.scenario.zone_offset);
  if (!at)
    throw InputError(
        {{"bad-time", "--at", {}, "\"" + choice.time + "\"", "a time, as 2021-05-01 or 2021-05-01T06:00", {}}});
  Problems problems;
  check_replannable(run, *at, choice.run, problems);
  throw_if_any(std::move(problems));
  return std::min(*at, run.trace.end);  // after it nothing is left to be planned
}

class RunReplanner {
 public:
  RunReplanner(const ReplanChoice& choice, const PlanningOptions& planning, Run run, Scenario scenario, bool same)
      : choice_(choice),
        planning_(planning),
        run_(std::move(run)),
        scenario_(std::move(scenario)),
        windows_(scenario_, scenario_.series),
        same_(same) {}

  int write(const std::string& file) {
    const Instant at = time_of(choice_, run_);
    if (!file.empty()) expect_writable(file);
    if (at < run_.scenario.start) return write_plain(file);
    Problems problems;
    const Plan in_force = plan_in_force(run_, at, scenario_, choice_.run, problems);
    throw_if_any(std::move(problems));
    if (const std::string why = why_past_fails(scenario_, in_force, windows_); !why.empty())
      throw InputError({{past_fails, choice_.run, {}, why, "a scenario in which what has begun is as it was", {}}});
    compare_pasts(run_, begun_simulation(scenario_, in_force, windows_).trace(), at, scenario_, choice_.run, problems);
    throw_if_any(std::move(problems));
    return write_revised(in_force, at, file);
  }

 private:
  /// Nothing has begun.
  int write_plain(const std::string& file) {
    const Plan plan = planned(scenario_, windows_, planning_);
    put(plan, "Nothing has begun by then: this is a plan from the start.\n", file);
    return takes_what_it_must(scenario_, plan) ? exit_done : exit_infeasible;
  }

  int write_revised(const Plan& in_force, Instant at, const std::string& file) {
    const ReplanOptions options{.planner = planner_options(planning_),
                                .move_price = choice_.move_price.value_or(default_move_price(scenario_.objective)),
                                .same_scenario = same_};
    const auto progress = make_progress(planning_.progress);
    const Replanned revised = replan(scenario_, windows_, in_force, options, &stop_token(), progress.get());
    put(revised.plan, replan_text(scenario_, in_force, revised, at), file);
    return revised.chosen.unserved == 0 ? exit_done : exit_infeasible;
  }

  void put(const Plan& plan, const std::string& told, const std::string& file) const {
    const std::string json = plan_json(scenario_, plan);
    if (file.empty()) {
      fmt::print("{}", json);
      fmt::print(stderr, "{}", told);
    } else {
      write_file(file, json);
      fmt::print("{}", told);
    }
  }

  const ReplanChoice& choice_;
  const PlanningOptions& planning_;
  Run run_;
  Scenario scenario_;
  WindowIndex windows_;
  bool same_;
};

Objective objective_named(const std::string& name) {
  return name == "lateness" ? Objective::Lateness : name == "makespan" ? Objective::Makespan : Objective::Profit;
}

}  // namespace

int replan_run(const ReplanChoice& choice, const ScenarioOptions& options, const std::string& objective,
               const PlanningOptions& planning, const std::string& file) {
  Run run = read_run(choice.run);
  Scenario scenario = run.scenario;
  bool same = true;
  if (!options.path.empty()) {
    LoadedScenario loaded = load(options);
    scenario = std::move(loaded.scenario);
    same = loaded.sha256 == run.manifest.scenario_sha256;
  }
  if (!objective.empty()) {
    same = same && scenario.objective == objective_named(objective);
    scenario.objective = objective_named(objective);
  }
  return RunReplanner(choice, planning, std::move(run), std::move(scenario), same).write(file);
}

}  // namespace fairlead
