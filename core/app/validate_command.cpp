// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/json.hpp"
#include "core/base/problem.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct ValidateOptions {
  ScenarioOptions scenario{};
  ResultOptions result{};
};

std::string as_json(const Problems& problems) {
  JsonWriter json;
  json.begin_object().member("valid", problems.empty()).key("problems").begin_array();
  for (const Problem& problem : problems) {
    json.begin_object().member("code", problem.code).member("file", problem.file).member("pointer", problem.pointer);
    json.member("found", problem.found).member("expected", problem.expected);
    if (!problem.suggestion.empty()) json.member("suggestion", problem.suggestion);
    json.end_object();
  }
  json.end_array().end_object();
  return json.str();
}

std::string as_text(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += format_problem(problem) + "\n";
  return text + fmt::format("{} problem{}\n", problems.size(), problems.size() == 1 ? "" : "s");
}

std::string size_of(const Scenario& scenario) {
  std::size_t activities = 0;
  for (const Order& order : scenario.orders)
    if (!order.ways.empty()) activities += order.ways.front().activities.size();
  return fmt::format("valid: {} orders, {} activities, {} assets, {} pools, {} places\n", scenario.orders.size(),
                     activities, scenario.assets.size(), scenario.pools.size(), scenario.places.size());
}

/// Problems are this command's result, so they go to standard output.
int validate(const ValidateOptions& options) {
  try {
    const Scenario scenario = load_scenario_alone(options.scenario);
    fmt::print("{}", options.result.json ? as_json({}) : size_of(scenario));
    return exit_done;
  } catch (const InputError& error) {
    fmt::print("{}", options.result.json ? as_json(error.problems()) : as_text(error.problems()));
    return exit_input;
  }
}

}  // namespace

Action define_validate(CLI::App& app) {
  const auto options = std::make_shared<ValidateOptions>();
  add_options(app, options->scenario);
  add_options(app, options->result);
  return [options] { return validate(*options); };
}

}  // namespace fairlead
