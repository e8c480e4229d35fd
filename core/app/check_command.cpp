// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/json.hpp"
#include "core/check/schedule_checker.hpp"
#include "core/io/run_reader.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct CheckOptions {
  std::string folder{};
  ResultOptions result{};
};

std::string as_json(const std::vector<Violation>& violations) {
  JsonWriter json;
  json.begin_object().key("violations").begin_array();
  for (const Violation& violation : violations) {
    json.begin_object().member("rule", violation.rule);
    if (!violation.order.empty()) json.member("order", violation.order);
    if (!violation.asset.empty()) json.member("asset", violation.asset);
    json.member("what", violation.what).end_object();
  }
  json.end_array().end_object();
  return json.str();
}

std::string as_text(const std::vector<Violation>& violations) {
  if (violations.empty()) return "Every rule holds.\n";
  std::string text;
  for (const Violation& violation : violations) {
    text += violation.rule;
    if (!violation.order.empty()) text += ", order " + violation.order;
    if (!violation.asset.empty()) text += ", asset " + violation.asset;
    text += ": " + violation.what + "\n";
  }
  return text + fmt::format("{} violation{}\n", violations.size(), violations.size() == 1 ? "" : "s");
}

int check_folder(const CheckOptions& options) {
  const auto violations = check_run(read_run(options.folder));
  fmt::print("{}", options.result.json ? as_json(violations) : as_text(violations));
  return violations.empty() ? exit_done : exit_negative;
}

}  // namespace

Action define_check(CLI::App& app) {
  const auto options = std::make_shared<CheckOptions>();
  app.add_option("RUN", options->folder, "Run folder")->required()->type_name("");
  add_options(app, options->result);
  return [options] { return check_folder(*options); };
}

}  // namespace fairlead
