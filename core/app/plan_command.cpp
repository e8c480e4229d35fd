// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/execute.hpp"
#include "core/app/replan.hpp"
#include "core/base/file.hpp"
#include "core/io/plan_json.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/number_range.hpp"

namespace fairlead {

namespace {

struct PlanOptions {
  ScenarioOptions scenario{};
  PlanningOptions planning{};
  std::string objective{};
  std::string file{};
  ReplanChoice replan{};
};

std::string shown(Objective objective, double value) {
  switch (objective) {
    case Objective::Profit:
      return fmt::format("{:.3f} million USD", value / 1e6);
    case Objective::Lateness:
      return fmt::format("{:.2f} d", value);
    case Objective::Makespan:
      return fmt::format("{:.1f} h", value);
  }
  return {};
}

void tell_quality(Objective objective, const PlanQuality& quality) {
  static constexpr const char* names[] = {"profit", "lateness", "makespan"};
  fmt::print(stderr, "fairlead: {} {}, no plan better than {}{}\n", names[static_cast<std::size_t>(objective)],
             shown(objective, quality.value), shown(objective, quality.bound),
             quality.gap_pct ? fmt::format(" (gap {:.1f} %)", *quality.gap_pct) : "");
}

int plan_scenario(PlanOptions options) {
  if (!options.replan.run.empty())
    return replan_run(options.replan, options.scenario, options.objective, options.planning, options.file);
  if (!options.objective.empty()) options.scenario.settings.push_back("objective=" + options.objective);
  const LoadedScenario loaded = load(options.scenario);
  if (!options.file.empty()) expect_writable(options.file);
  const WindowIndex windows{loaded.scenario, loaded.scenario.series};
  const Plan plan = planned(loaded.scenario, windows, options.planning);
  const std::string json = plan_json(loaded.scenario, plan);
  if (options.file.empty()) {
    fmt::print("{}", json);
  } else {
    write_file(options.file, json);
  }
  tell_quality(loaded.scenario.objective, quality_of(loaded.scenario, windows, plan));
  return takes_what_it_must(loaded.scenario, plan) ? exit_done : exit_infeasible;
}

void add_replanning(CLI::App& app, PlanOptions& options) {
  CLI::Option* scenario = app.get_option("SCENARIO")->required(false);
  scenario->description("Scenario file; with --from by default that of the run");
  CLI::Option* from =
      app.add_option("--from", options.replan.run, "Plan under way: by --at all has happened as this run folder says")
          ->type_name("RUN");
  CLI::Option* at =
      app.add_option("--at", options.replan.time, "What has begun by then is left as it is, the rest is planned anew")
          ->type_name("TIME")
          ->needs(from);
  from->needs(at);
  app.add_option("--move-price", options.replan.move_price,
                 "For each start and begun day moved from the plan in force: USD, or days late, or hours of makespan; "
                 "by default 1000, 0.01, 0.1; at most 1e12")
      ->type_name("PRICE")
      ->check([](const std::string& text) { return range_problem(text, 0, 1e12); })
      ->needs(from);
  app.callback([scenario, from] {
    if (scenario->empty() && from->empty()) throw CLI::RequiredError("SCENARIO");
  });
  app.get_option("--set")->needs(scenario);
}

}  // namespace

Action define_plan(CLI::App& app) {
  const auto options = std::make_shared<PlanOptions>();
  add_options(app, options->scenario);
  app.add_option("-o,--output", options->file, "Write the plan here instead of to standard output")->type_name("FILE");
  app.add_option("--objective", options->objective, "Instead of the scenario's own")
      ->check(CLI::IsMember({"profit", "lateness", "makespan"}));
  add_options(app, options->planning);
  add_replanning(app, *options);
  return [options] { return plan_scenario(*options); };
}

}  // namespace fairlead
