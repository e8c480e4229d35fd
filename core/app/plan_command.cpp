// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/execute.hpp"
#include "core/base/file.hpp"
#include "core/io/plan_json.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct PlanOptions {
  ScenarioOptions scenario{};
  PlanningOptions planning{};
  std::string objective{};
  std::string file{};
};

bool takes_what_it_must(const Scenario& scenario, const Plan& plan) {
  for (std::size_t o = 0; o < scenario.orders.size(); ++o)
    if (scenario.orders[o].mandatory && !plan.orders[o].taken) return false;
  return true;
}

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
  fmt::print(stderr, "fairlead: {} {}, no plan better than {} (gap {:.1f} %)\n",
             names[static_cast<std::size_t>(objective)], shown(objective, quality.value),
             shown(objective, quality.bound), quality.gap_pct);
}

int plan_scenario(PlanOptions options) {
  if (!options.objective.empty()) options.scenario.settings.push_back("objective=" + options.objective);
  const LoadedScenario loaded = load(options.scenario);
  const WindowIndex windows{loaded.scenario, loaded.scenario.series};
  const Plan plan = planned(loaded.scenario, windows, options.planning);
  const PlanQuality quality = quality_of(loaded.scenario, windows, plan);
  tell_quality(loaded.scenario.objective, quality);
  const std::string json = plan_json(loaded.scenario, plan);
  if (options.file.empty()) {
    fmt::print("{}", json);
  } else {
    write_file(options.file, json);
  }
  return takes_what_it_must(loaded.scenario, plan) ? exit_done : exit_infeasible;
}

}  // namespace

Action define_plan(CLI::App& app) {
  const auto options = std::make_shared<PlanOptions>();
  add_options(app, options->scenario);
  app.add_option("-o,--output", options->file, "Write the plan here instead of to standard output")->type_name("FILE");
  app.add_option("--objective", options->objective, "Instead of the scenario's own")
      ->check(CLI::IsMember({"profit", "lateness", "makespan"}));
  add_options(app, options->planning);
  return [options] { return plan_scenario(*options); };
}

}  // namespace fairlead
