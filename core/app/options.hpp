// SPDX-License-Identifier: MIT
// Options that several commands share.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/load/load_scenario.hpp"
#include "core/plan/planner.hpp"
#include "core/plugin_host/catalogue.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace fairlead {

/// --json: the result as JSON on standard output instead of text.
struct ResultOptions {
  bool json = false;
};

/// SCENARIO --set PATH=VALUE --plugin-path DIR --isolate-plugins --plugin-time-limit S
struct ScenarioOptions {
  std::string path{};
  std::vector<std::string> settings{};
  std::vector<std::string> plugin_path{};
  bool isolate_plugins = false;
  double plugin_seconds = 60;  ///< of one call of an isolated plugin
};

/// --seed N --schedules N --time S -j N --progress HOW
struct PlanningOptions {
  std::uint64_t seed = 0;
  int schedules = PlannerOptions{}.schedules;
  double seconds = 0;
  int threads = 1;
  std::string progress = "auto";
};

void add_options(CLI::App& app, ResultOptions& options);
void add_options(CLI::App& app, ScenarioOptions& options);
void add_options(CLI::App& app, PlanningOptions& options);
/// Of an option that takes a seed: a whole number of 64 bits.
void expect_seed(CLI::Option& option);
/// Of an option that takes seconds.
void expect_seconds(CLI::Option& option, double minimum, double maximum);
void add_plugin_path(CLI::App& app, std::vector<std::string>& folders);

/// Plugins of the search folders; `project` is the scenario's folder, or empty. Their log lines go to standard error.
[[nodiscard]] Catalogue find_plugins(const std::vector<std::string>& given, const std::filesystem::path& project,
                                     MetadataTrust trust = MetadataTrust::Hash,
                                     const std::optional<PluginIsolation>& isolation = std::nullopt);

/// Loads with plugins; LoadOptions of it filled from the command line.
[[nodiscard]] LoadedScenario load(const ScenarioOptions& options);
/// The same without the document as run, for those who write no run.
[[nodiscard]] Scenario load_scenario_alone(const ScenarioOptions& options);

}  // namespace fairlead
