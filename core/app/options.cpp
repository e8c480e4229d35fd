// SPDX-License-Identifier: MIT
#include "core/app/options.hpp"

#include <charconv>
#include <cstdio>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/plugin_host/search_folders.hpp"
#include "core/program/number_range.hpp"

namespace fairlead {

namespace {

void show_log_line(const std::string& library, int, const std::string& text) {
  fmt::print(stderr, "{}: {}\n", library, text);
}

/// CLI11's own range of non-negative numbers names a bound of 309 digits.
CLI::Validator seed_numbers() {
  const auto refuse = [](const std::string& text) {
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (error == std::errc{} && end == text.data() + text.size()) return std::string{};
    return "\"" + text + "\" is no whole number from 0 to 18446744073709551615";
  };
  return {refuse, ""};
}

CLI::Validator numbers_between(double minimum, double maximum) {
  return {[=](const std::string& text) { return range_problem(text, minimum, maximum); },
          fmt::format("[{} - {}]", minimum, maximum)};
}

std::optional<PluginIsolation> isolation_of(const ScenarioOptions& options) {
  if (!options.isolate_plugins) return std::nullopt;
  const std::chrono::duration<double> limit{options.plugin_seconds};
  return PluginIsolation{.time_limit = std::chrono::ceil<std::chrono::milliseconds>(limit)};
}

LoadedScenario load_as(const ScenarioOptions& options, bool document_as_run) {
  const std::filesystem::path project = std::filesystem::path{options.path}.parent_path();
  Catalogue catalogue = find_plugins(options.plugin_path, project, MetadataTrust::Hash, isolation_of(options));
  return load_scenario(options.path,
                       {.settings = options.settings, .catalogue = &catalogue, .document_as_run = document_as_run});
}

}  // namespace

void expect_seed(CLI::Option& option) {
  option.type_name("N")->check(seed_numbers());
}

void expect_seconds(CLI::Option& option, double minimum, double maximum) {
  option.type_name("S")->check(numbers_between(minimum, maximum));
}

void add_options(CLI::App& app, ResultOptions& options) {
  app.add_flag("--json", options.json, "Print the result as JSON");
}

void add_plugin_path(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option("--plugin-path", folders, "Look for plugins here first; may be repeated")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory)
      ->allow_extra_args(false);
}

void add_options(CLI::App& app, ScenarioOptions& options) {
  app.add_option("SCENARIO", options.path, "Scenario file")->required()->type_name("");
  app.add_option("--set", options.settings,
                 "Change one value before reading, as orders.3.due=2021-05-01; may be repeated")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  add_plugin_path(app, options.plugin_path);
  CLI::Option* isolate = app.add_flag("--isolate-plugins", options.isolate_plugins,
                                      "Run each plugin in a process of its own, so that its crash is reported");
  CLI::Option* limit = app.add_option("--plugin-time-limit", options.plugin_seconds,
                                      "Seconds that one call of an isolated plugin may take")
                           ->needs(isolate)
                           ->capture_default_str();
  expect_seconds(*limit, 0.001, 86400);
}

void add_options(CLI::App& app, PlanningOptions& options) {
  expect_seed(*app.add_option("--seed", options.seed, "Of every random stream")->capture_default_str());
  auto* schedules = app.add_option("--schedules", options.schedules, "How many schedules the planner generates")
                        ->check(CLI::Range(1, 100'000'000))
                        ->capture_default_str();
  CLI::Option* time =
      app.add_option("--time", options.seconds, "Seconds for which the planner searches, instead of --schedules")
          ->excludes(schedules);
  expect_seconds(*time, 0.001, 1'000'000);
  app.add_option("-j", options.threads, "Threads; of no effect on the plan unless --time is given")
      ->type_name("N")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  app.add_option("--progress", options.progress, "How progress is shown on standard error")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();
}

Catalogue find_plugins(const std::vector<std::string>& given, const std::filesystem::path& project, MetadataTrust trust,
                       const std::optional<PluginIsolation>& isolation) {
  PluginSearch search = search_of_this_process();
  search.given.assign(given.begin(), given.end());
  search.project = project;
  return Catalogue{search_folders(search), show_log_line, trust, isolation};
}

LoadedScenario load(const ScenarioOptions& options) {
  return load_as(options, true);
}

Scenario load_scenario_alone(const ScenarioOptions& options) {
  return load_as(options, false).scenario;
}

}  // namespace fairlead
