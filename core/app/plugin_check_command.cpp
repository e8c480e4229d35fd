// SPDX-License-Identifier: MIT
#include <charconv>
#include <chrono>
#include <memory>
#include <random>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/options.hpp"
#include "core/app/plugin_commands.hpp"
#include "core/base/file.hpp"
#include "core/plugin_check/check_plugin.hpp"
#include "core/plugin_check/check_report.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/progress_report.hpp"

namespace fairlead {

namespace {

struct PluginCheckOptions {
  std::string file{};
  std::string junit{};
  std::optional<std::uint64_t> seed{};
  double seconds = 60;
  ResultOptions result{};
};

/// Short enough to be typed again.
std::uint64_t new_seed() {
  std::random_device device;
  return device() % 1'000'000'000U;
}

int check(const PluginCheckOptions& options) {
  const auto progress = make_progress("auto");
  CheckOptions checking{.seed = options.seed ? *options.seed : new_seed()};
  checking.time_limit = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>{options.seconds});
  checking.progress = [&](std::size_t done, std::size_t total) {
    if (progress != nullptr) progress->report("checking", done, total);
  };
  const CheckReport report = check_plugin(options.file, checking);
  if (!options.junit.empty()) write_file(options.junit, check_junit(report));
  fmt::print("{}", options.result.json ? check_json(report) : check_text(report));
  return report.passed() ? exit_done : exit_negative;
}

}  // namespace

Action define_plugin_check(CLI::App& app) {
  const auto options = std::make_shared<PluginCheckOptions>();
  app.add_option("FILE", options->file, "A plugin's library")->required()->type_name("");
  app.add_option("--junit", options->junit, "Write the results as JUnit XML here too")->type_name("FILE");
  expect_seed(*app.add_option("--reproduce", options->seed,
                              "Try the mutated orders of this seed, as an earlier run printed it"));
  CLI::Option* limit =
      app.add_option("--time-limit", options->seconds, "Seconds of processor time that one check may take")
          ->capture_default_str();
  expect_seconds(*limit, 0.1, 86400);
  add_options(app, options->result);
  return [options] { return check(*options); };
}

}  // namespace fairlead
