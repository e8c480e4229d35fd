// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/execute.hpp"
#include "core/app/terminal.hpp"
#include "core/check/schedule_checker.hpp"
#include "core/io/run_writer.hpp"
#include "core/io/summary_json.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct RunOptions {
  ScenarioOptions scenario{};
  PlanningOptions planning{};
  ResultOptions result{};
  WorldChoice world{};
  std::string folder{};
};

/// scenarios/first-steps/scenario.json -> runs/first-steps; other.json -> runs/other
std::filesystem::path default_folder(const std::filesystem::path& scenario) {
  const auto stem = scenario.stem();
  const auto parent = std::filesystem::absolute(scenario).parent_path().filename();
  return std::filesystem::path{"runs"} / (stem == "scenario" && !parent.empty() ? parent : stem);
}

/// A plan of our own that breaks a rule is our defect; one that was given may just be wrong.
int refuse(const std::vector<Violation>& violations, const std::string& plan_file) {
  for (const Violation& violation : violations)
    fmt::print(stderr, "{}: {} {} {}\n", violation.rule, violation.order, violation.asset, violation.what);
  if (!plan_file.empty()) {
    fmt::print(stderr, "fairlead: {}: executing this plan breaks {} rule(s), so nothing was written.\n", plan_file,
               violations.size());
    return exit_input;
  }
  fmt::print(stderr,
             "fairlead: internal error: the run breaks {} rule(s), so nothing was written.\n"
             "This is a defect of Fairlead: please report the lines above with the scenario and --seed.\n",
             violations.size());
  return exit_internal;
}

bool serves_what_it_must(const Run& run) {
  for (std::size_t o = 0; o < run.scenario.orders.size(); ++o)
    if (run.scenario.orders[o].mandatory && run.trace.orders[o].status != OrderStatus::Completed) return false;
  return true;
}

int run_scenario(const RunOptions& options) {
  LoadedScenario loaded = load(options.scenario);
  const auto folder =
      options.folder.empty() ? default_folder(options.scenario.path) : std::filesystem::path{options.folder};
  expect_writable_run(folder);
  const Run run = execute(std::move(loaded), options.scenario.settings, options.planning, options.world);
  const auto violations = check_run(run);
  if (!violations.empty()) return refuse(violations, options.world.plan_file);
  write_run(run, folder);
  fmt::print("{}", options.result.json ? summary_json(run) : run_report(run));
  fmt::print(stderr, "fairlead: run folder {}\n", folder.string());
  return serves_what_it_must(run) ? exit_done : exit_infeasible;
}

}  // namespace

Action define_run(CLI::App& app) {
  const auto options = std::make_shared<RunOptions>();
  add_options(app, options->scenario);
  app.add_option("-o,--output", options->folder, "Run folder, by default runs/<scenario>; an old run is replaced")
      ->type_name("DIR");
  app.add_option("--plan", options->world.plan_file, "Execute this plan instead of making one")->type_name("FILE");
  app.add_option("--world", options->world.world, "nominal, or sampled durations and breakdowns")
      ->check(CLI::IsMember({"nominal", "sampled"}))
      ->capture_default_str();
  add_options(app, options->planning);
  add_options(app, options->result);
  return [options] { return run_scenario(*options); };
}

}  // namespace fairlead
