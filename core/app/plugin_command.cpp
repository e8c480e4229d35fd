// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/app/plugin_commands.hpp"
#include "core/app/service_text.hpp"
#include "core/base/problem.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct PluginOptions {
  std::string id{};
  std::vector<std::string> plugin_path{};
  ResultOptions result{};
};

int list(const PluginOptions& options) {
  const Catalogue catalogue = find_plugins(options.plugin_path, {}, MetadataTrust::Stamp);
  fmt::print("{}", options.result.json ? catalogue_json(catalogue) : catalogue_text(catalogue));
  for (const RefusedPlugin& refused : catalogue.refused())
    fmt::print(stderr, "{}: refused: {}\n", refused.library.string(), refused.why);
  for (const HiddenPlugin& hidden : catalogue.hidden())
    fmt::print(stderr, "{}: hidden: {} is already offered by {}\n", hidden.library.string(), hidden.id,
               hidden.hidden_by.string());
  return exit_done;
}

[[noreturn]] void refuse_unknown(const std::string& id, const Catalogue& catalogue) {
  std::vector<std::string> known;
  for (const ServiceDescription& service : catalogue.services()) {
    known.push_back(service.id);
    known.push_back(service.id.substr(service.id.rfind('.') + 1));
  }
  const std::string near = nearest_word(id, known);
  throw InputError({{.code = "unknown-service",
                     .found = "\"" + id + "\"",
                     .expected = "a service of `fairlead plugin list`",
                     .suggestion = near.empty() ? "" : "did you mean \"" + near + "\"?"}});
}

int info(const PluginOptions& options) {
  const Catalogue catalogue = find_plugins(options.plugin_path, {});
  const int found = catalogue.find(options.id);
  if (found < 0) refuse_unknown(options.id, catalogue);
  const ServiceDescription& service = catalogue.services()[static_cast<std::size_t>(found)];
  fmt::print("{}", options.result.json ? service_json(service) : service_text(service));
  return exit_done;
}

}  // namespace

Action define_plugin(CLI::App& app) {
  const auto options = std::make_shared<PluginOptions>();
  app.require_subcommand(1);
  CLI::App* lists = app.add_subcommand("list", "List every service found, and the libraries that were refused");
  lists->footer("Example:\n  fairlead plugin list");
  CLI::App* informs = app.add_subcommand("info", "Describe one service: places, parameters, quantities, example");
  informs->footer("Example:\n  fairlead plugin info drilling");
  informs->add_option("ID", options->id, "Service id, or its last part")->required()->type_name("");
  for (CLI::App* part : {lists, informs}) {
    add_plugin_path(*part, options->plugin_path);
    add_options(*part, options->result);
  }
  CLI::App* makes = app.add_subcommand("new", "Write a new plugin's project: source, build, example, tutorial");
  const Action make = define_plugin_new(*makes);
  CLI::App* checks = app.add_subcommand("check", "Check a plugin's library: what it exports, answers and leaves");
  checks->footer("Example:\n  fairlead plugin check build/release/lib/fairlead/plugins/drilling.so");
  const Action check = define_plugin_check(*checks);
  return [=] {
    if (makes->parsed()) return make();
    if (checks->parsed()) return check();
    return lists->parsed() ? list(*options) : info(*options);
  };
}

}  // namespace fairlead
