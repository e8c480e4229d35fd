// SPDX-License-Identifier: MIT
#include "tests/scenarios/whole_run.hpp"

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/load/load_scenario.hpp"
#include "core/plan/planner.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/demand_sampling.hpp"

namespace fairlead::test {

std::string source_path(const std::string& relative) {
  return std::string(FAIRLEAD_SOURCE_DIR "/") + relative;
}

namespace {

Run run_in(const WorldOptions& world, const std::string& relative, const std::vector<std::string>& settings) {
  Catalogue catalogue({FAIRLEAD_PLUGIN_DIR});
  LoadedScenario loaded = load_scenario(source_path(relative), {.settings = settings, .catalogue = &catalogue});
  Run run;
  run.manifest.scenario_sha256 = loaded.sha256;
  run.manifest.settings = settings;
  run.scenario = std::move(loaded.scenario);
  run.scenario_json = std::move(loaded.json);
  const WindowIndex windows{run.scenario, run.scenario.series};
  run.plan = make_plan(run.scenario, windows, {});
  run.manifest.world = world.sampled ? "sampled" : "nominal";
  run.manifest.seed = world.seed;
  run.trace = simulate_with_demands(run.scenario, run.plan, windows, world);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  return run;
}

}  // namespace

Run run_of(const std::string& relative, const std::vector<std::string>& settings) {
  return run_in({}, relative, settings);
}

Run sampled_run_of(const std::string& relative, std::uint64_t seed, const std::vector<std::string>& settings) {
  return run_in({.sampled = true, .seed = seed, .replication = 0}, relative, settings);
}

const OrderOutcome& outcome_of(const Run& run, const std::string& order) {
  std::size_t k = 0;
  while (k < run.scenario.orders.size() && run.scenario.orders[k].id != order) ++k;
  INFO(order);
  REQUIRE(k < run.scenario.orders.size());
  return run.trace.orders[k];
}

const ActivityRecord& record_of(const Run& run, const std::string& order, const std::string& activity) {
  const ActivityRecord* found = nullptr;
  for (const ActivityRecord& record : run.trace.activities) {
    const std::size_t k = record.activity.order.index();
    if (run.scenario.orders[k].id != order) continue;
    const Way& way = run.scenario.orders[k].ways[static_cast<std::size_t>(run.plan.orders[k].way)];
    if (way.activities[static_cast<std::size_t>(record.activity.activity)].id == activity) found = &record;
  }
  INFO(order << "/" << activity);
  REQUIRE(found != nullptr);
  return *found;
}

std::string violations_of(const Run& run) {
  std::string text;
  for (const Violation& violation : check_run(run))
    text += violation.rule + " " + violation.order + " " + violation.asset + ": " + violation.what + "\n";
  return text;
}

}  // namespace fairlead::test
